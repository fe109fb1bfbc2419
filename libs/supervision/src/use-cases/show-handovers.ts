import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { EVENT_HANDOVER, refuse, type EventHandoverVerb } from '@onecounter/contracts';
import { lightOf, plainDate, type WorkingCalendar } from '@onecounter/kernel';
import { Calendars, type Actor } from '@onecounter/platform';
import { Handovers, type HandoverFilter, type HandoverRow } from '../data/handovers';
import type { CountHandoversQuery, ListHandoversQuery } from '../http/event-handover.body';
import type { HandoverCountsView, HandoverPageView, HandoverRowView, EventHandoverView } from '../http/event-handover.view';
import { HandoverDesk } from './move-handover';

/** 审管交接: what was handed over, to whom, and whether it was signed for in time. */
@Injectable()
export class ShowHandovers {
  constructor(private readonly desk: HandoverDesk, private readonly handovers: Handovers, private readonly calendars: Calendars, private readonly traces: SubjectTraces) {}

  async list(query: ListHandoversQuery, actor: Actor): Promise<HandoverPageView> {
    const limit = query.limit ?? 50;
    const filter: HandoverFilter = {
      status: query.status ?? null, open: query.state === undefined ? null : query.state === 'open', unitId: query.unitId ?? null, routed: query.routed === undefined ? null : query.routed === 'yes', sectionId: query.sectionId ?? null, overdueOn: query.overdue === 'yes' ? this.desk.today() : null, caseNumber: query.caseNumber?.trim() || null, caseId: query.caseId ?? null,
      eventId: query.eventId ?? null, from: query.from ?? null, to: query.to ?? null, after: placeOf(query.after), limit,
      received: query.received ? true : null, late: query.late ? true : null, returned: query.returned ? true : null, returnedBy: query.returnedBy ?? null,
    };
    const rows = await this.handovers.list(await this.desk.reachOf(actor), filter);
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { rows: await Promise.all(rows.map((row) => this.present(row, actor))), next: last ? `${last.place}.${last.id}` : null };
  }

  /** @throws notFound */
  async show(id: number, actor: Actor): Promise<EventHandoverView> {
    const row = await this.handovers.get(await this.desk.reachOf(actor), id);
    return { ...(await this.present(row, actor)), trace: await this.traces.of(EVENT_HANDOVER, id) };
  }

  /** Of the decisions of the days, inclusive; each number opens to its rows by the filters of the list. @throws periodReversed */
  async counts({ from, to }: CountHandoversQuery, actor: Actor): Promise<HandoverCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.handovers.counts(await this.desk.reachOf(actor), from, to, this.desk.today());
    return { from, to, rows: rows.map(({ unit_id: unitId, unit_name: unitName, ...counts }) => ({ unitId, unitName, ...counts })) };
  }

  private async present(row: HandoverRow, actor: Actor): Promise<HandoverRowView> {
    return presentHandover(row, this.desk.today(), await this.calendars.of(row.jurisdiction_path), actor);
  }
}

function placeOf(after: string | undefined): HandoverFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentHandover(row: HandoverRow, today: string, calendar: WorkingCalendar, actor: Actor): HandoverRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: EVENT_HANDOVER.statuses[row.status].zh, eventId: row.event_id, type: row.type, label: row.label, caseId: row.case_id, caseNumber: row.case_number, itemCode: row.item_code, itemName: row.item_name,
    unitId: row.unit_id, unitName: row.unit_name, decidedOn: row.decided_on, dueOn: row.due_on, endedOn: row.ended_on, late: row.ended_on !== null && row.ended_on > row.due_on, light: row.ended_on === null ? lightOf(plainDate(row.due_on), plainDate(today), calendar) : null,
    received: row.received, words: row.words, verbs: verbsOf(EVENT_HANDOVER, row.status, actor.permissions) as EventHandoverVerb[],
  };
}
