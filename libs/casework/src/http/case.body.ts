import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

/** A step that carries nothing but the version it was looked at with. */
export class StepBody {
  /** Version the person looked at; a stale one is refused. */
  @IsInt() @Min(1)
  version: number;
}

export const CASE_VIEWS = ['mine', 'section', 'waitingForApplicant', 'supplementExpired', 'dueThisWeek', 'done', 'received', 'toCertify', 'toIssue', 'toReprint', 'toExchange', 'all'] as const;

export class ListCasesQuery {
  /** mine 我的待办, section 全科在办, waitingForApplicant 等申请人, supplementExpired 补正期满, dueThisWeek 本周到期, done 已办 30 天, received 我登记的, toCertify 待制证, toIssue 待发证, toReprint 待补证, toExchange 待换证, all 全部 */
  @IsOptional() @IsIn(CASE_VIEWS)
  view?: (typeof CASE_VIEWS)[number];

  @IsOptional() @IsString() @MaxLength(40)
  status?: string;

  @IsOptional() @IsString() @MaxLength(40)
  itemCode?: string;

  /** 承办科室 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 当前期限就是这一天 */
  @IsOptional() @IsPlainDate()
  dueOn?: string;

  /** 收件窗口 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  windowId?: number;

  /** received 收件, accepted 受理, decided 办结, issued 发证: in the days `from`–`to`, both of them counted; today when they are not said */
  @IsOptional() @IsIn(['received', 'accepted', 'decided', 'issued'])
  did?: 'received' | 'accepted' | 'decided' | 'issued';

  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** over 超期, soon 临期 */
  @IsOptional() @IsIn(['over', 'soon'])
  light?: 'over' | 'soon';

  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  unread?: boolean;

  /** me 我, none 未分派, or a person's id */
  @IsOptional() @Matches(/^(me|none|[1-9]\d{0,14})$/)
  assignee?: string;

  /** Words in number, applicant or item, 1 to n characters. */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** due: by due date, nearest first, instant cases on top; newest: latest first */
  @IsOptional() @IsIn(['due', 'newest'])
  sort?: 'due' | 'newest';

  /** Cursor of the page before. */
  @IsOptional() @IsString() @MaxLength(80) @Matches(/^[\w.~-]+$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class FollowCaseQuery {
  /** true: others who look at the case are told, and this one of them. */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  looking?: boolean;
}

export class FindCaseQuery {
  @IsString() @Length(3, 60)
  number: string;
}

export class WhyDateQuery {
  @IsIn(['statutory', 'promised', 'delivery'])
  which: 'statutory' | 'promised' | 'delivery';
}

export class ShowPersonalDataBody {
  /** Why the clear text is needed; it is kept in the access log. */
  @IsString() @Length(2, 200)
  reason: string;
}

export class ListSealUsesQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

/** 在办件的一页。 */
export class RunningCasesQuery {
  /** Id of the last row of the page before. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(9_007_199_254_740_991)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200)
  limit?: number;
}
