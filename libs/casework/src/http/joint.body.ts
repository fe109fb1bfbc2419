import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { OUTSIDE_PROGRESS, type OutsideProgress } from '@onecounter/contracts';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export class ListJointCasesQuery {
  /** lead: one's section leads; part: takes part or leads; all: within reach */
  @IsOptional() @IsIn(['lead', 'part', 'all'])
  view?: 'lead' | 'part' | 'all';

  @IsOptional() @IsString() @MaxLength(40)
  theme?: string;

  @IsOptional() @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown))) @IsBoolean()
  closed?: boolean;

  /** Past the promised day, and still running */
  @IsOptional() @IsIn(['yes'])
  overdue?: 'yes';

  /** Applicant or number */
  @IsOptional() @IsString() @MaxLength(60)
  text?: string;

  @IsOptional() @IsString() @MaxLength(40)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class NoteBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(1000)
  text: string;
}

export class AddOutsideItemBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(80)
  name: string;

  /** 外部门 */
  @IsString() @MinLength(2) @MaxLength(60)
  department: string;

  /** 结果文书的名称; a material of a waiting case that is called the same is satisfied by it */
  @IsOptional() @IsString() @MinLength(2) @MaxLength(80)
  resultName?: string;

  /** Stage of the theme; without it the one opened last */
  @IsOptional() @IsString() @MaxLength(10)
  stage?: string;

  /** 预计办结, YYYY-MM-DD (Asia/Shanghai) */
  @IsString() @Matches(DAY)
  expectedOn: string;

  /** Cases that come before it; told, hold nothing up */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsInt({ each: true })
  waitsFor?: number[];

  /** Cases that begin when it is granted; only such as wait anyhow */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsInt({ each: true })
  holdsUp?: number[];

  /** What becomes of those when it fails */
  @IsOptional() @IsIn(['stop', 'release'])
  onFailure?: 'stop' | 'release';
}

export class RecordOutsideProgressBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1)
  outsideId: number;

  @IsIn(OUTSIDE_PROGRESS)
  state: OutsideProgress;

  /** When it came to be so there, YYYY-MM-DD (Asia/Shanghai) */
  @IsString() @Matches(DAY)
  on: string;

  /** 结果文号; asked for with granted */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(60)
  resultNumber?: string;

  /** The paper that proves it; asked for with every end */
  @IsOptional() @IsUUID()
  fileId?: string;
}

export class ExtendJointCaseBody {
  @IsInt() @Min(1)
  version: number;

  /** Working days */
  @IsInt() @Min(1) @Max(15)
  days: number;

  /** 批准文号 */
  @IsString() @MinLength(2) @MaxLength(60)
  approvalNumber: string;

  /** Post of the government's leader who approved it */
  @IsString() @MinLength(2) @MaxLength(60)
  approver: string;

  /** YYYY-MM-DD (Asia/Shanghai) */
  @IsString() @Matches(DAY)
  approvedOn: string;

  /** Why it takes longer, as the applicant will read it */
  @IsString() @MinLength(4) @MaxLength(300)
  reason: string;

  /** The paper of approval */
  @IsUUID()
  fileId: string;
}

export class LinkJointProjectBody {
  @IsInt() @Min(1)
  version: number;

  /** 国家编码 */
  @IsString() @MinLength(10) @MaxLength(40)
  projectCode: string;
}

export class UnlinkJointProjectBody {
  @IsInt() @Min(1)
  version: number;
}

export class EndJointBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @MinLength(2) @MaxLength(500)
  reason: string;
}
