import { BulkBody, StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class PrintCertificateBody extends StepBody {
  /** 空白证件的印刷流水号 */
  @IsString() @Length(1, 40) @Matches(/^[\p{Script=Han}A-Za-z0-9 ()（）〔〕./-]+$/u)
  stockNumber: string;

  /** 在哪台打印机上打，取它的偏移 */
  @IsOptional() @IsInt() @Min(1)
  printerId?: number | null;

  /** 许可内容，模板要的才印 */
  @IsOptional() @IsString() @MaxLength(500)
  scope?: string | null;
}

export class SpoilCertificateBody extends StepBody {
  /** 作废原因 */
  @IsString() @MaxLength(500)
  reason: string;
}

/** 领取人 */
export class CollectorBody {
  @IsString() @Length(1, 60)
  name: string;

  /** 身份证号, read or typed; compared, then sealed */
  @IsString() @Length(15, 40)
  residentId: string;

  @IsBoolean()
  isAgent: boolean;
}

export class IssueResultBody extends StepBody {
  /** handOver 当面交付, electronic 只发电子件; what is mailed is not delivered yet and takes `mail-result` */
  @IsIn(['handOver', 'electronic'])
  way: 'handOver' | 'electronic';

  @IsOptional() @ValidateNested() @Type(() => CollectorBody)
  collector?: CollectorBody | null;

  /** PNG as a data url, at most 200 kB. */
  @IsOptional() @IsString() @MaxLength(300_000)
  signature?: string | null;
}

/** 一次发证: the same collector, way and signature for each. */
export class BulkIssueResultBody extends BulkBody {
  /** handOver 当面交付, electronic 只发电子件 */
  @IsIn(['handOver', 'electronic'])
  way: 'handOver' | 'electronic';

  @IsOptional() @ValidateNested() @Type(() => CollectorBody)
  collector?: CollectorBody | null;

  /** PNG as a data url, at most 200 kB. */
  @IsOptional() @IsString() @MaxLength(300_000)
  signature?: string | null;
}

export class ExchangeCertificateBody extends StepBody {
  @IsOptional() @ValidateNested() @Type(() => CollectorBody)
  collector?: CollectorBody | null;

  /** PNG as a data url, at most 200 kB. */
  @IsOptional() @IsString() @MaxLength(300_000)
  signature?: string | null;

  /** 旧证收回了 */
  @IsBoolean()
  oldReturned: boolean;

  /** 没有收回的原因 */
  @IsOptional() @IsString() @MaxLength(200)
  oldNote?: string;
}

export class FindIssuableQuery {
  /** Number of a case or joint case, or what the scanner reads from the QR code of a paper. */
  @IsString() @Length(3, 300)
  number: string;
}

export class ListPermitsQuery {
  /** Words in permit number, holder, credit code or case number. */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1)
  before?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
