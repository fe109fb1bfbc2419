import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';
import { PUBLISHING_KINDS, RETIRING_KINDS, type PublishingKind, type RetiringKind, type RunningPlan } from '@onecounter/contracts';
import { Whole } from './definition-rules';
import { ItemDefinitionBody } from './item-definition.body';
import { IsPlainDate } from './is-plain-date';

/** 起草：给出全部内容，或不给，则照最近发布的版本。 */
export class DraftItemVersionBody {
  @IsOptional() @Whole(() => ItemDefinitionBody) definition?: ItemDefinitionBody;
}

/** 修改草稿的全部内容。 */
export class ReviseItemVersionBody {
  /** 看到的步数；别人先改过的拒绝。 */
  @IsInt() @Min(1) version: number;
  @Whole(() => ItemDefinitionBody) definition: ItemDefinitionBody;
}

/** 这次发布是哪一类调整，依据什么，在办件怎么安排。 */
export class AdjustmentBody {
  /** added 新增，amended 修改，transferred 划转，delegated 下放，lawChanged 法规修改。 */
  @IsIn(PUBLISHING_KINDS) kind: PublishingKind;
  /** 依据：法规条款、决定或文件号。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) legalBasis: string;
  /** 调整原因。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
  /** 划转、下放时必填：stay 在办件留在原科室，move 按日移交。 */
  @IsOptional() @IsIn(['stay', 'move']) plan?: RunningPlan;
  /** 移交日，不早于生效日。 */
  @IsOptional() @IsPlainDate() moveOn?: string;
}

/** 发布。 */
export class PublishItemVersionBody {
  /** 看到的步数。 */
  @IsInt() @Min(1) version: number;
  /** 生效日（含），不早于今天；前一版在前一日终止。 */
  @IsPlainDate() effectiveFrom: string;
  @Whole(() => AdjustmentBody) adjustment: AdjustmentBody;
}

/** 停用。 */
export class RetireItemVersionBody {
  /** 看到的步数。 */
  @IsInt() @Min(1) version: number;
  /** 自这一日起不再接件，不早于今天。 */
  @IsPlainDate() effectiveOn: string;
  /** cancelled 取消，lawChanged 法规修改。 */
  @IsIn(RETIRING_KINDS) kind: RetiringKind;
  /** 依据：法规条款、决定或文件号。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) legalBasis: string;
  /** 停用原因。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}
