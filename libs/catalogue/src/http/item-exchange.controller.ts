import { Controller, Get, Header, HttpCode, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { By, Streams, Verb, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { ApplyImportQuery, ExportItemsQuery } from './catalogue-queries.body';
import { ItemExchange } from './item-exchange';
import { ImportDoneView, ImportPreviewView } from './item-exchange.view';

const FILE = { schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } };

/** 事项导出、导入：JSON 和 Excel。 */
@Controller()
export class ItemExchangeController {
  constructor(private readonly exchange: ItemExchange) {}

  /** One or many versions in one file; reading it back gives the same contents. */
  @Get('item-exports')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readItems', ['notFound', 'invalidInput'], 'exportItems')
  exportItems(@Query() query: ExportItemsQuery): Promise<StreamableFile> {
    return this.exchange.write(query);
  }

  /** What a file would do, and every cell that is wrong; changes nothing. */
  @Post('item-imports/preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('draftItemVersion', ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'fileTooLarge', 'importUnreadable'], 'previewItemImport')
  previewItemImport(@Req() request: FastifyRequest, @By() actor: Actor): Promise<ImportPreviewView> {
    return this.exchange.preview(request, actor);
  }

  /** Drafts and revises, all or nothing; never publishes. */
  @Post('item-imports/apply')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(FILE)
  @Verb('draftItemVersion', ['invalidInput', 'malformedRequest', 'unsupportedMedia', 'fileTooLarge', 'importUnreadable', 'importFaulty', 'importStale', 'changedMeanwhile'], 'applyItemImport')
  applyItemImport(@Req() request: FastifyRequest, @Query() query: ApplyImportQuery, @By() actor: Actor): Promise<ImportDoneView> {
    return this.exchange.apply(request, query.state, actor);
  }
}
