import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { UnitKind } from '../data/units';
import { IsPlainDate } from './is-plain-date';

export const UNIT_KINDS: readonly UnitKind[] = ['bureau', 'section', 'generalSection', 'serviceCentre', 'outside', 'supervision', 'county'];
/** Han, Latin letters and digits, without blanks: it stands in every 文号. */
const PREFIX = /^[\p{Script=Han}A-Za-z0-9]{0,12}$/u;

/** 机构树. */
export class UnitsQuery {
  /** 看哪一天的机构和名称；不给，则今天。 */
  @IsOptional() @IsPlainDate() on?: string;
}
/** 找机构. */
export class FindUnitsQuery {
  /** 名称、别称、曾用名或代码中的字。 */
  @IsString() @Length(1, 60) words: string;
}
/** 设立机构. */
export class EstablishUnitBody {
  /** 机构代码，不再改，e.g. D-WSJS */
  @Matches(/^[A-Z][A-Z0-9-]{1,15}$/) code: string;
  /** 名称 */
  @IsString() @Length(1, 60) name: string;
  @IsIn(UNIT_KINDS) kind: UnitKind;
  /** 上级；null: 最上层 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) parentId?: number | null;
  /** 县区的区划代码六位 */
  @IsOptional() @Matches(/^\d{6}$/) region?: string;
  /** 发文机关代字；空: 不单独发文 */
  @IsOptional() @IsString() @Matches(PREFIX) documentPrefix?: string;
  /** 别称 */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 60, { each: true }) alias?: string[];
  /** 成立日 */
  @IsPlainDate() from: string;
}
/** 机构更名. */
export class RenameUnitBody {
  /** 看到的步数 */
  @IsInt() @Min(1) version: number;
  @IsString() @Length(1, 60) name: string;
  /** 新的发文机关代字；不给: 不变 */
  @IsOptional() @IsString() @Matches(PREFIX) documentPrefix?: string;
  /** 自哪天起，不早于今天 */
  @IsPlainDate() from: string;
}
/** 调整隶属. */
export class MoveUnitBody {
  @IsInt() @Min(1) version: number;
  /** 新上级；null: 最上层 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER) parentId?: number | null;
  /** 自哪天起，不早于今天 */
  @IsPlainDate() from: string;
}
/** 修改别称. */
export class ChangeAliasesBody {
  @IsInt() @Min(1) version: number;
  @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 60, { each: true }) alias: string[];
}
/** 撤销机构. */
export class CloseUnitBody {
  @IsInt() @Min(1) version: number;
  /** 自哪天起不再有，不早于今天 */
  @IsPlainDate() on: string;
}
