import { Injectable, type StreamableFile } from '@nestjs/common';
import { CASE_STATUSES, DEFERRAL_STATES, refuse } from '@onecounter/contracts';
import { Cases } from '@onecounter/casework';
import { ItemVersions } from '@onecounter/catalogue';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Deferrals, type DeferralView, type DeferredRow, type ListedDeferral } from '../../data/deferrals';
import type { CaseDeferralsView, DeferralPageView, DeferredMaterialView } from '../../http/deferral.view';
import { DeferralConditions, untilWords } from './deferral-terms';
import { Undertakings } from './undertakings';

const SOON_DAYS = 3;

/** 容缺待补: the list of the window and of the section. */
@Injectable()
export class ListDeferrals {
  constructor(private readonly deferrals: Deferrals, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async run(query: { view?: DeferralView; search?: string; after?: string; limit?: number }, actor: Actor): Promise<DeferralPageView> {
    const [limit, today] = [query.limit ?? 50, this.legal.today()];
    const soonUntil = (await this.calendars.of(actor.jurisdictionPath)).addWorkingDays(today, SOON_DAYS).date;
    const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.deferrals.list(actor, { view: query.view ?? 'open', today, soonUntil, search, after: query.after ? cursorFrom(query.after) : null, limit });
    const last = rows.at(-1);
    return { rows: rows.map((row) => presentListed(row, today)), next: rows.length === limit && last ? `${last.due_on}.${last.case_id}.${last.code}` : null };
  }
}

/** The deferrals on record, and the press for what is to be signed. */
@Injectable()
export class CaseDeferrals {
  constructor(private readonly deferrals: Deferrals, private readonly legal: LegalClock, readonly undertakings: Undertakings) {}

  async of(caseId: number): Promise<DeferredMaterialView[]> {
    return (await this.deferrals.ofCase(caseId)).map((row) => presentDeferred(row, this.legal.today()));
  }
}

/** 容缺 of one case: what is deferred, or what could be, and the page to sign. */
@Injectable()
export class ShowDeferrals {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly files: CaseDeferrals, private readonly conditions: DeferralConditions) {}

  async ofCase(id: number, actor: Actor): Promise<CaseDeferralsView> {
    const row = await this.cases.getInFull(id, actor);
    const materials = await this.files.of(id);
    if (row.status !== 'registered') return { materials, deferrable: [], notDeferrable: [], bar: null };
    const [terms, mark] = [await this.conditions.termsOf(row, await this.items.byId(row.item_version_id)), await this.conditions.bar(row.applicant_id)];
    return { materials, deferrable: terms.deferrable.map((one) => ({ ...one })), notDeferrable: terms.barred.map(({ name }) => name), bar: mark ? { source: mark.source, until: untilWords(mark.ends_on) } : null };
  }

  /** @throws notFound, stepNotAllowed, and what the acceptance itself would be refused for */
  async undertaking(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.cases.getInFull(id, actor);
    if (row.status !== 'registered') refuse('stepNotAllowed', { verb: 'acceptWithDeferral', verbLabel: '打印容缺受理承诺书', status: row.status, statusLabel: CASE_STATUSES[row.status].zh });
    const { deferrable } = await this.conditions.judge(row, await this.items.byId(row.item_version_id));
    return this.files.undertakings.print(row, deferrable);
  }
}

function presentDeferred(row: DeferredRow, today: string): DeferredMaterialView {
  const lacking = row.state === 'awaited' || row.state === 'rejected';
  return {
    code: row.code, name: row.name, kind: row.kind, kindLabel: row.kind === 'atIssue' ? '容缺发证' : '容缺受理', demand: row.demand, basis: row.basis, dueOn: row.due_on, firstDueOn: row.first_due_on, state: row.state, stateLabel: DEFERRAL_STATES[row.state].zh,
    overdue: lacking && row.due_on < today, tries: row.tries, chasedOn: row.chased_on, arrivedAt: row.arrived_at?.toISOString() ?? null, files: [...(row.files ?? [])], reason: row.reason, undertakingForm: row.undertaking_form, undertakingFileId: row.undertaking_file_id,
  };
}

const presentListed = (row: ListedDeferral, today: string) => ({
  ...presentDeferred(row, today), caseId: row.case_id, caseVersion: row.case_version, caseNumber: row.case_number, applicantName: row.applicant_name, itemName: row.item_name, unitName: row.unit_name, status: row.status, statusLabel: CASE_STATUSES[row.status].zh,
});

/** @throws malformedRequest */
function cursorFrom(text: string): readonly [PlainDate, number, string] {
  const [, day = '', id = '', code = ''] = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})\.([A-Z0-9-]{1,40})$/.exec(text) ?? refuse('malformedRequest', {}, 'after');
  try {
    return [plainDate(day), Number(id), code];
  } catch {
    return refuse('malformedRequest', {}, 'after');
  }
}
