import { Body, Controller, Get, Header, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { plainDate } from '@onecounter/kernel';
import { By, Streams, SubjectId, Verb, type Actor } from '@onecounter/platform';
import { OrderBooklet } from '../use-cases/order-booklet';
import { OrderBookletBody } from './booklet.body';
import { BookletView } from './booklet.view';

/** 要点手册 of many items: the worker makes it; each is its asker's own. */
@Controller('booklets')
export class BookletsController {
  constructor(private readonly booklets: OrderBooklet) {}

  @Get()
  @Verb('readItems', [], 'listBooklets')
  listBooklets(@By() actor: Actor): Promise<BookletView[]> {
    return this.booklets.list(actor);
  }

  @Post()
  @HttpCode(200)
  @Verb('readItems', ['invalidInput', 'itemNotInUseOn', 'documentTemplateMissing', 'tooManyBooklets'], 'orderBooklet')
  orderBooklet(@Body() { items, format, on }: OrderBookletBody, @By() actor: Actor): Promise<BookletView> {
    return this.booklets.run({ codes: items, format, on: on ? plainDate(on) : null }, actor);
  }

  /** What is being drawn stops within a second. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Verb('readItems', ['notFound', 'bookletFinished'], 'cancelBooklet')
  cancelBooklet(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<BookletView> {
    return this.booklets.cancel(id, actor);
  }

  @Get(':id/file')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'bookletNotMade'], 'openBooklet')
  openBooklet(@Param('id', SubjectId) id: number, @By() actor: Actor): Promise<StreamableFile> {
    return this.booklets.open(id, actor);
  }
}
