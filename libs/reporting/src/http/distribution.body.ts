import { READER_LEVELS, READER_WAYS, type ReaderLevel, type ReaderWay } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';

export class BulletinRecipientBody {
  /** reportTo 报, sendTo 送, issueTo 发 */
  @IsIn(Object.keys(READER_LEVELS))
  level: ReaderLevel;

  /** mail 邮寄, exchange 机要室投格, paper 纸质送达, oa, website 政务服务网公示, email 电子邮件 */
  @IsIn(Object.keys(READER_WAYS))
  way: ReaderWay;

  @IsString() @Length(1, 60) @Matches(/\S/u)
  name: string;

  /** 邮寄的要有 */
  @IsOptional() @IsString() @MaxLength(120)
  address: string = '';

  /** 六位数字，没有的为空 */
  @IsOptional() @Matches(/^(\d{6})?$/)
  postcode: string = '';

  /** 发电子邮件的要有 */
  @IsOptional() @ValidateIf((one: BulletinRecipientBody) => one.email !== '') @IsEmail() @MaxLength(120)
  email: string = '';

  /** 纸质份数 */
  @IsInt() @Min(1) @Max(500)
  copies: number;
}
export class ChangeRecipientBody extends BulletinRecipientBody {
  @IsInt() @Min(1)
  version: number;
}
export class RecipientVersionBody {
  @IsInt() @Min(1)
  version: number;
}
export class RecordDispatchBody {
  @IsInt() @Min(1)
  version: number;

  /** 邮件号、投格号；没有的不填 */
  @IsOptional() @IsString() @MaxLength(60)
  tracking?: string;
}
export class ResendCopyBody {
  @IsInt() @Min(1)
  version: number;

  /** 换一个邮箱；不填的发原来的 */
  @IsOptional() @ValidateIf((one: ResendCopyBody) => one.email !== '') @IsEmail() @MaxLength(120)
  email?: string;
}
export class RecordReceiptBody {
  @IsInt() @Min(1)
  version: number;

  /** 谁签收、怎么知道的 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  words: string;
}
export class ListRecipientsQuery {
  @IsOptional() @IsIn(Object.keys(READER_LEVELS))
  level?: ReaderLevel;
}
export class PublicBulletinsQuery {
  /** 年度；不填为全部 */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2999)
  year?: number;
}
