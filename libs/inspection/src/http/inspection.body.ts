import { StepBody } from '@onecounter/casework';
import { DISTRICT_CODES, INSPECTION_CONCLUSIONS, INSPECTION_STATES, MOST_PHOTOS, POINT_RESULTS, TRIP_HALVES, type InspectionConclusion, type InspectionState, type PointResult, type TripHalf } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const WORDS = 2000;
const MOST_REQUESTS = 30;
const MOST_INSPECTORS = 10;
/** A drawn name as a data URL. */
const SIGNATURE = 400_000;

export class RequestInspectionBody extends StepBody {
  /** 区划代码 of the district */
  @IsIn(DISTRICT_CODES)
  district: string;

  /** 勘验地址 */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  address: string;

  /** 现场联系人 */
  @IsOptional() @IsString() @MaxLength(60)
  contactName?: string;

  /** 现场联系电话 */
  @IsOptional() @IsString() @MaxLength(40)
  contactPhone?: string;

  /** 希望的日子, YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsPlainDate({ each: true })
  wishedDays?: string[];

  /** 请重点看什么 */
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

export class RequestReinspectionBody extends StepBody {
  /** 希望的日子, YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsArray() @ArrayMaxSize(5) @IsPlainDate({ each: true })
  wishedDays?: string[];

  /** 请重点看什么 */
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

export class CancelInspectionRequestBody extends StepBody {
  @IsString() @Length(1, 200) @Matches(/\S/u)
  reason: string;
}

export class ConcludeInspectionBody extends StepBody {
  @IsIn(Object.keys(INSPECTION_CONCLUSIONS))
  conclusion: InspectionConclusion;

  /** 结论意见 */
  @IsString() @MaxLength(WORDS)
  opinion: string;

  /** 整改期限, last day, with toRectify only; YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsPlainDate()
  rectifyBy?: string;
}

export class TripBody {
  /** 日期, YYYY-MM-DD (Asia/Shanghai) */
  @IsPlainDate()
  onDate: string;

  /** morning 上午, afternoon 下午, day 全天 */
  @IsIn(Object.keys(TRIP_HALVES))
  half: TripHalf;

  /** 车牌号 */
  @IsString() @Length(1, 20) @Matches(/\S/u)
  car: string;

  /** 区划代码 */
  @IsIn(DISTRICT_CODES)
  district: string;

  /** 勘验员, by person */
  @IsArray() @ArrayMaxSize(MOST_INSPECTORS) @IsInt({ each: true }) @Min(1, { each: true })
  inspectors: number[];

  /** 勘验申请 that go with it */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_REQUESTS) @IsInt({ each: true }) @Min(1, { each: true })
  requests: number[];

  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

export class ChangeTripBody extends TripBody {
  /** Version of the trip that was looked at. */
  @IsInt() @Min(1)
  version: number;
}

export class CancelTripBody extends StepBody {
  @IsString() @Length(1, 200) @Matches(/\S/u)
  reason: string;
}

export class NotVisitedBody {
  @IsInt() @Min(1)
  requestId: number;

  /** 没去成的原因 */
  @IsString() @Length(1, 200) @Matches(/\S/u)
  reason: string;
}

export class CompleteTripBody extends StepBody {
  /** 没去成的: they wait for another trip */
  @IsArray() @ArrayMaxSize(MOST_REQUESTS) @ValidateNested({ each: true }) @Type(() => NotVisitedBody)
  notVisited: NotVisitedBody[];
}

export class JudgedPointBody {
  @IsString() @Length(1, 60)
  code: string;

  /** conforms 符合, fails 不符合, notApplicable 不涉及 */
  @IsIn(Object.keys(POINT_RESULTS))
  result: PointResult;

  /** 现场情况 */
  @IsOptional() @IsString() @MaxLength(500)
  note?: string;
}

export class SignatureBody {
  @IsInt() @Min(1)
  personId: number;

  /** The drawn name: a PNG as data URL */
  @IsString() @MaxLength(SIGNATURE)
  image: string;
}

export class PresentPersonBody {
  /** 在场人姓名 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  name: string;

  /** The drawn name: a PNG as data URL; absent when the person would not sign */
  @IsOptional() @IsString() @MaxLength(SIGNATURE)
  image?: string;
}

export class SubmitFindingBody {
  /** Made by the phone, once for each finding: sent twice it is one. */
  @IsUUID()
  clientId: string;

  @IsInt() @Min(1)
  requestId: number;

  /** When it was looked at, by the phone's clock; ISO 8601 with its zone */
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d{2}:\d{2})$/) @MaxLength(40)
  observedAt: string;

  /** 现场位置 in words */
  @IsOptional() @IsString() @MaxLength(200)
  placeText?: string;

  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => JudgedPointBody)
  results: JudgedPointBody[];

  @IsOptional() @IsString() @MaxLength(WORDS)
  note?: string;

  /** Uploads of the inspector's own */
  @IsArray() @ArrayMaxSize(MOST_PHOTOS) @IsUUID(undefined, { each: true })
  photos: string[];

  @IsArray() @ArrayMaxSize(MOST_INSPECTORS) @ValidateNested({ each: true }) @Type(() => SignatureBody)
  signatures: SignatureBody[];

  /** 在场人 */
  @IsOptional() @ValidateNested() @Type(() => PresentPersonBody)
  present?: PresentPersonBody;
}

export class ShowInspectionContactBody {
  /** Kept in the access log */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  reason: string;
}

export class ListInspectionsQuery {
  /** open 待安排, planned 已安排, inspected 待结论, concluded 已结论, cancelled 已撤回 */
  @IsOptional() @IsIn(Object.keys(INSPECTION_STATES))
  state?: InspectionState;

  /** Section that asked */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  unitId?: number;

  @IsOptional() @IsIn(DISTRICT_CODES)
  district?: string;

  /** Day of the trip, from; YYYY-MM-DD (Asia/Shanghai) */
  @IsOptional() @IsPlainDate()
  from?: string;

  /** … up to and with this day */
  @IsOptional() @IsPlainDate()
  to?: string;

  /** true: 联合勘验 only */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  joint?: boolean;

  /** true: with a finding only */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  inspected?: boolean;

  /** Words in case number, applicant, item or address */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class PeriodQuery {
  /** First day, YYYY-MM-DD (Asia/Shanghai) */
  @IsPlainDate()
  from: string;

  /** Last day */
  @IsPlainDate()
  to: string;
}

export class ListTripsQuery extends PeriodQuery {
  /** true: one's own that are not over, and those under way whatever their day */
  @IsOptional() @Transform(({ value }) => value === 'true' || value === true) @IsBoolean()
  mine?: boolean;
}
