import { StepBody } from '@onecounter/casework';
import { EXPERT, EXPERT_ANSWERS, EXPERT_REVIEW, EXPERT_VERDICTS, type ExpertAnswer, type ExpertReviewStatus, type ExpertStatus, type ExpertVerdict } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const WORDS = 2000;
const MOST = 500;
const ID = Number.MAX_SAFE_INTEGER;
const keys = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

export class RegisterExpertBody {
  @IsString() @Length(1, 60) @Matches(/\S/u)
  name: string;

  /** 任职单位 */
  @IsString() @Length(1, 100) @Matches(/\S/u)
  employer: string;

  /** 职称 */
  @IsString() @MaxLength(60)
  title: string;

  /** 专业 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 40, { each: true })
  specialities: string[];

  /** 申报有利害关系的单位和人 */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @MaxLength(100, { each: true })
  relations?: string[];

  /** 联系电话, sealed; left out of a revision it stays what it was */
  @IsOptional() @IsString() @MaxLength(30)
  phone?: string;
}

export class ReviseExpertBody extends RegisterExpertBody {
  /** Version the person looked at; a stale one is refused. */
  @IsInt() @Min(1)
  version: number;
}

export class ShowExpertPhoneBody {
  /** 为什么要看, kept in the access log */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  reason: string;
}

export class ListExpertsQuery {
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @IsString() @MaxLength(40)
  speciality?: string;

  /** active 在库, suspended 停用 */
  @IsOptional() @IsIn(keys(EXPERT.statuses))
  status?: ExpertStatus;

  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(ID)
  after?: number;
}

export class OpenExpertReviewBody {
  @IsInt() @Min(1) @Max(ID)
  caseId: number;

  /** 评审什么 */
  @IsString() @Length(2, 500) @Matches(/\S/u)
  topic: string;

  /** 要哪些专业; an expert with one of them may be drawn */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 40, { each: true })
  specialities: string[];

  /** 抽几人 */
  @IsInt() @Min(1) @Max(25)
  seats: number;
}

export class DeclaredRecusalBody {
  @IsInt() @Min(1) @Max(ID)
  expertId: number;

  @IsString() @Length(1, 200)
  why: string;
}

export class PublishCandidatesBody extends StepBody {
  /** Just these; everybody of the pool with a speciality when left out. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(ID, { each: true })
  experts?: number[];

  /** 这一次申报回避的 */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @ValidateNested({ each: true }) @Type(() => DeclaredRecusalBody)
  declared?: DeclaredRecusalBody[];

  /** A second draw: who dropped out. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(ID, { each: true })
  droppedOut?: number[];

  /** A second draw: why. */
  @IsOptional() @IsString() @MaxLength(500)
  reason?: string;
}

class OfExpertBody extends StepBody {
  @IsInt() @Min(1) @Max(ID)
  expertId: number;
}
export class SignInExpertBody extends OfExpertBody {}

export class RecordExpertAnswerBody extends OfExpertBody {
  /** accepted 参加, declined 不能参加, recused 申请回避 */
  @IsIn(keys(EXPERT_ANSWERS))
  answer: ExpertAnswer;

  @IsOptional() @IsString() @MaxLength(300)
  reason?: string;
}

export class RecordExpertOpinionBody extends OfExpertBody {
  /** agree 通过, conditional 修改后通过, disagree 不通过 */
  @IsIn(keys(EXPERT_VERDICTS))
  verdict: ExpertVerdict;

  @IsString() @MaxLength(WORDS)
  opinion: string;
}

export class ExpertFeeBody {
  @IsInt() @Min(1) @Max(ID)
  expertId: number;

  /** 分 */
  @IsInt() @Min(0) @Max(100_000_000)
  amountFen: number;
}

export class ConcludeExpertReviewBody extends StepBody {
  @IsIn(keys(EXPERT_VERDICTS))
  conclusion: ExpertVerdict;

  /** 结论意见 */
  @IsString() @MaxLength(WORDS)
  words: string;

  /** 评审费, of those who sat; nothing where left out */
  @IsArray() @ArrayMaxSize(25) @ArrayUnique((fee: ExpertFeeBody | null) => fee?.expertId) @ValidateNested({ each: true }) @Type(() => ExpertFeeBody)
  fees: ExpertFeeBody[];
}

export class CancelExpertReviewBody extends StepBody {
  @IsString() @MaxLength(300)
  reason: string;
}

export class ListExpertReviewsQuery {
  /** First day, YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** true: the period is that of the conclusion, not of the opening */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  concluded?: boolean;

  @IsOptional() @IsIn(keys(EXPERT_REVIEW.statuses))
  status?: ExpertReviewStatus;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  caseId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  before?: number;
}
