import { StepBody } from '@onecounter/casework';
import { JOINT_REVIEW, JOINT_REVIEW_KINDS, JOINT_VERDICTS, type JointReviewKind, type JointReviewStatus, type JointVerdict } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const ID = Number.MAX_SAFE_INTEGER;
const WORDS = 2000;
const MOST_CASES = 20;
const MOST_PARTIES = 30;
const MOST_ENTRIES = 100;
const MOST_FILES = 50;
const MOST_ROUND = 1000;
const keys = <T extends object>(of: T): (keyof T & string)[] => Object.keys(of) as (keyof T & string)[];

export class AskedSectionBody {
  @IsInt() @Min(1) @Max(ID)
  unitId: number;

  /** 依法必须提出意见: its silence is never consent */
  @IsBoolean()
  required: boolean;
}
export class OutsideDepartmentBody {
  @IsString() @Length(2, 60) @Matches(/\S/u)
  name: string;

  @IsBoolean()
  required: boolean;
}
export class SharedMaterialBody {
  @IsInt() @Min(1) @Max(ID)
  caseId: number;

  @IsString() @Length(1, 40)
  code: string;
}

export class OpenJointReviewBody {
  /** drawing 联合审图, completion 联合验收 */
  @IsIn(keys(JOINT_REVIEW_KINDS))
  kind: JointReviewKind;

  /** 联办件; left out for a case of one's own section alone */
  @IsOptional() @IsInt() @Min(1) @Max(ID)
  jointCaseId?: number;

  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_CASES) @ArrayUnique() @IsInt({ each: true }) @Min(1, { each: true }) @Max(ID, { each: true })
  caseIds: number[];

  /** 审什么 */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  topic: string;

  /** Working days of a round; 7 for drawings, 10 for a completion when left out */
  @IsOptional() @IsInt() @Min(1) @Max(60)
  limitDays?: number;

  /** 另请的科室, besides those of the cases */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_PARTIES) @ValidateNested({ each: true }) @Type(() => AskedSectionBody)
  sections?: AskedSectionBody[];

  /** 外部门, by name */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_PARTIES) @ValidateNested({ each: true }) @Type(() => OutsideDepartmentBody)
  outside?: OutsideDepartmentBody[];

  /** What the applicant has handed in with the cases and belongs to the set */
  @IsOptional() @IsArray() @ArrayMaxSize(200) @ArrayUnique((one: SharedMaterialBody | null) => `${one?.caseId}.${one?.code}`) @ValidateNested({ each: true }) @Type(() => SharedMaterialBody)
  materials?: SharedMaterialBody[];

  /** Further files, uploaded before */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_FILES) @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class JointEntryBody {
  /** 图号、部位 */
  @IsString() @MaxLength(100)
  where: string;

  /** 整改意见 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  what: string;

  /** 依据 */
  @IsString() @MaxLength(200)
  basis: string;
}

export class SubmitJointReviewOpinionBody {
  /** The round that was looked at; once there is another the opinion is refused. Takes no version: many write at once. */
  @IsInt() @Min(1) @Max(MOST_ROUND)
  round: number;

  /** pass 通过, remarks 通过，有建议, rectify 需要整改 */
  @IsIn(keys(JOINT_VERDICTS))
  verdict: JointVerdict;

  @IsString() @MaxLength(WORDS)
  words: string;

  /** What is to be rectified */
  @IsArray() @ArrayMaxSize(MOST_ENTRIES) @ValidateNested({ each: true }) @Type(() => JointEntryBody)
  entries: JointEntryBody[];

  /** Own entries of earlier rounds that are put right */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_ENTRIES) @IsInt({ each: true }) @Min(1, { each: true }) @Max(ID, { each: true })
  settled?: number[];

  @IsOptional() @IsArray() @ArrayMaxSize(MOST_FILES) @IsUUID('all', { each: true })
  fileIds?: string[];
}
export class RecordOutsideOpinionBody extends SubmitJointReviewOpinionBody {
  /** The department */
  @IsInt() @Min(1) @Max(ID)
  partyId: number;

  /** 外部门的书面意见 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_FILES) @IsUUID('all', { each: true })
  declare fileIds: string[];
}

export class ConcludeJointReviewBody extends StepBody {
  /** 结论意见 */
  @IsString() @Length(1, WORDS) @Matches(/\S/u)
  words: string;

  /** 整改期限, YYYY-MM-DD (Asia/Shanghai): with something to be rectified and only then */
  @IsOptional() @IsPlainDate()
  rectifyBy?: string;

  /** 勘验安排 that served it */
  @IsOptional() @IsInt() @Min(1) @Max(ID)
  tripId?: number;
}

export class EntryReplyBody {
  @IsInt() @Min(1) @Max(ID)
  entryId: number;

  @IsString() @MaxLength(500)
  words: string;
}
export class SubmitRectifiedSetBody extends StepBody {
  /** An answer to each open entry */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(2000) @ValidateNested({ each: true }) @Type(() => EntryReplyBody)
  replies: EntryReplyBody[];

  @IsOptional() @IsArray() @ArrayMaxSize(MOST_FILES) @IsUUID('all', { each: true })
  fileIds?: string[];
}

export class EndJointReviewBody extends StepBody {
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}

export class JointReviewBasisQuery {
  /** 联办件; or `caseId` */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  jointCaseId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  caseId?: number;
}

export class ListJointReviewsQuery {
  @IsOptional() @IsIn(keys(JOINT_REVIEW_KINDS))
  kind?: JointReviewKind;

  @IsOptional() @IsIn(keys(JOINT_REVIEW.statuses))
  status?: JointReviewStatus;

  /** open 没有结束, closed 已结束, mine 等本科室意见 */
  @IsOptional() @IsIn(['open', 'closed', 'mine'])
  view?: 'open' | 'closed' | 'mine';

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  caseId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  jointCaseId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(ID)
  before?: number;

  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
