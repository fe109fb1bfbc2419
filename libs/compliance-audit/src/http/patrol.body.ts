import { PATROL_KINDS, PATROL_SOURCES, type PatrolKind, type PatrolSource } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import type { PatrolCountBy } from '../data/patrol-records';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class RecordPatrolBody {
  /** unattended 窗口空岗, noNotice 未一次性告知, noFirstContact 未执行首问负责, other 其他 */
  @IsIn(Object.keys(PATROL_KINDS))
  kind: PatrolKind;

  /** patrol 巡查, complaint 投诉, telephone 电话反映 */
  @IsIn(Object.keys(PATROL_SOURCES))
  source: PatrolSource;

  /** 窗口；窗口和科室填一个 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  windowId?: number;

  /** 不在窗口的：科室 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  sectionId?: number;

  /** 当事人；不填的按当时的排班，没有排班的为空 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  @IsPlainDate()
  seenOn: string;

  /** HH:MM */
  @Matches(TIME)
  seenTime: string;

  /** 看到什么、反映什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;

  /** 照片，先采集 */
  @IsOptional() @IsUUID()
  photoId?: string;
}

/** 说明情况、认定属实、认定不属实 */
export class PatrolWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ListPatrolsQuery {
  /** open 待说明, answered 待认定, closed 属实, rejected 不属实, counted 计入的（除不属实外） */
  @IsOptional() @IsIn(['open', 'answered', 'closed', 'rejected', 'counted'])
  state?: 'open' | 'answered' | 'closed' | 'rejected' | 'counted';

  @IsOptional() @IsIn(Object.keys(PATROL_KINDS))
  kind?: PatrolKind;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  windowId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  /** yes: 要本人、本科室说明的；督查考核科：要认定的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 发现日期，含首尾 */
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

export class CountPatrolsQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;

  /** window 窗口, unit 科室, person 当事人, kind 情形 */
  @IsIn(['window', 'unit', 'person', 'kind'])
  by: PatrolCountBy;
}

export class ListPatrolWindowsQuery {
  @IsPlainDate()
  on: string;

  /** HH:MM */
  @Matches(TIME)
  time: string;
}
