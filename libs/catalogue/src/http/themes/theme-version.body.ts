import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { ThemeKind, ThemeVersionStatus } from '@onecounter/contracts';
import { Whole } from '../definition-rules';
import { IsPlainDate } from '../is-plain-date';
import { ThemeDefinitionBody } from './theme-definition.body';

/** 起草：给出全部内容；不给，则照这个主题最近发布的版本。 */
export class DraftThemeVersionBody {
  /** 主题编码。 */
  @IsString() @Length(1, 32) code: string;
  @IsOptional() @Whole(() => ThemeDefinitionBody) definition?: ThemeDefinitionBody;
}

/** 修改草稿的全部内容。 */
export class ReviseThemeVersionBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsInt() @Min(1) version: number;
  @Whole(() => ThemeDefinitionBody) definition: ThemeDefinitionBody;
}

/** 发布。 */
export class PublishThemeVersionBody {
  @IsInt() @Min(1) version: number;
  /** 生效日（含），不早于今天；前一版在前一日终止。 */
  @IsPlainDate() effectiveFrom: string;
}

/** 停用。 */
export class RetireThemeVersionBody {
  @IsInt() @Min(1) version: number;
  /** 自这一日起不再开新的联办件，不早于今天。 */
  @IsPlainDate() effectiveOn: string;
  /** 停用原因。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}

/** 查在用的主题。 */
export class ThemesQuery {
  /** 名称中的字词（空格分开，都须有）、编码或拼音首字母。 */
  @IsOptional() @IsString() @Length(0, 60) search?: string;
  @IsOptional() @IsIn(['lifeEvent', 'project']) kind?: ThemeKind;
  /** 截至哪天在用的版本，YYYY-MM-DD；不写是今天。 */
  @IsOptional() @IsPlainDate() on?: string;
}

/** 查主题版本。 */
export class ThemeVersionsQuery {
  /** 主题编码。 */
  @IsOptional() @IsString() @Length(1, 32) code?: string;
  @IsOptional() @IsIn(['draft', 'published', 'retired']) status?: ThemeVersionStatus;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 200;
}
