import { AGENCY_ARCHIVE_HEADINGS, RETURN_WAYS, type AgencyArchiveHeading, type ReturnWay } from '@onecounter/contracts';
import { IsPlainDate } from '@onecounter/organisation';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export class RecordItemResultBody {
  @IsInt() @Min(1)
  version: number;

  /** 事项序号 */
  @IsInt() @Min(1) @Max(100_000)
  no: number;

  /** eCertificate 电子证照, mail 免费邮寄, inPerson 当面交付 */
  @IsIn(Object.keys(RETURN_WAYS))
  way: ReturnWay;

  /** 交到的日期，YYYY-MM-DD */
  @IsPlainDate()
  onDate: string;

  /** 交给谁 */
  @IsString() @Length(1, 60) @Matches(/\S/u)
  toWhom: string;

  @IsOptional() @IsString() @MaxLength(500)
  words?: string;

  /** 凭据：签收单、邮寄单的照片 */
  @IsOptional() @IsUUID()
  fileId?: string;
}

export class HandoverLineBody {
  /** material 收取的原件, result 批复和证照 */
  @IsIn(['material', 'result'])
  kind: 'material' | 'result';

  @IsInt() @Min(1) @Max(100_000)
  no: number;

  @IsInt() @Min(1) @Max(999)
  copies: number;
}

export class OtherHandoverBody {
  @IsString() @Length(1, 60) @Matches(/\S/u)
  name: string;

  @IsInt() @Min(1) @Max(999)
  copies: number;
}

export class SignAgencyHandoverBody {
  @IsInt() @Min(1)
  version: number;

  /** 应移交的每一项 */
  @IsArray() @ArrayMaxSize(300) @ValidateNested({ each: true }) @Type(() => HandoverLineBody)
  lines: HandoverLineBody[];

  /** 另外移交的 */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => OtherHandoverBody)
  others?: OtherHandoverBody[];

  /** 接收人 */
  @IsString() @Length(1, 40) @Matches(/\S/u)
  receiverName: string;

  /** 移交人手写签名，PNG data URL */
  @IsString() @MaxLength(300_000)
  handedSignature: string;

  /** 接收人手写签名，PNG data URL */
  @IsString() @MaxLength(300_000)
  receivedSignature: string;
}

export class FileAgencyRecordBody {
  @IsInt() @Min(1)
  version: number;

  /** 归在哪一类 */
  @IsIn(Object.keys(AGENCY_ARCHIVE_HEADINGS))
  heading: AgencyArchiveHeading;

  /** 补的是哪一项缺漏 */
  @IsOptional() @IsString() @Matches(/^[a-zA-Z]{1,30}(:\d{1,9})?$/)
  covers?: string;

  @IsString() @Length(1, 120) @Matches(/\S/u)
  title: string;

  @IsUUID()
  fileId: string;
}
