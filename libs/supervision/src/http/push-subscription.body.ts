import { DELIVERY_STATE_NAMES, SUPERVISION_EVENT_TYPES, type DeliveryState } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

/** 联络员 */
export class LiaisonBody {
  @IsString() @Length(1, 40) @Matches(/\S/u)
  name: string;

  /** 修改时不填就不变 */
  @IsOptional() @IsString() @Matches(PHONE)
  phone?: string;
}

/** 推送什么、推到哪里 */
export class SubscriptionBody {
  /** https:// 开头；内网的主机要先由运维放行 */
  @IsString() @Length(1, 500)
  url: string;

  /** 只推这些事项；空：这个部门监管的都推 */
  @IsArray() @ArrayMaxSize(500) @IsString({ each: true }) @Length(1, 40, { each: true })
  itemCodes: string[];

  /** 只推这些；空：都推 */
  @IsArray() @ArrayMaxSize(20) @IsIn(SUPERVISION_EVENT_TYPES, { each: true })
  eventTypes: string[];

  /** 本局联络员 */
  @ValidateNested() @Type(() => LiaisonBody)
  ours: LiaisonBody;

  /** 监管部门联络员 */
  @ValidateNested() @Type(() => LiaisonBody)
  theirs: LiaisonBody;
}

export class OpenSubscriptionBody extends SubscriptionBody {
  /** 监管部门 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId: number;
}

export class ChangeSubscriptionBody extends SubscriptionBody {
  @IsInt() @Min(1)
  version: number;
}

export class RotateSecretBody {
  @IsInt() @Min(1)
  version: number;

  /** 新旧密钥同时有效的小时数；0：旧的立即作废 */
  @IsInt() @Min(0) @Max(168)
  overlapHours: number;
}

/** 暂停、停用 */
export class SubscriptionWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}

/** 只选一种 */
export class ResendDeliveriesBody {
  @IsInt() @Min(1)
  version: number;

  /** true: 全部推送失败的 */
  @IsOptional() @IsIn([true])
  dead?: true;

  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  deliveryId?: number;

  @IsOptional() @IsUUID()
  eventId?: string;

  @IsOptional() @IsString() @Length(3, 60)
  caseNumber?: string;

  /** 决定的日期，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;
}

export class ShowLiaisonBody {
  /** 为什么看 */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  reason: string;
}

export class ListSubscriptionsQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** yes: 已停用的也列 */
  @IsOptional() @IsIn(['yes'])
  closed?: 'yes';
}

export class ListDeliveriesQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  subscriptionId?: number;

  @IsOptional() @IsIn(DELIVERY_STATE_NAMES)
  state?: DeliveryState;

  /** 办件编号 */
  @IsOptional() @IsString() @MaxLength(60)
  caseNumber?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
