import { Injectable, type StreamableFile } from '@nestjs/common';
import { CASE_STATUSES, COMMITMENT_RESULTS, COMMITMENT_STATES, refuse } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Commitments, type CommitmentRow, type CommitmentView } from '../../data/commitments';
import type { CaseCommitmentView, CommitmentPageView } from '../../http/commitment.view';
import { judgeCommitment } from '../../rules/commitment';
import { judgedOf } from '../request-supplement';
import { CommitmentTerms } from './accept-with-commitment';

/** 承诺核查: the list, nearest day first. */
@Injectable()
export class ListCommitments {
  constructor(private readonly commitments: Commitments, private readonly legal: LegalClock) {}

  async run(query: { view?: CommitmentView; search?: string; after?: number; limit?: number }, actor: Actor): Promise<CommitmentPageView> {
    const [limit, offset, today] = [query.limit ?? 50, query.after ?? 0, this.legal.today()];
    const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.commitments.list(actor, { view: query.view ?? 'toCheck', today, search, offset, limit });
    return {
      rows: rows.map((row) => ({ ...present(row, today), caseId: row.case_id, caseNumber: row.case_number, applicantName: row.applicant_name, itemName: row.item_name, unitName: row.unit_name, status: row.status, statusLabel: CASE_STATUSES[row.status].zh })),
      next: rows.length === limit ? offset + limit : null,
    };
  }
}

/** The commitment on record, with its checks. */
@Injectable()
export class CommitmentBooks {
  constructor(private readonly commitments: Commitments, private readonly legal: LegalClock) {}

  async of(caseId: number): Promise<Pick<CaseCommitmentView, 'commitment' | 'checks'>> {
    const row = await this.commitments.find(caseId);
    const checks = row ? await this.commitments.checksOf(caseId) : [];
    return { commitment: row ? present(row, this.legal.today()) : null, checks: checks.map((one) => ({ on: one.on_date, result: one.result, resultLabel: COMMITMENT_RESULTS[one.result].zh, opinion: one.opinion, rectifyBy: one.rectify_by, byName: one.by_name ?? '' })) };
  }
}

/** 告知承诺 of one case: what was promised and how it was found, or what could be promised. */
@Injectable()
export class ShowCommitment {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly list: CommitmentBooks, private readonly terms: CommitmentTerms) {}

  async ofCase(id: number, actor: Actor): Promise<CaseCommitmentView> {
    const row = await this.cases.getInFull(id, actor);
    const kept = await this.list.of(id);
    if (row.status !== 'registered') return { ...kept, committable: [], scope: null };
    const item = await this.items.byId(row.item_version_id);
    const { promised, barred } = judgeCommitment(item.definition, judgedOf(row, item));
    return { ...kept, committable: barred.length > 0 ? [] : promised.map((one) => ({ ...one })), scope: item.definition.commitment };
  }

  /** 告知承诺书, to be signed. @throws what the acceptance itself would be refused for */
  async undertaking(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.cases.getInFull(id, actor);
    if (row.status !== 'registered') refuse('stepNotAllowed', { verb: 'acceptWithCommitment', verbLabel: '打印告知承诺书', status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    const item = await this.items.byId(row.item_version_id);
    const promised = await this.terms.judge(row, item);
    return this.terms.undertakings.draw(row, await this.terms.paperOf(row, item.definition, promised, null), `告知承诺书 ${row.number}`);
  }
}

function present(row: CommitmentRow, today: string) {
  const open = row.state === 'toCheck' || row.state === 'toRectify';
  return {
    materials: row.materials.map(({ code, name, promise }) => ({ code, name, promise })), givenOn: row.given_on, checkDays: row.check_days, state: row.state, stateLabel: COMMITMENT_STATES[row.state].zh, checkDueOn: row.check_due_on,
    overdue: open && row.check_due_on !== null && row.check_due_on < today, undertakingForm: row.undertaking_form, undertakingFileId: row.undertaking_file_id,
  };
}
