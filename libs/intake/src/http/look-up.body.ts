import { LOOK_UP_RESULTS, type LookUpResult } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';

export class RegisterOutsideNetworkBody {
  /** 外网编号，事项里写的就是它 */
  @IsString() @Matches(/^[A-Za-z0-9-]{1,40}$/)
  code: string;

  @IsString() @Length(1, 80) @Matches(/\S/u)
  name: string;

  /** 主管单位 */
  @IsString() @Length(1, 80) @Matches(/\S/u)
  owner: string;

  /** 网址或从哪里进 */
  @IsString() @MaxLength(200)
  address: string;
}

export class RecordNetworkAccountBody {
  @IsInt() @Min(1)
  version: number;

  /** 账号；口令不登记 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  login: string;

  /** 使用人 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  holder: string;

  /** 到期日 */
  @IsOptional() @IsPlainDate()
  expiresOn?: string | null;
}

export class EndNetworkAccountBody {
  @IsInt() @Min(1)
  version: number;

  @IsInt() @Min(1)
  accountId: number;
}

export class RecordLookUpBody {
  /** 外网编号 */
  @IsString() @Length(1, 40)
  network: string;

  /** 接件以前：事项和草稿 */
  @IsOptional() @IsString() @Length(1, 40)
  itemCode?: string;

  @IsOptional() @IsUUID()
  draftId?: string;

  /** 已接件的：办件 */
  @IsOptional() @IsInt() @Min(1)
  caseId?: number;

  @IsString() @Length(1, 40)
  materialCode: string;

  /** matches 相符, differs 不符, notFound 查无 */
  @IsIn(Object.keys(LOOK_UP_RESULTS))
  result: LookUpResult;

  @IsOptional() @IsString() @MaxLength(500)
  note?: string;

  /** 截图，先采集 */
  @IsUUID()
  fileId: string;
}

export class ListLookUpsQuery {
  @IsOptional() @IsUUID()
  draftId?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  caseId?: number;

  /** 外网编号 */
  @IsOptional() @IsString() @MaxLength(40)
  network?: string;

  @IsOptional() @IsIn(Object.keys(LOOK_UP_RESULTS))
  result?: LookUpResult;

  @IsOptional() @IsPlainDate()
  from?: string;

  @IsOptional() @IsPlainDate()
  to?: string;

  /** 办件编号、申请人、材料、事项 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
