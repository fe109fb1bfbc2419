import { FIRST_OUTCOMES, type FirstOutcome } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { RatedBy } from '../data/receiving-rates';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

export class ShowReceivingRatesQuery {
  /** 自然月: 2026-11 */
  @Matches(MONTH)
  month: string;

  /** unit 科室, category 审批类别, item 事项 */
  @IsIn(['unit', 'category', 'item'])
  by: RatedBy;

  /** 只看一个科室的类别、事项 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 只看一个审批类别的事项 */
  @IsOptional() @IsString() @Length(1, 40)
  category?: string;
}

export class ShowReceivingTrendQuery {
  /** 到这个月为止的十二个月 */
  @Matches(MONTH)
  month: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;
}

export class ListRevisedPointsQuery {
  /** 到这个月为止的十二个月 */
  @Matches(MONTH)
  month: string;
}

export class ConfirmReceivingRatesBody {
  @Matches(MONTH)
  month: string;

  /** 看到的数字的摘要, `digest` of what was shown: nobody confirms what they have not seen */
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;
}

export class ListFirstPresentationsQuery {
  @Matches(MONTH)
  month: string;

  /** complete 一次接成, onTrust 容缺（承诺）受理, notReceived 一次没有接成, excluded 不计入 */
  @IsOptional() @IsIn(Object.keys(FIRST_OUTCOMES))
  outcome?: FirstOutcome;

  /** yes: 共同形式审查后接件的 */
  @IsOptional() @IsIn(['yes'])
  jointReview?: 'yes';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  @IsOptional() @IsString() @Length(1, 40)
  category?: string;

  /** 这份材料没有通过的；不写要点就是材料缺的 */
  @IsOptional() @IsString() @Length(1, 40)
  materialCode?: string;

  @IsOptional() @IsString() @Length(1, 40)
  pointCode?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class ListFailingPointsQuery {
  @Matches(MONTH)
  month: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
