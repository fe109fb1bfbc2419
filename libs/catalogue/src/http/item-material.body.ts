import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { MaterialDefinition, PointDefinition, PointKind } from '@onecounter/contracts';
import { EachWhole, OrNull } from './definition-rules';

const CODE = /^[A-Z][A-Z0-9-]{1,39}$/;

/** 审查要点。 */
export class ItemPointBody implements PointDefinition {
  @Matches(CODE) code: string;
  @IsString() @Length(1, 1000) text: string;
  /** formal 形式，substantive 实质，inspection 勘验，expertReview 评审。 */
  @IsIn(['formal', 'substantive', 'inspection', 'expertReview']) kind: PointKind;
  /** 方面：完整性、一致性、签章、时效、格式。 */
  @IsString() @Length(1, 20) aspect: string;
  /** must 必须补正，should 可当场更正。 */
  @IsIn(['must', 'should']) severity: 'must' | 'should';
  @OrNull() @IsString() @Length(1, 500) basis: string | null;
  /** 由材料自身字段生成，待科室确认。 */
  @IsBoolean() derived: boolean;
}

/** 材料。 */
export class ItemMaterialBody implements MaterialDefinition {
  @Matches(CODE) code: string;
  @IsString() @Length(1, 200) name: string;
  /** always 必要，byAgent 委托代办时必要，onSite 现场核查时查验，conditional 视情形必要。 */
  @IsIn(['always', 'byAgent', 'onSite', 'conditional']) necessity: 'always' | 'byAgent' | 'onSite' | 'conditional';
  /** 视情形必要的情形。 */
  @OrNull() @IsString() @Length(1, 200) condition: string | null;
  /** 形式，如纸质/电子。 */
  @IsString() @Length(1, 40) form: string;
  /** 原件份数。 */
  @IsInt() @Min(0) @Max(99) originals: number;
  /** 复印件份数。 */
  @IsInt() @Min(0) @Max(99) copies: number;
  /** 章种编码。 */
  @IsString() @Length(1, 10) sealKind: string;
  @IsString() @Length(1, 200) sealText: string;
  /** ownForm 本局表格，applicant 申请人自备，shared 数据共享，intermediary 中介机构出具。 */
  @IsIn(['ownForm', 'applicant', 'shared', 'intermediary']) source: 'ownForm' | 'applicant' | 'shared' | 'intermediary';
  /** 共享键：同一份材料几个事项只收一次。 */
  @OrNull() @IsString() @Length(1, 40) sharedKey: string | null;
  /** none 不可容缺，atAcceptance 容缺受理，atIssue 容缺发证。 */
  @IsIn(['none', 'atAcceptance', 'atIssue']) deferral: 'none' | 'atAcceptance' | 'atIssue';
  /** 容缺补件天数，单位同承诺时限。 */
  @IsInt() @Min(0) @Max(365) deferralDays: number;
  /** 容缺依据；可容缺的材料没有依据不能发布。 */
  @IsOptional() @IsString() @Length(1, 200) deferralBasis?: string | null;
  /** 外网编号 */
  @IsOptional() @IsString() @Length(1, 40) lookUp?: string | null;
  /** 承诺什么就不用交 */
  @IsOptional() @IsString() @Length(1, 300) commitment?: string | null;
  @OrNull() @IsString() @Length(1, 500) note: string | null;
  @EachWhole(() => ItemPointBody, 100) points: ItemPointBody[];
}
