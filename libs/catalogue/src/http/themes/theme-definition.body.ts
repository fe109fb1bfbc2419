import { IsBoolean, IsIn, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { ThemeDefinition, ThemeKind } from '@onecounter/contracts';
import { EachText, EachWhole, OrNull } from '../definition-rules';

const CODE = /^[A-Z][A-Z0-9]{0,9}$/;

/** 阶段。 */
export class ThemeStageBody {
  /** 阶段编码，如 S1；主题内唯一。 */
  @Matches(CODE) code: string;
  @IsString() @Length(1, 40) @Matches(/\S/u) name: string;
  /** 阶段牵头科室编码；空为阶段首个事项的科室。 */
  @OrNull() @IsString() @Length(1, 40) leadUnitCode: string | null;
  /** 阶段目标，工作日；空为只按总承诺。 */
  @OrNull() @IsInt() @Min(1) @Max(365) targetDays: number | null;
}

/** 情形：用是或否回答的一句话。 */
export class ThemeQuestionBody {
  /** 情形编码，如 Q1；主题内唯一。 */
  @Matches(CODE) code: string;
  @IsString() @Length(1, 200) @Matches(/\S/u) text: string;
}

/** 主题里的事项。 */
export class ThemeItemBody {
  @IsString() @Length(1, 32) item: string;
  /** 所在阶段的编码。 */
  @Matches(CODE) stage: string;
  /** 必办；选办的按情形或由经办人选。 */
  @IsBoolean() required: boolean;
  /** 回答“是”时要办的情形编码。 */
  @OrNull() @Matches(CODE) question: string | null;
  /** 可替代的事项编码。 */
  @EachText(32, 10) alternatives: string[];
}

/** 先后。 */
export class ThemeDependencyBody {
  /** 后办的事项。 */
  @IsString() @Length(1, 32) item: string;
  /** 先办的事项。 */
  @IsString() @Length(1, 32) on: string;
  /** hard 必须先办，soft 可以同办。 */
  @IsIn(['hard', 'soft']) kind: 'hard' | 'soft';
  /** 先办的没有办成时，stop 后一项一并终止，release 后一项照常办理。 */
  @IsIn(['stop', 'release']) onFailure: 'stop' | 'release';
  @OrNull() @IsString() @Length(1, 300) basis: string | null;
}

/** 一张表格里的字段。 */
export class ThemeFieldBody {
  /** 字段编码，英文，如 premisesAddress；主题内唯一。 */
  @Matches(/^[a-z][A-Za-z0-9]{1,39}$/) key: string;
  @IsString() @Length(1, 40) @Matches(/\S/u) zh: string;
  @IsIn(['text', 'number', 'date']) kind: 'text' | 'number' | 'date';
  @IsBoolean() required: boolean;
  /** 个人信息，加密保存。 */
  @IsBoolean() personal: boolean;
  /** 用到的事项编码；空为全部。 */
  @EachText(32, 100) items: string[];
}

/** 主题版本的全部内容。 */
export class ThemeDefinitionBody implements ThemeDefinition {
  /** 主题编码，如 TH-YD、PRJ-IND。 */
  @Matches(/^[A-Z][A-Z0-9]{0,9}-[A-Z0-9]{1,10}$/) code: string;
  @IsString() @Length(1, 60) @Matches(/\S/u) name: string;
  /** lifeEvent 一件事，project 一个项目。 */
  @IsIn(['lifeEvent', 'project']) kind: ThemeKind;
  /** 牵头科室编码；空为首个事项的科室。 */
  @OrNull() @IsString() @Length(1, 40) leadUnitCode: string | null;
  /** 总承诺，工作日；一个项目为空。 */
  @OrNull() @IsInt() @Min(1) @Max(365) promisedDays: number | null;
  /** 依据。 */
  @EachText(500, 20) basis: string[];
  @EachWhole(() => ThemeStageBody, 20) stages: ThemeStageBody[];
  @EachWhole(() => ThemeQuestionBody, 60) questions: ThemeQuestionBody[];
  @EachWhole(() => ThemeItemBody, 100) items: ThemeItemBody[];
  @EachWhole(() => ThemeDependencyBody, 400) dependencies: ThemeDependencyBody[];
  @EachWhole(() => ThemeFieldBody, 100) fields: ThemeFieldBody[];
}
