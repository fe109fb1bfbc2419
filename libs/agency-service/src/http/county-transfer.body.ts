import { TRACKED_STATES, TRANSFER_DIRECTIONS, TRANSFER_VIEWS, type TrackedState, type TransferDirection, type TransferView } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class HandOverToCityBody {
  /** 代办项目 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  projectId: number;

  /** 项目里的第几个事项 */
  @IsInt() @Min(1) @Max(100_000)
  no: number;

  /** 几个工作日办结，从转办的那天算 */
  @IsInt() @Min(1) @Max(500)
  workingDays: number;

  /** 要求，可不写 */
  @IsOptional() @IsString() @MaxLength(2000)
  words?: string;

  /** 随转办的材料；不写或者空的，是这个事项要的材料 */
  @IsOptional() @IsArray() @ArrayMaxSize(500) @IsInt({ each: true }) @Min(1, { each: true }) @Max(100_000, { each: true })
  materialNos?: number[];
}

export class HandOverToCountyBody extends HandOverToCityBody {
  /** 转给哪个县区 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  toUnitId: number;
}

export class CompleteTransferBody {
  @IsInt() @Min(1)
  version: number;

  /** 结果 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;

  /** 结果的证明，先上传 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(5) @IsUUID(undefined, { each: true })
  fileIds: string[];
}

export class LinkItemCaseBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(100_000)
  no: number;

  /** 受理号 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  caseNumber: string;
}

export class UnlinkItemCaseBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(100_000)
  no: number;

  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId: number;
}

export class TrackOutsideItemBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1) @Max(100_000)
  no: number;

  /** 哪一天的事 */
  @IsPlainDate()
  onDate: string;

  /** filed 已申报, running 办理中, stuck 受阻, done 已办结 */
  @IsIn(Object.keys(TRACKED_STATES))
  state: TrackedState;

  /** 了解到什么 */
  @IsString() @Length(1, 2000) @Matches(/\S/u)
  words: string;

  /** 证明，先上传；办结的必须附 */
  @IsOptional() @IsUUID()
  fileId?: string;
}

export class ListCountyTransfersQuery {
  /** waiting 待回执, running 办理中, late 超期, refused 已退回, toCloseOut 待销号, ended 已结束 */
  @IsOptional() @IsIn(Object.keys(TRANSFER_VIEWS))
  state?: TransferView;

  /** down 市转县区, up 县区转市 */
  @IsOptional() @IsIn(Object.keys(TRANSFER_DIRECTIONS))
  direction?: TransferDirection;

  /** 编号、事项、项目、单位 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @IsString() @Matches(/^\d{1,9}\.\d{1,15}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class CountCountyTransfersQuery {
  /** 转办日期从；不写的，是今年以来 */
  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;
}
