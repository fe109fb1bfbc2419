import { PERMIT_KINDS, PUBLICATION_HOLD_REASONS, PUBLICATION_STATES, type PermitKind, type PublicationHoldReason, type PublicationState } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class PublishGrantBody {
  @IsInt() @Min(1)
  version: number;
}

/** 解除暂缓、撤下 */
export class PublicationWordsBody extends PublishGrantBody {
  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}

export class HoldPublicationBody extends PublicationWordsBody {
  /** stateSecret 国家秘密, tradeSecret 商业秘密, privacy 个人隐私 */
  @IsIn(Object.keys(PUBLICATION_HOLD_REASONS))
  reason: PublicationHoldReason;
}

/** 只写要更正的；姓名按脱敏规则公示 */
export class CorrectPublicationBody extends PublicationWordsBody {
  @IsOptional() @IsString() @Length(1, 200) @Matches(/\S/u)
  holderName?: string;

  /** 统一社会信用代码；自然人不公示证号 */
  @IsOptional() @IsString() @Length(1, 30)
  holderCode?: string;

  @IsOptional() @IsString() @Length(1, 100) @Matches(/\S/u)
  legalRepresentative?: string;

  @IsOptional() @IsString() @Length(1, 100) @Matches(/\S/u)
  documentName?: string;

  @IsOptional() @IsString() @Length(1, 60) @Matches(/\S/u)
  documentNumber?: string;

  /** ordinary 普通, franchise 特许, recognition 认可, approval 核准, registration 登记, other 其他 */
  @IsOptional() @IsIn(Object.keys(PERMIT_KINDS))
  permitKind?: PermitKind;

  @IsOptional() @IsString() @Length(1, 100) @Matches(/\S/u)
  certificateName?: string;

  @IsOptional() @IsString() @Length(1, 60) @Matches(/\S/u)
  certificateNumber?: string;

  @IsOptional() @IsString() @Length(1, 500) @Matches(/\S/u)
  content?: string;

  @IsOptional() @IsPlainDate()
  validFrom?: string;

  @IsOptional() @IsPlainDate()
  validUntil?: string;

  @IsOptional() @IsString() @Length(1, 300) @Matches(/\S/u)
  note?: string;
}

export class ListPublicationsQuery {
  /** toPublish 待公示, dueSoon 快到期, overdue 超期没有公示, held 暂缓公示, published 已公示, corrected 更正过, withdrawn 已撤下, late 超期的 */
  @IsOptional() @IsIn(Object.keys(PUBLICATION_STATES))
  state?: PublicationState;

  /** 相对人名称、办件编号、文书号里的字 */
  @IsOptional() @IsString() @Length(1, 60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  /** 决定日期，含首尾 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

/** 决定日期，含首尾 */
export class CountSupervisionQuery {
  @IsPlainDate()
  from: string;

  @IsPlainDate()
  to: string;
}
