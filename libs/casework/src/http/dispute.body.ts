import { DISPUTE_ABOUTS, DISPUTE_LEVELS, DISPUTE_OUTCOMES, DISPUTE_RESULTS, type DisputeAbout, type DisputeLevel, type DisputeOutcome, type DisputeResult } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class RaiseDisputeBody {
  /** permitCase 办件, reception 接件（没有登记的）, point 要点 */
  @IsIn(Object.keys(DISPUTE_ABOUTS))
  about: DisputeAbout;

  /** 办件 */
  @IsOptional() @IsString() @Length(3, 60)
  caseNumber?: string;

  /** 接件、要点 */
  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  /** 要点 */
  @IsOptional() @IsString() @Length(1, 40)
  materialCode?: string;

  @IsOptional() @IsString() @Length(1, 40)
  pointCode?: string;

  /** 对方；空：办件、事项的科室，科室提出的为接件窗口所在单位 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  otherUnitId?: number;

  /** 分歧是什么，本方意见和依据 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

/** 答复意见、提请会商、提请专题会议、撤回 */
export class DisputeWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class SettleDisputeBody extends DisputeWordsBody {
  /** raisingRight 按提出方意见, otherRight 按对方意见, bothYield 双方各让一步 */
  @IsIn(Object.keys(DISPUTE_OUTCOMES))
  outcome: DisputeOutcome;

  /** 作出结果的会议：专题会议一级必须写，会商一级可以写 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  meetingId?: number;
}

const RESULTS = Object.keys(DISPUTE_RESULTS);
export class ListDisputesQuery {
  /** open 没有解决, ended 已解决、已撤回 */
  @IsOptional() @IsIn(['open', 'ended'])
  state?: 'open' | 'ended';

  @IsOptional() @IsIn(Object.keys(DISPUTE_LEVELS))
  level?: DisputeLevel;

  @IsOptional() @IsIn(RESULTS)
  result?: DisputeResult;

  /** 任一方 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** yes: 本科室是一方的；业务协调科：到了会商以上的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** yes: 过了本级期限的 */
  @IsOptional() @IsIn(['yes'])
  overdue?: 'yes';

  /** 提出的日期，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class CountDisputesQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;
}
