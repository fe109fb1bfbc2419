import { MESSAGE_GROUPS, type MessageGroup } from '@onecounter/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const GROUPS = Object.keys(MESSAGE_GROUPS);

export class ListMessagesQuery {
  /** unread 未读 */
  @IsOptional() @IsIn(['unread'])
  state?: 'unread';

  @IsOptional() @IsIn(GROUPS)
  group?: MessageGroup;

  /** The `next` of the page before */
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/)
  after?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100)
  limit?: number;
}

export class MarkMessagesReadBody {
  /** 消息；不是自己的不算 */
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsInt({ each: true }) @Min(1, { each: true }) @Max(Number.MAX_SAFE_INTEGER, { each: true })
  ids: number[];
}

export class MarkAllMessagesReadBody {
  /** 页上最新的一条；后来的不算 */
  @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  upTo: number;

  @IsOptional() @IsIn(GROUPS)
  group?: MessageGroup;
}
