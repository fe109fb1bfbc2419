import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { CASE_VIEWS } from './case.body';

const DAY = /^(20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/;

/** What a saved view shows; '' or absent is 全部. */
export class SavedFiltersBody {
  @IsIn(CASE_VIEWS)
  view: (typeof CASE_VIEWS)[number];

  @IsOptional() @IsIn(['', 'over', 'soon'])
  light?: '' | 'over' | 'soon';

  @IsOptional() @IsString() @MaxLength(40)
  item?: string;

  @IsOptional() @IsString() @MaxLength(40)
  status?: string;

  @IsOptional() @IsIn(['', 'true'])
  unread?: '' | 'true';

  /** me, none, or a person's id */
  @IsOptional() @Matches(/^(me|none|[1-9]\d{0,14})?$/)
  assignee?: string;

  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsIn(['', 'due', 'newest'])
  sort?: '' | 'due' | 'newest';

  /** '' list, board 看板 */
  @IsOptional() @IsIn(['', 'board'])
  layout?: '' | 'board';

  /** Id of the section, as a number on the dashboard opens it; `window`: of the window */
  @IsOptional() @Matches(/^([1-9]\d{0,14})?$/)
  unit?: string;

  @IsOptional() @Matches(/^([1-9]\d{0,14})?$/)
  window?: string;

  /** The due date is this day, YYYY-MM-DD */
  @IsOptional() @Matches(DAY)
  due?: string;

  /** What happened in the days from–to */
  @IsOptional() @IsIn(['', 'received', 'accepted', 'decided', 'issued'])
  did?: '' | 'received' | 'accepted' | 'decided' | 'issued';

  @IsOptional() @Matches(DAY)
  from?: string;

  @IsOptional() @Matches(DAY)
  to?: string;
}

export class KeepViewBody {
  /** 名字 */
  @IsString() @Length(1, 24) @Matches(/\S/)
  name: string;

  /** With one's section. */
  @IsBoolean()
  shared: boolean;

  @ValidateNested() @Type(() => SavedFiltersBody)
  filters: SavedFiltersBody;
}

export class ChangeViewBody extends KeepViewBody {
  /** Version the person looked at; a stale one is refused. */
  @IsInt() @Min(1)
  version: number;
}

export class RemoveViewQuery {
  /** Version the person looked at; a stale one is refused. */
  @Type(() => Number) @IsInt() @Min(1)
  version: number;
}

export class ArrangeViewsBody {
  /** 0 the first time. */
  @IsInt() @Min(0)
  version: number;

  /** Id of a saved view, or the name of a view; null: 我的待办 */
  @IsOptional() @IsString() @Matches(/^\w{1,24}$/)
  defaultView?: string | null;

  /** Ids of saved views from the top down; what is not named stands below. */
  @IsArray() @ArrayMaxSize(200) @ArrayUnique() @Matches(/^[0-9a-z]{6}$/, { each: true })
  order: string[];
}
