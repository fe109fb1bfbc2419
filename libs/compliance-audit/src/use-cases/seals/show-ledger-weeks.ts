import { Injectable } from '@nestjs/common';
import { FAULTS, faultText, LEDGER_WEEK, Refusal, roleOf, UNSIGNED_WEEKS, type LedgerWeekVerb } from '@onecounter/contracts';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { addDays, lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { LedgerWeeks, type LedgerWeekRow, type WeekUse } from '../../data/ledger-weeks';
import { SealRegisters } from '../../data/seal-registers';
import type { ListLedgerWeeksQuery } from '../../http/ledger-week.body';
import type { LedgerWeekPageView, LedgerWeekRowView, LedgerWeekView, WeekUseView } from '../../http/ledger-week.view';
import { requireSigner } from '../../rules/seals/ledger-week-rules';
import { placeOf } from './show-seal-registers';

/** Weeks by list, with the light of their signature. */
@Injectable()
export class ListLedgerWeeks {
  constructor(private readonly weeks: LedgerWeeks, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  async list(query: ListLedgerWeeksQuery, actor: Actor): Promise<LedgerWeekPageView> {
    const [limit, place] = [query.limit ?? 50, placeOf(query.before)];
    const rows = await this.weeks.list(actor, {
      unsigned: query.state === undefined ? null : query.state === 'unsigned', unitId: query.unitId ?? null, from: query.from ?? null, to: query.to ?? null, before: place && { week: place.on, id: place.id }, limit,
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: await Promise.all(rows.map((row) => this.present(row))), next: last ? `${last.week}.${last.id}` : null };
  }

  async present(row: LedgerWeekRow): Promise<LedgerWeekRowView> {
    return presentWeek(row, this.legal.today(), await this.calendars.of(row.jurisdiction_path));
  }
}

/** One week with all its uses, platform and paper, and its trace. */
@Injectable()
export class ShowLedgerWeek {
  constructor(private readonly weeks: LedgerWeeks, private readonly registers: SealRegisters, private readonly lists: ListLedgerWeeks, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<LedgerWeekView> {
    const row = await this.weeks.get(id, actor);
    const uses = await this.weeks.uses(row.unit_id, row.week);
    const open = verbsOf(LEDGER_WEEK, row.status, actor.permissions) as LedgerWeekVerb[];
    const blocked = open.includes('signLedgerWeek') ? await this.whyNot(row, actor) : null;
    return {
      ...(await this.lists.present(row)), uses: uses.map(presentUse), copies: uses.reduce((sum, { copies }) => sum + copies, 0), verbs: blocked === null ? open : open.filter((verb) => verb !== 'signLedgerWeek'), blocked, trace: await this.traces.of(LEDGER_WEEK, id),
    };
  }

  private async whyNot(row: LedgerWeekRow, actor: Actor): Promise<string | null> {
    const keeper = await this.registers.keeperOf(row.unit_id);
    try {
      requireSigner(row, keeper, actor);
      return null;
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return faultText(FAULTS[refusal.code].zh, refusal.facts);
    }
  }
}

function presentWeek(row: LedgerWeekRow, today: PlainDate, calendar: WorkingCalendar): LedgerWeekRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: LEDGER_WEEK.statuses[row.status].zh, unitId: row.unit_id, unitName: row.unit_name, week: row.week, weekEnd: addDays(plainDate(row.week), 6), dueOn: row.due_on, provisional: row.provisional,
    signedByName: row.signed_by_name, signedOn: row.signed_on, signedUses: row.uses, light: UNSIGNED_WEEKS.includes(row.status) ? lightOf(plainDate(row.due_on), today, calendar) : null,
  };
}

function presentUse(row: WeekUse): WeekUseView {
  return {
    platform: row.platform, id: row.id, usedOn: row.on, usedAt: row.at?.toISOString() ?? null, lineNo: row.line_no, matter: row.matter, documentId: row.document_id, documentNumber: row.document_number, voided: row.voided, caseId: row.case_id, caseNumber: row.case_number,
    itemName: row.item_name, applicantName: row.applicant_name, copies: row.copies, byName: row.by_name, approverName: row.approver_name, keeper: row.platform ? (roleOf(row.keeper ?? '')?.zh ?? row.keeper) : row.keeper,
  };
}
