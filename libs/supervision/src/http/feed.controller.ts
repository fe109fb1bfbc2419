import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { By, Streams, Verb, type Actor } from '@onecounter/platform';
import { DownloadEventDocument } from '../use-cases/download-event-document';
import { MakeTestEvent } from '../use-cases/make-test-event';
import { AcknowledgeFeed, ReadFeed } from '../use-cases/read-feed';
import { EventId } from './event-id.pipe';
import { KEY_FAULTS, SUPERVISION_API } from './supervision-api';
import { AcknowledgeFeedBody, MakeTestEventBody, SupervisionFeedQuery } from './feed.body';
import { AcknowledgedView, MadeEventView, SupervisionFeedView } from './feed.view';

/** 审管事件：监管部门的程序凭密钥读取。 */
@ApiTags(SUPERVISION_API)
@Controller('supervision')
export class FeedController {
  constructor(private readonly reading: ReadFeed, private readonly acknowledging: AcknowledgeFeed, private readonly making: MakeTestEvent, private readonly papers: DownloadEventDocument) {}

  @Get('events') @Verb('readSupervisionFeed', ['invalidInput', 'feedCursorInvalid', 'feedCursorAhead', ...KEY_FAULTS])
  readSupervisionFeed(@By() actor: Actor, @Query() query: SupervisionFeedQuery): Promise<SupervisionFeedView> {
    return this.reading.run(query, actor);
  }

  /** The decision whose number stands in the event, as PDF; it names people in full. */
  @Get('events/:eventId/document') @Streams('application/pdf') @Header('X-Content-Type-Options', 'nosniff')
  @Verb('downloadEventDocument', ['notFound', 'renderingFailed', 'documentNotReady', 'fileStoreAway', ...KEY_FAULTS])
  downloadEventDocument(@By() actor: Actor, @Param('eventId', EventId) eventId: string): Promise<StreamableFile> {
    return this.papers.run(eventId, actor);
  }

  @Post('acknowledge-feed') @HttpCode(200) @Verb('acknowledgeFeed', ['invalidInput', 'feedCursorInvalid', 'feedCursorAhead', 'idempotencyKeyReused', ...KEY_FAULTS])
  acknowledgeFeed(@By() actor: Actor, @Body() { cursor }: AcknowledgeFeedBody): Promise<AcknowledgedView> {
    return this.acknowledging.run(cursor, actor);
  }

  @Post('make-test-event') @HttpCode(200) @Verb('makeTestEvent', ['invalidInput', 'sandboxOnly', 'idempotencyKeyReused', ...KEY_FAULTS])
  makeTestEvent(@By() actor: Actor, @Body() { event }: MakeTestEventBody): Promise<MadeEventView> {
    return this.making.run(event ?? 'permit.granted', actor);
  }
}
