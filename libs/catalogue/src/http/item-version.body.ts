import { IsInt, IsOptional, IsString, Length, Matches, Min } from 'class-validator';
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

/** 发布。 */
export class PublishItemVersionBody {
  /** 看到的步数。 */
  @IsInt() @Min(1) version: number;
  /** 生效日（含），不早于今天；前一版在前一日终止。 */
  @IsPlainDate() effectiveFrom: string;
}

/** 停用。 */
export class RetireItemVersionBody {
  /** 看到的步数。 */
  @IsInt() @Min(1) version: number;
  /** 自这一日起不再接件，不早于今天。 */
  @IsPlainDate() effectiveOn: string;
  /** 停用原因和依据。 */
  @IsString() @Length(1, 500) @Matches(/\S/u) reason: string;
}
