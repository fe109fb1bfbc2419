import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DocumentKind, MeetingVerb, NoticeContent } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { MeetingBooks } from '../../data/meeting-books';
import { MEETING_SUBJECT, Meetings, type MeetingRow } from '../../data/meetings';
import { chineseDay, Letterhead } from '../../documents/letterhead';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';
import { requireOrganiser } from '../../rules/meeting-rules';

type OnPaper = Parameters<typeof import('../../rules/meeting-papers').meetingNotice>[0];

/** Where each move of a meeting begins and ends: reach, version, lifecycle, whose meeting; then the step, with its paper if it has one. */
@Injectable()
export class MeetingDesk {
  constructor(private readonly meetings: Meetings, readonly books: MeetingBooks, private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  now(): Date {
    return this.trace.legalNow();
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  open(id: number, version: number | null, verb: MeetingVerb, actor: Actor): Promise<MeetingRow> {
    return this.meetings.lock(id, version, verb, actor);
  }

  /** The same, for those who keep the record. @throws meetingNotYours as well */
  async openToKeep(id: number, version: number, verb: MeetingVerb, actor: Actor): Promise<MeetingRow> {
    const row = await this.open(id, version, verb, actor);
    requireOrganiser(row, actor, verb);
    return row;
  }

  async take(row: MeetingRow, verb: MeetingVerb, facts: object, actor: Actor, set: Readonly<Record<string, unknown>> = {}, document?: DocumentToName): Promise<SubjectTakenView> {
    return presentTaken(await this.trace.takeStep(row, { kind: MEETING_SUBJECT, verb, actor, facts: document ? { ...facts, documentId: document.id, documentKind: document.kind } : facts, set, ...(document ? { document } : {}) }));
  }

  /** What all papers of the meeting say of it. */
  async onPaper(row: MeetingRow): Promise<OnPaper> {
    return {
      kind: row.kind, title: row.title, agenda: row.agenda, place: row.place, startsOn: chineseDay(row.starts_on), startsAt: legalTimeOf(row.starts_at), unitName: row.unit_name, organiserName: row.organiser_name,
      organ: await this.letterhead.organOf(row.organiser_id), dated: chineseDay(this.today()),
    };
  }

  paper(row: MeetingRow, kind: DocumentKind, content: NoticeContent): DocumentToName {
    return { id: randomUUID(), kind, mark: null, prefix: '', year: Number(this.today().slice(0, 4)), unitId: row.organiser_id, content };
  }
}
