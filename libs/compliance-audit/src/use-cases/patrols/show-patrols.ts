import { Injectable, StreamableFile } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { PATROL_KINDS, PATROL_RECORD, PATROL_SOURCES, refuse, type PatrolKind, type PatrolRecordStatus, type PatrolRecordVerb } from '@onecounter/contracts';
import { lightOf, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { AccessLog, Uploads, type Actor } from '@onecounter/platform';
import { PatrolPlaces } from '../../data/patrol-places';
import { PatrolRecords, type PatrolCountRow, type PatrolFilter, type PatrolRow } from '../../data/patrol-records';
import type { CountPatrolsQuery, ListPatrolsQuery, ListPatrolWindowsQuery } from '../../http/patrol.body';
import type { PatrolCountsView, PatrolCountView, PatrolPageView, PatrolRowView, PatrolView, PatrolWindowView } from '../../http/patrol.view';
import { mayAnswer } from '../../rules/card-answerer';
import { halfOf } from '../../rules/patrol-time';
import { AnswerTerms } from '../issue-cards';

const STATES: Readonly<Record<string, readonly PatrolRecordStatus[]>> = { open: ['recorded'], answered: ['answered'], closed: ['closed'], rejected: ['rejected'], counted: ['recorded', 'answered', 'closed'] };

/** 巡查记录 by list and counted; windows with who was rostered. */
@Injectable()
export class ListPatrols {
  constructor(private readonly records: PatrolRecords, private readonly places: PatrolPlaces, private readonly terms: AnswerTerms) {}

  async list(query: ListPatrolsQuery, actor: Actor): Promise<PatrolPageView> {
    const limit = query.limit ?? 50;
    const found = await this.records.list(actor, {
      statuses: query.state === undefined ? null : (STATES[query.state] ?? null), kind: query.kind ?? null, unitId: query.unitId ?? null, windowId: query.windowId ?? null, personId: query.personId ?? null, mine: query.mine === 'yes',
      from: query.from ?? null, to: query.to ?? null, after: placeOf(query.after), limit,
    });
    const last = found.length === limit ? found.at(-1) : undefined;
    return { rows: await this.present(found), next: last ? `${last.place}.${last.id}` : null };
  }

  /** @throws periodReversed */
  async counts({ from, to, by }: CountPatrolsQuery, actor: Actor): Promise<PatrolCountsView> {
    if (to < from) refuse('periodReversed', {}, 'to');
    return { from, to, by, rows: (await this.records.counts(actor, by, from, to)).map((row) => presentCount(row, by)) };
  }

  /** Whoever was rostered at that time is suggested. */
  async windows({ on, time }: ListPatrolWindowsQuery, actor: Actor): Promise<PatrolWindowView[]> {
    return (await this.places.windows(actor, on, halfOf(time), null)).map(({ unit_id: unitId, unit_name: unitName, id, number, name, rostered }) => ({ id, number, name, unitId, unitName, rostered: [...rostered] }));
  }

  async present(rows: readonly PatrolRow[]): Promise<PatrolRowView[]> {
    const views: PatrolRowView[] = [];
    for (const row of rows) views.push(presentRow(row, this.terms.today(), await this.terms.calendarOf(row.jurisdiction_path)));
    return views;
  }
}

/** One record with its trace, in which every word stands; its photo, told to the access log. */
@Injectable()
export class ShowPatrol {
  constructor(private readonly records: PatrolRecords, private readonly traces: SubjectTraces, private readonly lists: ListPatrols) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<PatrolView> {
    const row = await this.records.get(id, actor);
    const [view] = await this.lists.present([row]);
    const verbs = verbsOf(PATROL_RECORD, row.status, actor.permissions) as PatrolRecordVerb[];
    return {
      ...(view ?? refuse('notFound')), recordedByName: row.recorded_by_name, hasPhoto: row.photo_id !== null, trace: await this.traces.of(PATROL_RECORD, id),
      verbs: verbs.filter((verb) => verb !== 'answerPatrol' || (mayAnswer(row, actor) && row.recorded_by !== actor.personId)),
    };
  }
}

@Injectable()
export class OpenPatrolPhoto {
  constructor(private readonly records: PatrolRecords, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.records.get(id, actor);
    const file = (row.photo_id === null ? undefined : await this.uploads.find(row.photo_id)) ?? refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'patrolRecord', subjectId: id, detail: { fileId: row.photo_id } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}

function placeOf(after: string | undefined): PatrolFilter['after'] {
  if (after === undefined) return null;
  const [place, id] = after.split('.').map(Number);
  return { place: place ?? 0, id: id ?? 0 };
}

function presentCount({ key, name, ...count }: PatrolCountRow, by: CountPatrolsQuery['by']): PatrolCountView {
  return { ...count, key, label: by === 'kind' ? PATROL_KINDS[key as PatrolKind].zh : (name ?? (by === 'window' ? '不在窗口' : '没有指明人员')) };
}

function presentRow(row: PatrolRow, today: PlainDate, calendar: WorkingCalendar): PatrolRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: PATROL_RECORD.statuses[row.status].zh, number: row.number, kind: row.kind, kindLabel: PATROL_KINDS[row.kind].zh, breach: PATROL_KINDS[row.kind].breach, source: row.source, sourceLabel: PATROL_SOURCES[row.source].zh,
    unitId: row.unit_id, unitName: row.unit_name, windowId: row.window_id, windowNumber: row.window_number, personId: row.person_id, personName: row.person_name, rostered: row.rostered, seenOn: row.seen_on, seenTime: row.seen_time, recordedOn: row.recorded_on,
    answerDueOn: row.answer_due_on, provisional: row.provisional, answeredOn: row.answered_on, endedOn: row.ended_on, light: row.status === 'recorded' ? lightOf(plainDate(row.answer_due_on), today, calendar) : null,
  };
}
