import { OFFICIAL_SEALS, type OfficialSeal } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class ApplyForSealBody {
  /** officialSeal 行政公章, leaderSeal 法定代表人名章, contractSeal 合同专用章 */
  @IsIn(Object.keys(OFFICIAL_SEALS))
  seal: OfficialSeal;

  /** 文件名称 */
  @IsString() @Length(1, 120) @Matches(/\S/u)
  paper: string;

  /** 用印事由 */
  @IsString() @Length(1, 150) @Matches(/\S/u)
  matter: string;

  @IsInt() @Min(1) @Max(1000)
  copies: number;

  /** 为办件用印的，写办件号 */
  @IsOptional() @IsString() @Length(1, 40)
  caseNumber?: string;
}
/** 同意、不同意 */
export class DecideSealApplicationBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}
export class UseOfficialSealBody {
  @IsInt() @Min(1)
  version: number;

  /** 实际用印份数 */
  @IsInt() @Min(1) @Max(1000)
  copies: number;
}
export class WithdrawSealApplicationBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}
export class ListSealApplicationsQuery {
  /** applied 待审批, approved 待用印, ended 办结的 */
  @IsOptional() @IsIn(['applied', 'approved', 'ended'])
  state?: 'applied' | 'approved' | 'ended';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 编号、文件、事由、办件号里的字 */
  @IsOptional() @IsString() @Length(1, 60)
  words?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
