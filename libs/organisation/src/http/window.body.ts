import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import type { WindowKind } from '../data/windows';
import type { Half } from '../rules/roster';
import { IsPlainDate } from './is-plain-date';

export const WINDOW_KINDS: readonly WindowKind[] = ['comprehensive', 'theme', 'consultation', 'issuing', 'agency'];
const MOST = Number.MAX_SAFE_INTEGER;

/** 窗口的内容. */
export class WindowContentBody {
  @IsString() @Length(1, 60) name: string;
  @IsIn(WINDOW_KINDS) kind: WindowKind;
  /** 受理事项的编码；null: 全部 */
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) @Length(1, 32, { each: true }) itemCodes?: string[] | null;
  /** 服务时间 */
  @IsString() @Length(1, 120) @Matches(/\S/u) hours: string;
}
/** 开设窗口. */
export class OpenWindowBody extends WindowContentBody {
  @IsInt() @Min(1) @Max(MOST) unitId: number;
  /** 窗口号，不再改 */
  @Matches(/^[A-Z0-9][A-Z0-9-]{0,7}$/) number: string;
}
/** 修改窗口. */
export class ChangeWindowBody extends WindowContentBody {
  @IsInt() @Min(1) version: number;
}
/** 关闭、重开窗口. */
export class WindowVersionBody {
  @IsInt() @Min(1) version: number;
}
/** 谁哪半天坐. */
export class SeatBody {
  @IsPlainDate() on: string;
  /** whole 全天, morning 上午, afternoon 下午 */
  @IsIn(['whole', 'morning', 'afternoon']) half: Half | 'whole';
  @IsInt() @Min(1) @Max(MOST) personId: number;
}
/** 排班：这些天里谁坐这个窗口；原来排的作废. */
export class SetRosterBody extends WindowVersionBody {
  /** 不早于今天 */
  @IsPlainDate() from: string;
  /** 最后一天（含） */
  @IsPlainDate() to: string;
  @IsArray() @ArrayMaxSize(400) @ValidateNested({ each: true }) @Type(() => SeatBody) seats: SeatBody[];
}
/** 看一周的排班. */
export class RosterQuery {
  /** 第一天；看七天 */
  @IsPlainDate() from: string;
}
