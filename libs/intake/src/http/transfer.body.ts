import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** 企业申办 */
export class TransferEnterpriseBody {
  /** 单位名称；社会组织的可以只填社会组织名称 */
  @IsOptional() @IsString() @MaxLength(60)
  name?: string;

  @IsString() @Length(1, 60)
  legalRepresentative: string;

  @IsString() @Length(1, 60)
  contact: string;

  @IsString() @Length(1, 30)
  phone: string;

  @IsString() @Length(1, 30)
  creditCode: string;

  @IsOptional() @IsString() @MaxLength(60)
  socialOrganisation?: string;
}
/** 个人申办 */
export class TransferPersonBody {
  @IsString() @Length(1, 60)
  name: string;

  @IsString() @Length(1, 30)
  residentId: string;

  @IsString() @Length(1, 30)
  phone: string;
}

export class DrawUpTransferBody {
  @IsString() @Length(1, 40)
  itemCode: string;

  /** 外网编号；没有登记的专网不填 */
  @IsOptional() @IsString() @MaxLength(40)
  networkCode?: string;

  /** 专网上办结的日期，不晚于今天 */
  @IsPlainDate()
  finishedOn: string;

  /** 企业申办、个人申办只填一栏 */
  @IsOptional() @ValidateNested() @Type(() => TransferEnterpriseBody)
  enterprise?: TransferEnterpriseBody;

  @IsOptional() @ValidateNested() @Type(() => TransferPersonBody)
  person?: TransferPersonBody;

  /** 备注 */
  @IsOptional() @IsString() @MaxLength(1000)
  remark?: string;

  /** 同一事项、同一申请人、同一天办结的另一件 */
  @IsOptional() @IsBoolean()
  again?: boolean;
}
export class CorrectTransferBody extends DrawUpTransferBody {
  @IsInt() @Min(1)
  version: number;
}

export class EnterTransferBody {
  @IsInt() @Min(1)
  version: number;

  /** 平台上的办件；没有的不填，作专网办件单独计 */
  @IsOptional() @IsString() @MaxLength(60)
  caseNumber?: string;

  /** 单独计的：核对过的要件的代码，要点所列的都要核对 */
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(40, { each: true })
  checkedMaterials?: string[];
}

/** 退回更正、撤回 */
export class TransferWordsBody {
  @IsInt() @Min(1)
  version: number;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  words: string;
}

export class ShowTransferDataBody {
  /** 为什么要看, kept in the access log */
  @IsString() @Length(2, 200) @Matches(/\S/u)
  reason: string;
}

export class ListTransfersQuery {
  /** toSign 待签字（含退回）, signed 待录入, entered 已录入, linked 对应平台办件, apart 单独计, withdrawn 已撤回, counted 计入的（除已撤回外） */
  @IsOptional() @IsIn(['toSign', 'signed', 'entered', 'linked', 'apart', 'withdrawn', 'counted'])
  state?: 'toSign' | 'signed' | 'entered' | 'linked' | 'apart' | 'withdrawn' | 'counted';

  /** 填表的月份 YYYY-MM */
  @IsOptional() @Matches(MONTH)
  month?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  unitId?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  caseId?: number;

  /** 编号、申请人、事项、信用代码 */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  /** The `next` of the page before */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
export class CountTransfersQuery {
  /** YYYY-MM，含首尾 */
  @Matches(MONTH)
  from: string;

  @Matches(MONTH)
  to: string;
}
