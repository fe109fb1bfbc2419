import { AMENDED_FIELDS, type AmendedField } from '@onecounter/contracts';
import { BulkBody, BulkRowBody, StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { SIGNED_VERBS, type SignedVerb } from '../use-cases/decision-papers';
import { PREVIEWED_VERBS } from '../use-cases/preview-decision';

const WORDS = 2000;
const POINTS = 500;
const DAYS = 365;

export class PassReviewBody extends StepBody {
  /** 审核意见 */
  @IsString() @MaxLength(WORDS)
  opinion: string;

  /** 实质要点 that were looked at; all of the case's. */
  @IsArray() @ArrayMaxSize(POINTS) @IsString({ each: true }) @MaxLength(60, { each: true })
  tickedPoints: string[];
}

export class PassCheckBody extends StepBody {
  /** 复核意见 */
  @IsString() @MaxLength(WORDS)
  opinion: string;
}

export class ReviewReasonBody extends StepBody {
  /** 理由 */
  @IsString() @MaxLength(WORDS)
  reason: string;
}

export class GrantPermitBody extends StepBody {
  /** 审批意见 */
  @IsOptional() @IsString() @MaxLength(WORDS)
  opinion?: string;

  /** 即办件 only: the decider ticks all substantive points. */
  @IsOptional() @IsArray() @ArrayMaxSize(POINTS) @IsString({ each: true }) @MaxLength(60, { each: true })
  tickedPoints?: string[];

  /** Points that the decision cites; all when absent. */
  @IsOptional() @IsArray() @ArrayMaxSize(POINTS) @IsString({ each: true }) @MaxLength(60, { each: true })
  citedPoints?: string[];

  /** The hearing whose record the decision rests on; required when there was one. */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  citedHearing?: number;
}

export class RefusePermitBody extends StepBody {
  /** 理由, printed in the decision */
  @IsString() @MaxLength(WORDS)
  reasons: string;

  /** 依据: statute and article */
  @IsString() @MaxLength(500)
  basis: string;

  /** As for a grant. */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  citedHearing?: number;
}

export class ExtendLimitBody extends StepBody {
  /** Days of the statutory limit's unit. */
  @IsInt() @Min(1) @Max(DAYS)
  days: number;

  /** 理由, told to the applicant */
  @IsString() @MaxLength(500)
  reason: string;

  /** 批准人 and the paper of the consent */
  @IsString() @Length(2, 200)
  consentBy: string;
}

export class StartExcludedProcedureBody extends StepBody {
  /** hearing, tender, auction, inspectionOfGoods, testing, quarantine, appraisal, expertReview (art. 45), or one that the item version names */
  @IsString() @Length(1, 40)
  procedure: string;

  /** Days stated in the notice, of the statutory limit's unit. */
  @IsInt() @Min(1) @Max(DAYS)
  notifiedDays: number;

  /** 事由, printed in the notice */
  @IsString() @MaxLength(500)
  reason: string;
}

export class EndExcludedProcedureBody extends StepBody {
  /** 结果 */
  @IsString() @MaxLength(WORDS)
  result: string;
}

export class TerminateCaseBody extends ReviewReasonBody {
  /** The applicant asked for it: then also while supplement is open. */
  @IsOptional() @IsBoolean()
  atApplicantsRequest?: boolean;
}

export class AdjustmentChoiceBody extends StepBody {
  /** The adjustment that leaves the choice, see GET /api/items/:code/running-cases. */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  adjustmentId: number;

  /** 补充说明, printed in the notice; may be left out */
  @IsOptional() @IsString() @MaxLength(500)
  words?: string;
}

const FIELDS = Object.keys(AMENDED_FIELDS) as AmendedField[];

export class AmendDecisionBody extends StepBody {
  /** The paper with the slip. */
  @IsUUID()
  documentId: string;

  /** text 文书里的文字, holderName, legalRepresentative, address: data of paper, certificate and register */
  @IsIn(FIELDS)
  field: AmendedField;

  /** 原文, as it stands there */
  @IsString() @MaxLength(500)
  written: string;

  /** 更正为 */
  @IsString() @MaxLength(500)
  corrected: string;

  /** 理由: how the slip came about, for the file */
  @IsString() @MaxLength(WORDS)
  reason: string;
}

export class AssignReviewerBody extends StepBody {
  @IsInt() @Min(1)
  personId: number;
}

export class BulkAssignReviewerBody extends BulkBody {
  @IsInt() @Min(1)
  personId: number;
}

/** 打开决定书 */
export class OpenDecisionPaperBody extends StepBody {
  @IsIn(SIGNED_VERBS)
  verb: SignedVerb;

  /** 理由 and 依据, when it is refused: as they will be printed */
  @IsOptional() @IsString() @MaxLength(WORDS)
  reasons?: string;

  @IsOptional() @IsString() @MaxLength(500)
  basis?: string;
}

/** 集中签批: 准予许可 */
export class BulkGrantPermitBody extends BulkBody {
  /** 审批意见, the same for each */
  @IsOptional() @IsString() @MaxLength(WORDS)
  opinion?: string;
}

export class BulkRefusePermitRowBody extends BulkRowBody {
  /** 理由, as the signer saw them on the paper */
  @IsString() @MaxLength(WORDS)
  reasons: string;

  @IsString() @MaxLength(500)
  basis: string;
}

/** 集中签批: 不予许可, each with its own reasons */
export class BulkRefusePermitBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(POINTS) @ArrayUnique((row: BulkRefusePermitRowBody | null) => row?.id) @ValidateNested({ each: true }) @Type(() => BulkRefusePermitRowBody)
  rows: BulkRefusePermitRowBody[];
}

export class PreviewDecisionBody {
  @IsIn(PREVIEWED_VERBS)
  verb: (typeof PREVIEWED_VERBS)[number];

  @IsOptional() @IsArray() @ArrayMaxSize(POINTS) @IsString({ each: true }) @MaxLength(60, { each: true })
  citedPoints?: string[];

  @IsOptional() @IsString() @MaxLength(WORDS)
  reasons?: string;

  @IsOptional() @IsString() @MaxLength(500)
  basis?: string;

  @IsOptional() @IsString() @MaxLength(WORDS)
  reason?: string;

  @IsOptional() @IsInt() @Min(1) @Max(DAYS)
  days?: number;

  @IsOptional() @IsString() @MaxLength(40)
  procedure?: string;

  @IsOptional() @IsInt() @Min(1) @Max(DAYS)
  notifiedDays?: number;

  /** The hearing that the decision cites. */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  citedHearing?: number;
}
