import { MAIL_CARRIERS, RETURN_REASONS, type MailCarrier, type ReturnReason } from '@onecounter/contracts';
import { StepBody } from '@onecounter/casework';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const CARRIERS = Object.keys(MAIL_CARRIERS) as MailCarrier[];
const REASONS = Object.keys(RETURN_REASONS) as ReturnReason[];
const STATES = ['sent', 'delivered', 'returned'] as const;
const SHEETS = ['label', 'a4'] as const;

/** 收件人; sealed when it is kept */
export class RecipientBody {
  @IsString() @Length(1, 60)
  name: string;

  /** Without one, the number that the applicant left. */
  @IsOptional() @IsString() @MaxLength(30)
  phone?: string | null;

  @IsString() @Length(1, 200)
  address: string;
}

export class MailResultBody extends StepBody {
  /** expressMail 邮政特快专递, registeredMail 邮政挂号信 */
  @IsIn(CARRIERS)
  carrier: MailCarrier;

  /** 邮件号, scanned or typed */
  @IsString() @MaxLength(60)
  trackingNumber: string;

  @ValidateNested() @Type(() => RecipientBody)
  recipient: RecipientBody;
}

export class ConfirmDeliveryBody extends StepBody {
  /** 签收时间 as the post says it, 2026-11-24T10:05, Asia/Shanghai */
  @IsString() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  receivedAt: string;

  /** 签收人 */
  @IsString() @Length(1, 60)
  receivedBy: string;
}

export class RecordReturnBody extends StepBody {
  /** 退回日期, YYYY-MM-DD */
  @IsString() @Matches(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  returnedOn: string;

  /** addressUnknown, absent, moved, refused, other */
  @IsIn(REASONS)
  reason: ReturnReason;

  /** Needed with other. */
  @IsOptional() @IsString() @MaxLength(200)
  note?: string;
}

export class ListMailingsQuery {
  /** sent (default), delivered, returned */
  @IsOptional() @IsIn(STATES)
  state?: (typeof STATES)[number];

  /** Words in tracking number, case number or applicant. */
  @IsOptional() @IsString() @MaxLength(60)
  search?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  after?: number;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class AddressLabelQuery {
  /** label 100 × 150 mm for the printer of labels, a4 with a slip for the file */
  @IsOptional() @IsIn(SHEETS)
  sheet?: (typeof SHEETS)[number];
}
