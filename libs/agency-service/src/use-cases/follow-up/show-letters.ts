import { Injectable, StreamableFile } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_LETTER, LETTER_KINDS, refuse, type AgencyLetterVerb } from '@onecounter/contracts';
import { documentNumber, Documents, type Actor } from '@onecounter/platform';
import { AgencyLetters, type LetterRow } from '../../data/agency-letters';
import type { ListAgencyLettersQuery } from '../../http/agency-letter.body';
import type { AgencyLetterPageView, AgencyLetterRowView, AgencyLetterView } from '../../http/agency-letter.view';
import { FollowUpTerms } from './follow-up-terms';
import { answersLetter } from './issue-letter';
import { nextPlace, placeAfter } from './show-reminders';

const numberOf = (row: LetterRow): string => documentNumber(row.mark, row.year, row.serial) ?? '';

/** 工作联系函, 协办单 by list. */
@Injectable()
export class ListAgencyLetters {
  constructor(private readonly letters: AgencyLetters, private readonly terms: FollowUpTerms) {}

  async run({ state, kind, projectId, mine, search, after, limit = 50 }: ListAgencyLettersQuery, actor: Actor): Promise<AgencyLetterPageView> {
    const statuses = state === undefined || state === 'overdue' ? null : [state];
    const rows = await this.letters.list(actor, { statuses, overdueOn: state === 'overdue' ? this.terms.today() : null, kind: kind ?? null, projectId: projectId ?? null, mine: mine === 'yes', search: anywhere(search), after: placeAfter(after), limit });
    return { rows: await this.present(rows), next: nextPlace(rows, limit) };
  }

  async present(rows: readonly LetterRow[]): Promise<AgencyLetterRowView[]> {
    const views: AgencyLetterRowView[] = [];
    for (const row of rows) {
      views.push({
        id: row.id, version: row.version, status: row.status, statusLabel: AGENCY_LETTER.statuses[row.status].zh, kind: row.kind, kindLabel: LETTER_KINDS[row.kind].zh, number: numberOf(row), projectId: row.project_id, projectNumber: row.project_number, projectName: row.project_name,
        unitId: row.unit_id, unitName: row.unit_name, title: row.title, dueOn: row.due_on, issuedOn: row.issued_on, issuedByName: row.issued_by_name, answeredOn: row.answered_on, endedOn: row.ended_on, light: row.status === 'issued' ? await this.terms.light(row.due_on, row.jurisdiction_path) : null,
      });
    }
    return views;
  }
}

/** One letter with its answer, and its paper. */
@Injectable()
export class ShowAgencyLetter {
  constructor(private readonly letters: AgencyLetters, private readonly lists: ListAgencyLetters, private readonly traces: SubjectTraces, private readonly documents: Documents) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyLetterView> {
    const row = await this.letters.get(id, actor);
    const [view] = await this.lists.present([row]);
    const verbs = (verbsOf(AGENCY_LETTER, row.status, actor.permissions) as AgencyLetterVerb[]).filter((verb) => verb !== 'answerAgencyLetter' || answersLetter(row, actor));
    return { ...(view ?? refuse('notFound')), trace: await this.traces.of(AGENCY_LETTER, id), verbs };
  }

  /** @throws notFound, documentNotReady */
  async paper(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.letters.get(id, actor);
    const document = (await this.documents.find(row.document_id)) ?? refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(`${LETTER_KINDS[row.kind].zh} ${numberOf(row)}.pdf`)}` });
  }
}
