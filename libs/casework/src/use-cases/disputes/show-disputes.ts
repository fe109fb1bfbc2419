import { Injectable } from '@nestjs/common';
import { DISPUTE, DISPUTE_ABOUTS, DISPUTE_LEVELS, DISPUTE_RESULTS, MEETING, MEETING_KINDS, refuse, type DisputeLevel, type DisputeResult, type DisputeVerb } from '@onecounter/contracts';
import { lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, LegalClock, type Actor } from '@onecounter/platform';
import { Cases } from '../../data/cases';
import { Disputes, type DisputeFilter, type DisputeRow } from '../../data/disputes';
import { Meetings } from '../../data/meetings';
import type { ListDisputesQuery } from '../../http/dispute.body';
import type { DisputeCountsView, DisputePageView, DisputeRowView, DisputeView } from '../../http/dispute.view';
import { SubjectTraces } from '../../http/present-subject';
import { disputeRefusal, sideOf } from '../../rules/dispute-rules';
import { verbsOf } from '../../rules/subject-rules';
import { OF_DISPUTE } from './settle-dispute';

/** Rows with the light of their level, by the calendar of their place. */
@Injectable()
export class DisputeRows {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async present(rows: readonly DisputeRow[]): Promise<DisputeRowView[]> {
    const views: DisputeRowView[] = [];
    for (const row of rows) views.push(presentDispute(row, this.legal.today(), await this.calendars.of(row.jurisdiction_path)));
    return views;
  }
}

/** 分歧 by list, of a case, and counted. */
@Injectable()
export class ListDisputes {
  constructor(private readonly disputes: Disputes, private readonly cases: Cases, private readonly rows: DisputeRows) {}

  async list(query: ListDisputesQuery, actor: Actor): Promise<DisputePageView> {
    const limit = query.limit ?? 50;
    const found = await this.disputes.list(actor, {
      ...EVERYTHING, open: query.state === undefined ? null : query.state === 'open', level: query.level ?? null, unitId: query.unitId ?? null, mine: query.mine === 'yes', overdueOn: query.overdue === 'yes' ? this.rows.today() : null,
      from: query.from ?? null, to: query.to ?? null, result: query.result ?? null, after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.rows.present(found), next: last ? `${last.place}.${last.id}` : null };
  }

  /** Whoever sees the case sees them. @throws notFound */
  async ofCase(caseId: number, actor: Actor): Promise<DisputeRowView[]> {
    await this.cases.getInFull(caseId, actor);
    return this.rows.present(await this.disputes.list(actor, { ...EVERYTHING, caseId, limit: 50 }));
  }

  /** Of those raised in the days, inclusive; each number opens to its rows by the filters of the list. @throws periodReversed */
  async counts({ from, to }: { readonly from: string; readonly to: string }, actor: Actor): Promise<DisputeCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const found = new Map((await this.disputes.counts(actor, from, to)).map(({ level, result, count }) => [`${level}.${result}`, count]));
    const rows = (Object.keys(DISPUTE_LEVELS) as DisputeLevel[]).flatMap((level) => (Object.keys(DISPUTE_RESULTS) as DisputeResult[]).map((result) => ({
      level, levelLabel: DISPUTE_LEVELS[level].zh, result, resultLabel: DISPUTE_RESULTS[result].zh, count: found.get(`${level}.${result}`) ?? 0,
    })));
    return { from, to, total: rows.reduce((sum, { count }) => sum + count, 0), rows };
  }
}

/** One dispute with its meetings and its trace, in which every word stands. */
@Injectable()
export class ShowDispute {
  constructor(private readonly disputes: Disputes, private readonly meetings: Meetings, private readonly traces: SubjectTraces, private readonly rows: DisputeRows) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<DisputeView> {
    const row = await this.disputes.get(id, actor);
    const [view] = await this.rows.present([row]);
    const meetings = actor.permissions.has('readMeetings') ? await this.meetings.list(actor, { ...OF_DISPUTE, subjectId: id }) : [];
    const verbs = verbsOf(DISPUTE, row.status, actor.permissions) as DisputeVerb[];
    return {
      ...(view ?? refuse('notFound')), levelDays: row.level_days, levelOn: row.level_on, side: sideOf(row, actor), meetingId: row.meeting_id,
      meetings: meetings.map((one) => ({ id: one.id, kind: one.kind, kindLabel: MEETING_KINDS[one.kind].zh, title: one.title, startsOn: one.starts_on, status: one.status, statusLabel: MEETING.statuses[one.status].zh })),
      trace: await this.traces.of(DISPUTE, id), verbs: verbs.filter((verb) => disputeRefusal(row, verb, actor, this.rows.today()) === null),
    };
  }
}

const EVERYTHING: DisputeFilter = { open: null, level: null, unitId: null, mine: false, overdueOn: null, caseId: null, from: null, to: null, result: null, after: null, limit: 50 };

function placeOf(after: string | undefined): DisputeFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

/** What people call it: the number of the case, or the item and its point. */
export function disputeTitle(row: Pick<DisputeRow, 'about' | 'case_number' | 'item_name' | 'material_name' | 'point_text'>): string {
  if (row.about === 'permitCase') return `${row.case_number ?? ''} ${row.item_name}`;
  return row.about === 'point' ? `${row.item_name}：${row.material_name ?? ''}，${row.point_text ?? ''}` : `${row.item_name} 接件`;
}

function presentDispute(row: DisputeRow, today: PlainDate, calendar: WorkingCalendar): DisputeRowView {
  const result: DisputeResult = row.running ? 'open' : (row.outcome ?? 'withdrawn');
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: DISPUTE.statuses[row.status].zh, level: row.level, levelNo: DISPUTE_LEVELS[row.level].no, levelLabel: DISPUTE_LEVELS[row.level].zh, about: row.about, aboutLabel: DISPUTE_ABOUTS[row.about].zh,
    title: disputeTitle(row), caseId: row.case_id, itemCode: row.item_code, itemName: row.item_name, raisingUnitName: row.raising_unit_name, otherUnitName: row.other_unit_name, raisedByName: row.raised_by_name, raisedOn: row.raised_on, words: row.words,
    answeredOn: row.answered_on, dueOn: row.due_on, provisional: row.provisional, light: row.running ? lightOf(plainDate(row.due_on), today, calendar) : null, result, resultLabel: DISPUTE_RESULTS[result].zh, outcome: row.outcome, endedOn: row.ended_on,
  };
}
