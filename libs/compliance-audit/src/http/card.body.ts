import { CARD_COLOURS, CARD_RULES, type CardColour, type CardRule } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CardCountBy } from '../data/cards';

/** 答复、认可、退回、撤牌 */
export class CardWordsBody {
  @IsInt() @Min(1)
  version: number;

  /** 原因和整改情况；认可、退回、撤牌的理由 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;
}

export class ListCardsQuery {
  /** unanswered 待答复, answered 待认定, closed 已认可, withdrawn 已撤牌, counted 计入的（除已撤牌外） */
  @IsOptional() @IsIn(['unanswered', 'answered', 'closed', 'withdrawn', 'counted'])
  state?: 'unanswered' | 'answered' | 'closed' | 'withdrawn' | 'counted';

  @IsOptional() @IsIn(Object.keys(CARD_COLOURS))
  colour?: CardColour;

  @IsOptional() @IsIn(Object.keys(CARD_RULES))
  rule?: CardRule;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  /** yes: 要本人、本科室答复的；督查考核科：要认定的 */
  @IsOptional() @IsIn(['yes'])
  mine?: 'yes';

  /** 发牌日期，含首尾 */
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

export class CountCardsQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;

  /** unit 科室, person 责任人, rule 监察规则 */
  @IsIn(['unit', 'person', 'rule'])
  by: CardCountBy;
}
