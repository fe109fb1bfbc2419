import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import type { DeliveryState, SentChannel } from '../data/deliveries';

export class ListMessageDeliveriesQuery {
  @IsOptional() @IsIn(['sms', 'email'])
  channel?: SentChannel;

  /** waiting 等发送，sending 正在发送，sent 已发送，failed 失败，unsent 没有发 */
  @IsOptional() @IsIn(['waiting', 'sending', 'sent', 'failed', 'unsent'])
  state?: DeliveryState;

  /** 哪种通知 */
  @IsOptional() @Matches(/^[A-Za-z]{1,60}$/)
  event?: string;

  @IsOptional() @IsString() @MaxLength(60)
  caseNumber?: string;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}
