import { AGENCY_CHANNELS, AGENCY_REQUEST, type AgencyChannel, type AgencyRequestStatus } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { Equals, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export const PHONE = /^[0-9+\-() ]{5,25}$/;

export class RecordAgencyRequestBody {
  /** counter 窗口, hotline 12345热线, appointment 预约 */
  @IsIn(['counter', 'hotline', 'appointment'])
  channel: 'counter' | 'hotline' | 'appointment';

  /** 项目单位 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  ownerName: string;

  /** 项目名称 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  projectName: string;

  /** 联系人 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  contactName: string;

  @Matches(PHONE)
  contactPhone: string;

  /** 要办什么、有什么难处 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  needs: string;

  /** 12345 工单编号；热线来的必须写 */
  @IsOptional() @IsString() @MaxLength(60)
  ticketNumber?: string;

  /** 预约的时间，带时区；预约的必须写 */
  @IsOptional() @IsISO8601({ strict: true, strictSeparator: true }) @Matches(/(Z|[+-]\d\d:\d\d)$/) @MaxLength(40)
  appointedAt?: string;
}

/** 网上申请代办 */
export class SubmitAgencyRequestBody {
  /** Made by the page, once for each request: sent twice it is one */
  @IsUUID()
  requestId: string;

  /** 项目单位 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  ownerName: string;

  /** 项目名称 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  projectName: string;

  /** 联系人 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  contactName: string;

  @Matches(PHONE)
  contactPhone: string;

  /** 要办什么、有什么难处 */
  @IsString() @Length(4, 2000) @Matches(/\S/u)
  needs: string;

  /** 同意为联系和代办使用所填的信息 */
  @Equals(true)
  consent: boolean;

  /** 必须留空：页面上看不见，填了的是机器 */
  @IsOptional() @IsString() @MaxLength(0)
  website?: string;
}

export class AgencyWordsBody {
  @IsInt() @Min(1)
  version: number;

  /** 说明 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class AgencyNoteBody {
  @IsInt() @Min(1)
  version: number;

  /** 说明，可不写 */
  @IsOptional() @IsString() @MaxLength(2000)
  words?: string;
}

export class ShowAgencyContactBody {
  /** 为什么看 */
  @IsString() @Length(1, 200) @Matches(/\S/u)
  reason: string;
}

export class ListAgencyRequestsQuery {
  /** 编号、单位、项目、工单 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsIn(Object.keys(AGENCY_REQUEST.statuses))
  status?: AgencyRequestStatus;

  @IsOptional() @IsIn(Object.keys(AGENCY_CHANNELS))
  channel?: AgencyChannel;

  /** The `next` of the page before */
  @IsOptional() @IsString() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
