import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { verbsOf } from '@onecounter/casework';
import { AGENCY_PROJECT, refuse, RESULT_STATES, RETURN_WAYS } from '@onecounter/contracts';
import { Documents, type Actor } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import type { ItemResultRow } from '../../data/item-results';
import type { AgencyResultsView, AgencyItemResultView } from '../../http/agency-results.view';
import { resultOf, toldByCase } from '../../rules/results/result-state';
import { HandoverLists, HandoverPapers } from './sign-agency-handover';

const VERBS = ['recordItemResult', 'returnAgencyResults', 'signAgencyHandover'] as const;

/** 结果反馈 of a project: what the system knows by itself and what was recorded, with the hand-over list. */
@Injectable()
export class ShowAgencyResults {
  constructor(private readonly projects: AgencyProjects, private readonly lists: HandoverLists) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyResultsView> {
    const row = await this.projects.get(id, actor);
    const [rows, handover] = [(await this.lists.results.rows(id)).map(present), await this.lists.results.handover(id)];
    const open = verbsOf(AGENCY_PROJECT, row.status, actor.permissions);
    return {
      rows, left: rows.filter(({ state }) => state === 'open' || state === 'ready').length, due: handover ? [] : await this.lists.due(id),
      handover: handover && { signedOn: handover.signed_on, handedByName: handover.handed_by_name, receiverName: handover.receiver_name, lines: [...handover.lines] },
      verbs: VERBS.filter((verb) => open.includes(verb) && (verb !== 'signAgencyHandover' || handover === null)),
    };
  }
}

/** 移交清单 on paper: as it was signed; before that, as it is due, with lines for two pens. */
@Injectable()
export class PrintHandover {
  constructor(private readonly projects: AgencyProjects, private readonly lists: HandoverLists, private readonly papers: HandoverPapers, private readonly documents: Documents) {}

  /** @throws notFound, documentNotReady, agencyHandoverEmpty when nothing is due, unitUnknown */
  async run(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.projects.get(id, actor);
    return new StreamableFile(await this.open(row, actor), { type: 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(`移交清单 ${row.number}.pdf`)}` });
  }

  private async open(row: AgencyProjectRow, actor: Actor): Promise<Readable> {
    const handover = await this.lists.results.handover(row.id);
    if (handover) return this.documents.open((await this.documents.find(handover.document_id)) ?? refuse('notFound'));
    const due = await this.lists.due(row.id);
    if (due.length === 0) refuse('agencyHandoverEmpty');
    return Readable.from([await this.documents.draw(await this.papers.content(row, due, { receiverName: '', drawn: [null, null], today: this.lists.today() }, actor))]);
  }
}

function present(row: ItemResultRow): AgencyItemResultView {
  const { state, ways, on, toWhom, byCase, words } = resultOf(row);
  return {
    no: row.no, itemName: row.item_name, unitName: row.unit_name, state, stateLabel: RESULT_STATES[state].zh, ways: [...ways], wayLabels: ways.map((way) => RETURN_WAYS[way].zh), on, toWhom, byCase, words, caseNumber: row.case_number,
    remark: row.said_words, byName: row.said_by, fileId: row.file_id, fileName: row.file_name, recordable: row.done && !toldByCase(row),
  };
}
