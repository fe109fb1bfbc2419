import { Injectable, StreamableFile } from '@nestjs/common';
import { LOOK_UP_RESULTS, refuse, type LookUpResult } from '@onecounter/contracts';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { LookUps, type LookUpRow } from '../../data/look-ups';
import type { LookUpPageView, LookUpView } from '../../http/look-up.view';

interface Query { draftId?: string; caseId?: number; network?: string; result?: LookUpResult; from?: string; to?: string; search?: string; before?: number; limit?: number }

/** 外网查询登记簿, and what the screen showed. */
@Injectable()
export class ShowLookUps {
  constructor(private readonly lookUps: LookUps, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  async list(query: Query, actor: Actor): Promise<LookUpPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.lookUps.list(actor, {
      draftId: query.draftId ?? null, caseId: query.caseId ?? null, network: query.network || null, result: query.result ?? null, from: query.from ?? null, to: query.to ?? null,
      search: query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null, before: query.before ?? null, limit,
    });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** Told to the access log: it may show what the law protects. @throws notFound */
  async screenshot(id: number, actor: Actor): Promise<StreamableFile> {
    const row = (await this.lookUps.find(id, actor)) ?? refuse('notFound');
    const file = (await this.uploads.find(row.file_id)) ?? refuse('notFound');
    await this.log.write(actor, { action: 'openScreenshot', subjectKind: 'lookUp', subjectId: id, detail: { fileId: row.file_id } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}

const present = (row: LookUpRow): LookUpView => ({
  id: row.id, networkCode: row.network_code, networkName: row.network_name, itemCode: row.item_code, materialCode: row.material_code, materialName: row.material_name, caseId: row.case_id, caseNumber: row.case_number, applicantName: row.applicant_name,
  lookedUpAt: row.looked_up_at.toISOString(), byName: row.by_name ?? '', result: row.result, resultLabel: LOOK_UP_RESULTS[row.result].zh, note: row.note,
});
