import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { PERSON, ROLES, type PersonStatus, type RoleName } from '@onecounter/contracts';
import { IsPlainDate } from './is-plain-date';

const MOST = Number.MAX_SAFE_INTEGER;

/** 查人员. */
export class PeopleQuery {
  /** 姓名中的字，或账号的开头 */
  @IsOptional() @IsString() @MaxLength(60) words?: string;
  /** 今天在这个机构任职 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) unitId?: number;
  @IsOptional() @IsIn(Object.keys(PERSON.statuses)) status?: PersonStatus;
  /** 上一页最后一个的编号 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST) after?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
}
/** 登记人员. */
export class RegisterPersonBody {
  @IsString() @Length(1, 120) name: string;
  /** 身份证号；加密保存，用来分清同名的人 */
  @IsOptional() @IsString() @MaxLength(40) residentId?: string;
}
/** 办一步，只要看到的步数. */
export class PersonVersionBody {
  /** 看到的步数 */
  @IsInt() @Min(1) version: number;
}
/** 结束一个登录. */
export class EndSessionBody extends PersonVersionBody {
  /** 哪一个登录 */
  @IsUUID() sessionId: string;
}
/** 更正姓名. */
export class RenamePersonBody extends PersonVersionBody {
  @IsString() @Length(1, 120) name: string;
}
/** 开通账号. */
export class OpenAccountBody extends PersonVersionBody {
  /** 账号：3 到 32 个小写字母、数字、点或横线 */
  @IsString() @Length(1, 64) login: string;
}
/** 任职. */
export class AppointPostBody extends PersonVersionBody {
  /** 岗位 */
  @IsIn(Object.keys(ROLES)) role: RoleName;
  @IsInt() @Min(1) @Max(MOST) unitId: number;
  @IsOptional() @IsInt() @Min(1) @Max(MOST) windowId?: number | null;
  /** 分管领导分管的科室；空: 全部 */
  @IsOptional() @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(MOST, { each: true }) sectionIds?: number[];
  /** 自哪天起，不早于今天 */
  @IsPlainDate() from: string;
  /** 到哪天止（这一天起不再任）；不给: 没有定 */
  @IsOptional() @IsPlainDate() to?: string | null;
}
/** 免职. */
export class EndPostBody extends PersonVersionBody {
  @IsInt() @Min(1) @Max(MOST) postId: number;
  /** 自哪天起不再任，不早于今天 */
  @IsPlainDate() on: string;
}
/** 调整分管. */
export class AssignSectionsBody extends PersonVersionBody {
  @IsInt() @Min(1) @Max(MOST) postId: number;
  /** 空: 全部科室 */
  @IsArray() @ArrayMaxSize(60) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(MOST, { each: true }) sectionIds: number[];
  @IsPlainDate() from: string;
}
