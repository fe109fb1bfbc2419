import { MEETING_KINDS, MEETING_MATTERS, MEETING, type MeetingKind, type MeetingMatter, type MeetingStatus } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class PlanMeetingBody {
  /** thematic 业务专题会议, panel 专业审查委员会, consultation 会商, jointConference 联席会议, taskForce 专班协调会 */
  @IsIn(Object.keys(MEETING_KINDS))
  kind: MeetingKind;

  @IsString() @Length(1, 120) @Matches(/\S/u)
  title: string;

  /** 议题 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  agenda: string;

  @IsString() @Length(1, 120) @Matches(/\S/u)
  place: string;

  /** e.g. 2026-11-23T09:30:00+08:00 */
  @IsString() @IsISO8601({ strict: true }) @Matches(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
  startsAt: string;

  /** 提请科室；空：本科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 有关办件的编号 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(3, 60, { each: true })
  caseNumbers?: string[];

  /** 有关项目的国家编码 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Length(3, 60, { each: true })
  projectCodes?: string[];

  /** 有关分歧的号 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  disputeIds?: number[];
}

export class GuestBody {
  @IsString() @Length(1, 60) @Matches(/\S/u)
  name: string;

  @IsString() @Length(1, 80) @Matches(/\S/u)
  unitName: string;
}

export class InviteToMeetingBody {
  @IsInt() @Min(1)
  version: number;

  /** 本系统的人员 */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  personIds?: number[];

  /** 外单位的人 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => GuestBody)
  others?: GuestBody[];
}

export class SignInToMeetingBody {
  /** 代为登记的参会人；空：本人 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  attendeeId?: number;
}

export class RecordMinutesBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 20_000) @Matches(/\S/u)
  text: string;

  /** 附件、照片，先采集 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

export class AssignMeetingTaskBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  text: string;

  /** 牵头科室 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  leadUnitId: number;

  /** 配合科室 */
  @IsOptional() @IsArray() @ArrayMaxSize(30) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  coUnitIds?: number[];

  @IsPlainDate()
  dueOn: string;
}

export class CompleteMeetingTaskBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  taskId: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  result: string;
}

export class CloseMeetingBody {
  @IsInt() @Min(1)
  version: number;

  /** 结论 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  outcome: string;
}

export class CancelMeetingBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}

export class ListMeetingsQuery {
  /** 会议名称 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsIn(Object.keys(MEETING_KINDS))
  kind?: MeetingKind;

  /** 提请科室 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** took: 开过的，不论办结没有 */
  @IsOptional() @IsIn([...Object.keys(MEETING.statuses), 'took'])
  status?: MeetingStatus | 'took';

  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** 议题是哪一件办件、项目、分歧 */
  @IsOptional() @IsIn(Object.keys(MEETING_MATTERS))
  matter?: MeetingMatter;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  subjectId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class CountMeetingsQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;
}

export class ListColleaguesQuery {
  /** 姓名、科室 */
  @IsOptional() @IsString() @MaxLength(40)
  search?: string;
}
