import { IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';

/** 网上咨询 */
export class SubmitInquiryBody {
  /** Made by the page, once for each question: sent twice it is one */
  @IsUUID()
  requestId: string;

  @IsString() @Length(4, 2000) @Matches(/\S/u)
  question: string;

  @IsOptional() @IsString() @MaxLength(40)
  itemCode?: string;

  @IsOptional() @IsString() @MaxLength(60)
  name?: string;

  @IsOptional() @Matches(/^([0-9+\-() ]{5,25})?$/)
  phone?: string;

  /** 必须留空：页面上看不见，填了的是机器 */
  @IsOptional() @IsString() @MaxLength(0)
  website?: string;
}

export class InquiryByCodeBody {
  /** 咨询编号 */
  @IsString() @Length(1, 60)
  number: string;

  /** 查询码 */
  @IsString() @Length(1, 60)
  code: string;
}

export class ReopenPublicInquiryBody extends InquiryByCodeBody {
  /** 哪里没有答到 */
  @IsString() @Length(2, 1000) @Matches(/\S/u)
  words: string;
}
