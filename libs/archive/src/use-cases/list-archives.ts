import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, type CaseStatus } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { Archives, type ListedArchive } from '../data/archives';
import { WaitingCases } from '../data/waiting-cases';
import type { ListArchivesQuery } from '../http/archive.body';
import type { ArchivePageView, ArchiveRowView, CaseArchiveView } from '../http/archive.view';

export const ARCHIVE_STATES = { unfinished: '未办结', waiting: '待归档', archived: '已归档', outdated: '归档后又有办理，待更新' } as const;

/** 档案目录, within scope. */
@Injectable()
export class ListArchives {
  constructor(private readonly archives: Archives, private readonly waiting: WaitingCases, private readonly cases: Cases) {}

  async page(query: ListArchivesQuery, actor: Actor): Promise<ArchivePageView> {
    const limit = query.limit ?? 50;
    const rows = await this.archives.page(actor, { ...query, limit });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.cursor ?? null) : null };
  }

  async ofCase(caseId: number, actor: Actor): Promise<CaseArchiveView> {
    const row = await this.cases.getInFull(caseId, actor);
    const [archive, waiting] = [await this.archives.ofCase(caseId), await this.waiting.ofCase(caseId)];
    const state = row.running ? 'unfinished' : !archive ? 'waiting' : archive.case_version === row.version ? 'archived' : 'outdated';
    return {
      state, stateLabel: ARCHIVE_STATES[state], version: archive?.version ?? null, archivedOn: archive?.archived_on ?? null, files: archive?.files ?? null, sizeBytes: archive ? Number(archive.size_bytes) : null,
      dueOn: waiting?.due_on ?? null, failure: waiting?.failure ?? null,
    };
  }
}

function present(row: ListedArchive): ArchiveRowView {
  return {
    caseId: row.case_id, number: row.number, itemCode: row.item_code, itemName: row.item_name, applicantName: row.applicant_name, outcome: CASE_STATUSES[row.case_status as CaseStatus].zh,
    endedOn: row.ended_on, dueOn: row.due_on, failure: row.failure, archivedOn: row.archived_on, edition: row.edition, files: row.files, sizeBytes: row.size_bytes === null ? null : Number(row.size_bytes),
  };
}
