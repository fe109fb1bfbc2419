import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { By, documentNumber, Streams, Verb, type Actor } from '@onecounter/platform';
import { OpenRecord } from '../use-cases/open-record';
import { SealUses } from '../data/seal-uses';
import { DOCUMENT_KINDS, roleOf } from '@onecounter/contracts';
import { ListSealUsesQuery } from './case.body';
import { SealRequestView, SealUsePageView } from './case-records.view';

@Controller()
export class RecordsController {
  constructor(private readonly open: OpenRecord, private readonly seals: SealUses) {}

  /** The PDF, as an attachment; pages show it through a blob. */
  @Get('documents/:id/pdf')
  @Streams('application/pdf')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readDocuments', ['notFound', 'renderingFailed', 'documentNotReady'], 'openDocument')
  openDocument(@Param('id', ParseUUIDPipe) id: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.open.document(id, actor);
  }

  /** An uploaded file, always as an attachment with nosniff (SEC-4). */
  @Get('files/:id')
  @Streams('application/octet-stream')
  @Header('X-Content-Type-Options', 'nosniff')
  @Verb('readDocuments', ['notFound'], 'openFile')
  openFile(@Param('id', ParseUUIDPipe) id: string, @By() actor: Actor): Promise<StreamableFile> {
    return this.open.file(id, actor);
  }

  @Get('seal-uses')
  @Verb('readSealLedger', ['invalidInput'], 'listSealUses')
  async listSealUses(@Query() query: ListSealUsesQuery, @By() actor: Actor): Promise<SealUsePageView> {
    const limit = query.limit ?? 50;
    const rows = await this.seals.list(actor, query.before ?? null, limit);
    return {
      rows: rows.map((row) => ({
        id: row.id, usedAt: row.used_at.toISOString(), unitName: row.unit_name, sealName: row.seal_name, purpose: row.purpose, documentId: row.document_id, documentNumber: documentNumber(row.mark, row.year, row.serial),
        voided: row.document_state === 'voided', caseId: row.case_id, caseNumber: row.case_number, itemName: row.item_name, copies: row.copies, byName: row.by_name ?? '系统', keeperPost: roleOf(row.keeper_post)?.zh ?? '系统',
        kind: row.kind, requestedByName: row.requested_by_name, basis: row.basis, reason: row.reason,
      })),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  /** 等保管人确认的公章用印, oldest first. */
  @Get('seal-requests')
  @Verb('readSealLedger', [], 'listSealRequests')
  async listSealRequests(@By() actor: Actor): Promise<SealRequestView[]> {
    return (await this.seals.waiting(actor)).map((row) => ({
      id: row.id, caseId: row.case_id, caseNumber: row.case_number, itemName: row.item_name, unitName: row.unit_name, documentId: row.document_id, documentTitle: DOCUMENT_KINDS[row.document_kind].zh,
      documentNumber: documentNumber(row.mark, row.year, row.serial), requestedOn: row.opened_on, requestedByName: row.requested_by_name ?? '', basis: row.basis, reason: row.reason ?? '',
    }));
  }
}
