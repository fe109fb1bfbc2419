import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Documents, type Actor } from '@onecounter/platform';
import { PaperSlips, type PaperSlipRow, type SlipView } from '../../data/paper-slips';
import type { PaperSlipPageView, PaperSlipView } from '../../http/paper.view';
import { deskName, deskOf } from '../../rules/paper-desk';
import { scannedSlip } from '../../rules/paper-slip-paper';
import { presentSlip, presentSlipRow } from './present-slip';

/** Slips by list, by number and by bar code, and their page. */
@Injectable()
export class ShowPaperSlips {
  constructor(private readonly slips: PaperSlips, private readonly documents: Documents) {}

  async list(query: { view?: SlipView; search?: string; before?: number; limit?: number }, actor: Actor): Promise<PaperSlipPageView> {
    const limit = query.limit ?? 50;
    const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.slips.list(actor, { view: query.view ?? 'toReceive', place: deskOf(actor)?.place ?? null, search, before: query.before ?? null, limit });
    return { rows: rows.map(presentSlipRow), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** What the scanner read. @throws paperSlipUnknown, paperSlipNotYours telling whose it is */
  async scan(code: string, actor: Actor): Promise<PaperSlipView> {
    const known = (await this.slips.byNumber(scannedSlip(code), actor)) ?? refuse('paperSlipUnknown', {}, 'code');
    const own = (await this.slips.find(known.id, actor)) ?? refuse('paperSlipNotYours', { number: known.number, desk: deskName(known.to_unit_name, known.to_place), verb: 'receivePapers', verbLabel: '签收' }, 'code');
    return this.present(own, actor);
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<PaperSlipView> {
    return this.present((await this.slips.find(id, actor)) ?? refuse('notFound'), actor);
  }

  /** @throws notFound, also for a slip that has no page (lost papers) */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.slips.find(id, actor);
    const document = row?.document_id ? await this.documents.find(row.document_id) : undefined;
    if (!row || !document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`材料交接单 ${row.number}.pdf`)}` });
  }

  private async present(row: PaperSlipRow, actor: Actor): Promise<PaperSlipView> {
    return presentSlip(row, await this.slips.linesOf([row.id]), actor);
  }
}
