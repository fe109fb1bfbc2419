import { SEAL_COLUMNS, SEAL_ENTRY_SOURCES, SEAL_REGISTERS, type SealEntrySource, type SealRegisterKind } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { IsPlace } from './is-place';

export class OpenSealRegisterBody {
  /** approval 审批专用章, official 行政公章 */
  @IsIn(Object.keys(SEAL_REGISTERS))
  register: SealRegisterKind;

  /** 哪个科室的；不填就是本科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 保管人 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  keeperId: number;
}
export class ListSealKeepersQuery {
  /** 督查考核科可以看别的科室的 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}
export class NameSealKeeperBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  keeperId: number;
}
/** 登记一次用印，照纸质台账写 */
export class EnterSealUseBody {
  @IsInt() @Min(1)
  version: number;

  /** 台账上的编号；不填就接着往下编 */
  @IsOptional() @IsInt() @Min(1) @Max(999_999_999)
  lineNo?: number;

  @IsPlainDate()
  usedOn: string;

  /** 台账写了几点几分的才填，如 14:20 */
  @IsOptional() @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  usedTime?: string;

  /** 用公章的科室；审批专用章是登记簿的科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 事由或文件名称 */
  @IsString() @Length(1, SEAL_COLUMNS.matter.most) @Matches(/\S/u)
  matter: string;

  @IsOptional() @IsString() @Length(1, SEAL_COLUMNS.itemCode.most)
  itemCode?: string;

  @IsOptional() @IsString() @Length(1, SEAL_COLUMNS.applicantName.most)
  applicantName?: string;

  /** 台账上写的办件号 */
  @IsOptional() @IsString() @Length(1, SEAL_COLUMNS.caseNumber.most)
  caseNumber?: string;

  @IsInt() @Min(1) @Max(100_000)
  copies: number;

  @IsOptional() @IsString() @Length(1, SEAL_COLUMNS.approverName.most)
  approverName?: string;

  @IsString() @Length(1, SEAL_COLUMNS.usedByName.most) @Matches(/\S/u)
  usedByName: string;

  /** 监印人；不填就是保管人 */
  @IsOptional() @IsString() @Length(1, SEAL_COLUMNS.keeperName.most)
  keeperName?: string;
}
export class StrikeSealUseBody {
  @IsInt() @Min(1)
  version: number;

  /** 哪一行 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  entryId: number;

  /** 为什么划销 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}
export class ListRegisterEntriesQuery {
  @IsOptional() @IsIn(Object.keys(SEAL_REGISTERS))
  register?: SealRegisterKind;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  registerId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @IsIn(Object.keys(SEAL_ENTRY_SOURCES))
  source?: SealEntrySource;

  /** no 没有划销的, yes 已划销的 */
  @IsOptional() @IsIn(['no', 'yes'])
  struck?: 'no' | 'yes';

  /** 用印日期，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** 事由、申请人、办件号、用印人里的字 */
  @IsOptional() @IsString() @Length(1, 60)
  words?: string;

  /** The `next` of the page before */
  @IsOptional() @IsPlace()
  before?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
