import { Injectable } from '@nestjs/common';
import { MEETING, MEETING_KINDS, MEETING_MATTERS, refuse, roleOf, type MeetingKind, type MeetingVerb } from '@onecounter/contracts';
import { LegalClock, Uploads, type Actor } from '@onecounter/platform';
import { MeetingBooks, type AttendeeRow, type MeetingTaskRow } from '../../data/meeting-books';
import { Meetings, type MeetingRow } from '../../data/meetings';
import { MatterTitles } from '../../data/matter-titles';
import type { ListMeetingsQuery } from '../../http/meeting.body';
import type { MeetingAttendeeView, ColleagueView, MeetingCountsView, MeetingPageView, MeetingRowView, MeetingTaskView, MeetingView } from '../../http/meeting.view';
import { SubjectTraces } from '../../http/present-subject';
import { organises } from '../../rules/meeting-rules';
import { anywhere, verbsOf } from '../../rules/subject-rules';

/** 会议 by list and counted. */
@Injectable()
export class ListMeetings {
  constructor(private readonly meetings: Meetings, private readonly books: MeetingBooks, private readonly legal: LegalClock) {}

  async list(query: ListMeetingsQuery, actor: Actor): Promise<MeetingPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.meetings.list(actor, {
      search: anywhere(query.search), kind: query.kind ?? null, unitId: query.unitId ?? null, status: query.status === undefined || query.status === 'took' ? null : query.status, took: query.status === 'took', from: query.from ?? null, to: query.to ?? null,
      matter: query.matter ?? null, subjectId: query.subjectId ?? null, before: query.before ?? null, limit,
    });
    return { rows: rows.map(presentMeeting), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** Meetings that took place, days inclusive. @throws periodReversed */
  async counts({ from, to }: { readonly from: string; readonly to: string }, actor: Actor): Promise<MeetingCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    const rows = await this.meetings.counts(actor, from, to);
    const label = (kind: MeetingKind): string => MEETING_KINDS[kind].zh;
    return { from, to, total: rows.reduce((sum, { count }) => sum + count, 0), rows: rows.map((row) => ({ kind: row.kind, kindLabel: label(row.kind), unitId: row.unit_id, unitName: row.unit_name, count: row.count })) };
  }

  async colleagues(search: string | undefined, actor: Actor): Promise<ColleagueView[]> {
    const rows = await this.books.colleagues(actor, anywhere(search), this.legal.today(), null);
    const away = await this.books.awayAt(this.legal.now(), rows.map((row) => row.person_id));
    return rows.map((row) => ({ personId: row.person_id, name: row.name, unitName: row.unit_name, postLabel: roleOf(row.role)?.zh ?? row.role, awayUntil: away.get(row.person_id) ?? null }));
  }
}

/** People, tasks and files of a meeting. */
@Injectable()
export class MeetingRecords {
  constructor(private readonly books: MeetingBooks, private readonly uploads: Uploads, readonly titles: MatterTitles) {}

  async of(row: MeetingRow): Promise<{ attendees: AttendeeRow[]; tasks: MeetingTaskRow[]; files: { id: string; name: string; mediaType: string }[] }> {
    const files = [];
    for (const fileId of row.files) {
      const file = await this.uploads.find(fileId);
      if (file) files.push({ id: file.id, name: file.name, mediaType: file.media_type });
    }
    return { attendees: await this.books.attendeesOf(row.id), tasks: await this.books.tasksOf(row.id), files };
  }
}

/** One meeting with all that belongs to it. */
@Injectable()
export class ShowMeeting {
  constructor(private readonly meetings: Meetings, private readonly records: MeetingRecords, private readonly traces: SubjectTraces, private readonly legal: LegalClock) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<MeetingView> {
    const row = await this.meetings.get(id, actor);
    const { attendees, tasks, files } = await this.records.of(row);
    const [own, today] = [organises(row, actor), this.legal.today()];
    return {
      ...presentMeeting(row), agenda: row.agenda, secretaryName: row.secretary_name ?? '', minutes: row.minutes, endingWords: row.ending_words, hasNotice: row.notice_id !== null, hasMinutes: row.minutes_id !== null,
      matters: (await this.records.titles.of(await this.meetings.mattersOf(id), actor)).map((one) => ({ ...one, matterLabel: MEETING_MATTERS[one.matter].zh })), attendees: attendees.map((one) => presentAttendee(one, actor)),
      tasks: tasks.map((one) => presentTask(one, actor, own, today)), files, trace: await this.traces.of(MEETING, id), organises: own,
      verbs: (verbsOf(MEETING, row.status, actor.permissions) as MeetingVerb[]).filter((verb) => own || verb === 'signInToMeeting' || verb === 'completeMeetingTask'),
    };
  }
}

function presentMeeting(row: MeetingRow): MeetingRowView {
  return {
    id: row.id, kind: row.kind, kindLabel: MEETING_KINDS[row.kind].zh, title: row.title, place: row.place, startsAt: row.starts_at.toISOString(), startsOn: row.starts_on, unitName: row.unit_name, organiserName: row.organiser_name, status: row.status,
    statusLabel: MEETING.statuses[row.status].zh, version: row.version, invited: row.invited, signed: row.signed, openTasks: row.open_tasks,
  };
}

const presentAttendee = (row: AttendeeRow, actor: Actor): MeetingAttendeeView => ({
  id: row.id, name: row.name, unitName: row.unit_name, own: row.person_id !== null && row.person_id === actor.personId, signedAt: row.signed_at?.toISOString() ?? null, signedByOther: row.signed_at !== null && row.signed_by !== row.person_id,
});
const presentTask = (row: MeetingTaskRow, actor: Actor, own: boolean, today: string): MeetingTaskView => ({
  id: row.id, text: row.text, leadUnitName: row.lead_unit_name, coUnitNames: [...row.co_unit_names], dueOn: row.due_on, over: row.done_on === null && row.due_on < today, doneOn: row.done_on, doneByName: row.done_by_name, result: row.result,
  mine: row.done_on === null && actor.permissions.has('completeMeetingTask') && (own || row.lead_unit_id === actor.unitId),
});
