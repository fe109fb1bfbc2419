import { HEARING_ASKERS, HEARING_OUTCOMES, STATEMENT_OUTCOMES, type HearingAsker, type HearingOutcome, type StatementOutcome } from '@onecounter/contracts';
import { StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { WAIVERS, type Waiver } from '../use-cases/waive-hearing';

const WORDS = 2000;
const RECORD = 20_000;
const PEOPLE = 100;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const keys = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

export class InterestedPartyBody {
  /** 姓名或名称 */
  @IsString() @Length(1, 100)
  name: string;

  @IsOptional() @IsString() @MaxLength(30)
  phone?: string;

  /** 利害关系 */
  @IsString() @Length(1, 300)
  interest: string;
}

export class NotifyInterestedPartiesBody extends StepBody {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PEOPLE) @ValidateNested({ each: true }) @Type(() => InterestedPartyBody)
  parties: InterestedPartyBody[];

  /** 事由, printed in the notice */
  @IsString() @MaxLength(500)
  reason: string;

  /** Working days to state one's case. */
  @IsInt() @Min(1) @Max(30)
  days: number;
}

export class RecordStatementBody extends StepBody {
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  partyId: number;

  /** heard 已陈述, waived 表示没有意见, noneInTime 期满未陈述 */
  @IsIn(keys(STATEMENT_OUTCOMES))
  outcome: StatementOutcome;

  /** 陈述、申辩的内容; required when heard */
  @IsOptional() @IsString() @MaxLength(WORDS)
  text?: string;
}

export class InformOfHearingRightBody extends StepBody {
  /** 事由, printed in the notice */
  @IsString() @MaxLength(500)
  reason: string;
}

export class WaiveHearingBody extends StepBody {
  /** inWriting 书面放弃, byLapse 期满未申请 */
  @IsIn(WAIVERS)
  outcome: Waiver;
}

export class RequestHearingBody extends StepBody {
  /** applicant 申请人, interestedParty 利害关系人, exOfficio 依职权 */
  @IsIn(keys(HEARING_ASKERS))
  askedBy: HearingAsker;

  /** Day on which it was asked for, or decided ex officio. */
  @Matches(DAY) @IsISO8601({ strict: true })
  askedOn: string;

  /** Days stated in the notice, of the statutory limit's unit: so long the clock stops. */
  @IsInt() @Min(1) @Max(365)
  notifiedDays: number;

  /** 事由, printed in the notice */
  @IsString() @MaxLength(500)
  reason: string;
}

export class AnnounceHearingBody extends StepBody {
  /** Legal day. */
  @Matches(DAY) @IsISO8601({ strict: true })
  heldOn: string;

  /** Time of day, 24 hours, e.g. 09:30. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  heldFrom: string;

  @IsString() @MaxLength(200)
  place: string;

  /** 主持人, see GET /api/cases/:id/hearing-hosts. */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  hostId: number;

  /** 公开举行 */
  @IsDefined() @IsBoolean()
  isPublic: boolean;

  /** 不公开的理由: 国家秘密、商业秘密、个人隐私 */
  @IsOptional() @IsString() @MaxLength(300)
  closedReason?: string;

  /** Why it is held later than twenty working days after it was asked for. */
  @IsOptional() @IsString() @MaxLength(300)
  lateReason?: string;
}

export class AttendeeBody {
  @IsString() @Length(1, 100)
  name: string;

  /** 身份: 申请人、利害关系人、审查人员、证人 … */
  @IsString() @Length(1, 60)
  capacity: string;

  @IsDefined() @IsBoolean()
  signed: boolean;

  @IsOptional() @IsString() @MaxLength(200)
  unsignedReason?: string;
}

export class RecordHearingBody extends StepBody {
  /** 笔录 */
  @IsString() @MaxLength(RECORD)
  text: string;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(PEOPLE) @ValidateNested({ each: true }) @Type(() => AttendeeBody)
  attendees: AttendeeBody[];
}

export class EndHearingBody extends StepBody {
  /** held 举行完毕, withdrawn 撤回听证申请 */
  @IsIn(keys(HEARING_OUTCOMES))
  outcome: HearingOutcome;

  /** 结果 */
  @IsString() @MaxLength(WORDS)
  result: string;
}

export class HearingsQuery {
  /** coming: asked for or announced; over */
  @IsOptional() @IsIn(['coming', 'over'])
  state?: 'coming' | 'over';
}
