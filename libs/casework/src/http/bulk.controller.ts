import { Body, Controller, Get, Headers, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { By, OwnTransaction, Streams, Verb, type Actor } from '@onecounter/platform';
import { BulkDesk } from '../use-cases/bulk-desk';
import { EXPORT_ACT, ExportCases } from '../use-cases/export-cases';
import { MarkSeen } from '../use-cases/mark-seen';
import { BulkBody } from './bulk.body';
import { BulkProgressView, BulkResultView } from './bulk.view';

/** 批量办理: the key names the batch; repeated under it, a batch goes on where it was. */
@Controller('cases/bulk')
export class BulkController {
  constructor(private readonly bulk: BulkDesk, private readonly seen: MarkSeen, private readonly sheet: ExportCases) {}

  // each row is a transaction of its own: what is done stays
  @Post('mark-seen')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('readCases', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'], 'bulkMarkSeen')
  markSeen(@Body() body: BulkBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    return this.bulk.run({ key, act: 'markSeen', permission: 'readCases', body }, actor, async (row, by) => { await this.seen.run(row.id, row.version, by); return row.version; });
  }

  /** Judges the rows; the sheet is then fetched under the same key. */
  @Post('export-cases')
  @OwnTransaction()
  @HttpCode(200)
  @Verb('exportCases', ['invalidInput', 'malformedRequest', 'idempotencyKeyReused'], 'bulkExportCases')
  exportCases(@Body() body: BulkBody, @Headers('idempotency-key') key: string | undefined, @By() actor: Actor): Promise<BulkResultView> {
    return this.bulk.run({ key, act: EXPORT_ACT, permission: 'exportCases', body }, actor, (row, by) => this.sheet.judge(row, by));
  }

  @Get(':key/sheet')
  @Streams('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Verb('exportCases', ['notFound', 'bulkNotFinished'], 'openExportedSheet')
  openSheet(@Param('key') key: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.sheet.sheet(key, actor);
  }

  @Get(':key')
  @Verb('readCases', ['notFound'], 'bulkProgress')
  progress(@Param('key') key: string, @By() actor: Actor): Promise<BulkProgressView> {
    return this.bulk.progress(key, actor);
  }

  /** 取消: what is done stays, what has not come to its turn does not. */
  @Post(':key/cancel')
  @HttpCode(200)
  @Verb('readCases', ['notFound'], 'cancelBulk')
  cancel(@Param('key') key: string, @By() actor: Actor): Promise<BulkProgressView> {
    return this.bulk.cancel(key, actor);
  }
}
