import { FORCE_POSTS, PROJECT_KINDS, type ForcePost, type ProjectKind } from '@onecounter/contracts';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';

const SHIFT = /^[1-7](上午|下午)$/u;

class MemberTermsBody {
  /** 首席代表代表哪个部门、公用企业 */
  @IsOptional() @IsString() @MaxLength(120)
  represents?: string;

  /** 办公电话 */
  @IsOptional() @Matches(/^([0-9+\-() ]{5,25})?$/)
  phone?: string;

  /** 熟悉哪类项目 */
  @IsOptional() @IsArray() @ArrayMaxSize(3) @IsIn(Object.keys(PROJECT_KINDS), { each: true })
  specialities?: ProjectKind[];

  /** 最多同时带几个项目 */
  @IsOptional() @IsInt() @Min(0) @Max(200)
  capacity?: number;

  /** 值班：星期（1 至 7）和上午、下午，如 1上午 */
  @IsOptional() @IsArray() @ArrayMaxSize(14) @Matches(SHIFT, { each: true })
  shifts?: string[];
}

export class EnlistMemberBody extends MemberTermsBody {
  @IsIn(Object.keys(FORCE_POSTS))
  post: ForcePost;

  /** 有账号的人；代办长、代办员、候补代办员必须有 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  personId?: number;

  /** 没有账号的人的姓名 */
  @IsOptional() @IsString() @Length(1, 40) @Matches(/\S/u)
  name?: string;
}

export class ChangeMemberBody extends MemberTermsBody {
  @IsInt() @Min(1)
  version: number;
}

export class ReleaseMemberBody {
  @IsInt() @Min(1)
  version: number;
}
