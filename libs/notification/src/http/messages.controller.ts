import { Body, Controller, Get, HttpCode, Post, Query, Sse, type MessageEvent } from '@nestjs/common';
import { By, SignedIn, Streams, type Actor } from '@onecounter/platform';
import type { Observable } from 'rxjs';
import { MessagesLive } from '../live/messages-live';
import { ReadMessages } from '../use-cases/read-messages';
import { ListMessagesQuery, MarkAllMessagesReadBody, MarkMessagesReadBody } from './message.body';
import { MessagesPageView, MessagesReadView, UnreadView } from './message.view';

/** 消息中心：自己的消息 */
@Controller('messages')
export class MessagesController {
  constructor(private readonly messages: ReadMessages, private readonly live: MessagesLive) {}

  @Get()
  @SignedIn('listMessages', '我的消息', ['passwordMustChange', 'invalidInput'])
  listMessages(@Query() query: ListMessagesQuery, @By() actor: Actor): Promise<MessagesPageView> {
    return this.messages.page(actor, query);
  }

  @Get('unread')
  @SignedIn('countUnread', '未读消息', ['passwordMustChange'])
  countUnread(@By() { personId }: Actor): Promise<UnreadView> {
    return this.messages.unread(personId);
  }

  /** Server-sent events: `unread` with {unread, last} at once and whenever it changes, and a `breath` now and then. */
  @Sse('live')
  @Streams('text/event-stream')
  @SignedIn('followMessages', '跟随消息', ['passwordMustChange'])
  followMessages(@By() actor: Actor): Promise<Observable<MessageEvent>> {
    return this.live.follow(actor);
  }

  @Post('mark-read')
  @HttpCode(200)
  @SignedIn('markMessagesRead', '读消息', ['passwordMustChange', 'invalidInput'])
  markMessagesRead(@Body() { ids }: MarkMessagesReadBody, @By() actor: Actor): Promise<MessagesReadView> {
    return this.messages.read(actor, ids);
  }

  @Post('mark-all-read')
  @HttpCode(200)
  @SignedIn('markAllMessagesRead', '全部读完', ['passwordMustChange', 'invalidInput'])
  markAllMessagesRead(@Body() body: MarkAllMessagesReadBody, @By() actor: Actor): Promise<MessagesReadView> {
    return this.messages.readAll(actor, body);
  }
}
