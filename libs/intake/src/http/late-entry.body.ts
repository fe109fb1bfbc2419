import { LATE_ENTRY_OUTCOMES, PAST_DECISIONS, type LateEntryOutcome, type PastDecision } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { AgentBody, ApplicantBody, MaterialFindingBody } from './reception.body';

/** 补录 */
export class EnterAfterwardsBody {
  @IsString() @Length(1, 40)
  itemCode: string;

  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  itemVersionId?: number;

  @IsObject() @ValidateNested() @Type(() => ApplicantBody)
  applicant: ApplicantBody;

  @IsOptional() @IsObject() @ValidateNested() @Type(() => AgentBody)
  agent?: AgentBody;

  /** Codes of conditional materials that apply here */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) @MaxLength(40, { each: true })
  conditions: string[];

  /** 现有的材料 */
  @IsArray() @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => MaterialFindingBody)
  materials: MaterialFindingBody[];

  /** running 还没有决定, granted 已准予未送达, issued 已送达 */
  @IsIn(Object.keys(LATE_ENTRY_OUTCOMES))
  outcome: LateEntryOutcome;

  @IsOptional() @IsIn(Object.keys(PAST_DECISIONS))
  decision?: PastDecision;

  /** 纸质决定书文号 */
  @IsOptional() @IsString() @MaxLength(60)
  decisionNumber?: string;

  /** 印章登记簿的哪一行 */
  @IsOptional() @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  registerEntryId?: number;

  /** 实际接件, YYYY-MM-DD (Asia/Shanghai) */
  @IsPlainDate()
  receivedOn: string;

  /** 实际受理 */
  @IsPlainDate()
  acceptedOn: string;

  /** 实际决定 */
  @IsOptional() @IsPlainDate()
  decidedOn?: string;

  /** 实际送达 */
  @IsOptional() @IsPlainDate()
  issuedOn?: string;

  /** 为什么当时没有进平台 */
  @IsString() @MaxLength(2000)
  reason: string;
}
