import { Injectable } from '@nestjs/common';
import { Cases, LateEntries, type LateEntryRow } from '@onecounter/casework';
import { LATE_ENTRY_OUTCOMES, PAST_DECISIONS } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { LateEntryOfCaseView, LateEntryPageView, LateEntryView } from '../../http/correction.view';

/** 补录: of a case, and the list the assessment section works off. */
@Injectable()
export class ReadLateEntries {
  constructor(private readonly cases: Cases, private readonly entries: LateEntries) {}

  async ofCase(id: number, actor: Actor): Promise<LateEntryOfCaseView> {
    await this.cases.getInFull(id, actor);
    const row = await this.entries.of(id);
    return { entry: row ? present(row) : null };
  }

  async list(query: { readonly state?: 'waiting' | 'all'; readonly after?: number; readonly limit?: number }, actor: Actor): Promise<LateEntryPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.entries.list(actor, { waiting: query.state !== 'all', after: query.after ?? null, limit });
    return {
      rows: rows.map((row) => ({ ...present(row), caseNumber: row.number, itemName: row.item_name, applicantName: row.applicant_name, unitName: row.unit_name })),
      next: rows.length === limit ? (rows.at(-1)?.caseId ?? null) : null,
    };
  }
}

function present(row: LateEntryRow): LateEntryView {
  const { caseId, outcome, decision, decisionNumber, reason, receivedOn, acceptedOn, decidedOn, issuedOn, registerEntryId, enteredByName, enteredOn, approvedByName, approvedOn, declinedOn } = row;
  return {
    caseId, outcome, outcomeLabel: LATE_ENTRY_OUTCOMES[outcome].zh, decision, decisionLabel: decision && PAST_DECISIONS[decision].zh, decisionNumber, reason, receivedOn, acceptedOn, decidedOn, issuedOn, registerEntryId, enteredByName, enteredOn, approvedByName,
    approvedOn, declinedOn, standing: approvedOn ? '已核准' : declinedOn ? '不予补录' : '等核准',
  };
}
