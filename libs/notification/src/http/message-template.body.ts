import { MESSAGE_CHANNELS, MESSAGE_EVENTS, type MessageChannel } from '@onecounter/contracts';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min } from 'class-validator';

/** 一行，没有控制字符 */
const LINE = /^[^\p{Cc}]*$/u;

export class WordMessageBody {
  @IsIn(Object.keys(MESSAGE_EVENTS))
  event: string;

  /** inApp 消息中心，sms 短信，email 邮件 */
  @IsIn(Object.keys(MESSAGE_CHANNELS))
  channel: MessageChannel;

  /** 邮件主题 */
  @IsOptional() @IsString() @MaxLength(120) @Matches(LINE)
  subject?: string;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  body: string;
}

export class ReviseMessageTemplateBody {
  @IsInt() @Min(1)
  version: number;

  /** 邮件主题 */
  @IsOptional() @IsString() @MaxLength(120) @Matches(LINE)
  subject?: string;

  @IsString() @Length(1, 1000) @Matches(/\S/u)
  body: string;
}

export class RetireMessageTemplateBody {
  @IsInt() @Min(1)
  version: number;

  /** 为什么停用 */
  @IsString() @Length(1, 500) @Matches(/\S/u)
  reason: string;
}
