import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, type CaseInFull } from '@onecounter/casework';
import { refuse, type PaperPlace } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { randomUUID } from 'node:crypto';
import { PAPER_SLIP_SUBJECT } from '../../data/paper-slips';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { deskName, judgeWay, requireDesk, type PaperDesk } from '../../rules/paper-desk';
import { chooseLots, type AskedPaper, type PlannedLot } from '../../rules/paper-lots';
import { paperSlipPaper, slipNumber } from '../../rules/paper-slip-paper';
import { PaperBooks, type OpenPapers } from './paper-books';
import { presentSlipTaken } from './present-slip';

/** 开具交接单: what lies at one's own desk, of one case or of many, for one taker; numbered, bar-coded, set apart until it is handed over. */
@Injectable()
export class DrawUpPaperSlip {
  constructor(private readonly books: PaperBooks, private readonly units: Units, private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  /** @throws notFound, paperWayWrong, paperSlipMixed, paperNotAtDesk, paperNameRequired, paperNothingChosen */
  async run(input: { readonly to: PaperPlace; readonly papers: readonly AskedPaper[] }, actor: Actor): Promise<PaperSlipTakenView> {
    const desk = requireDesk(actor, 'drawUpPaperSlip');
    const open = await this.books.openToMove(input.papers.filter(({ count }) => count > 0).map(({ caseId }) => caseId), actor);
    const at = this.trace.legalNow();
    const [on, numbers] = [legalDateOf(at), new Map(open.rows.map((row) => [row.id, row.number]))];
    const plan = chooseLots(desk, open.lots, input.papers, (id) => numbers.get(id) ?? '', { on, at, by: actor.personId });
    const toUnitId = takerOf(input.to, open);
    judgeWay(desk, input.to, toUnitId);

    const id = await this.trace.nextId(PAPER_SLIP_SUBJECT);
    const lines = await this.books.enter(id, plan, 'reserved');
    const number = slipNumber(on, id);
    const document = await this.paper({ number, desk, to: input.to, toUnitId, plan, rows: open.rows, on }, actor);
    const taken = await this.trace.beginSubject(id, {
      kind: PAPER_SLIP_SUBJECT, verb: 'drawUpPaperSlip', actor, facts: { number, from: desk, to: { unitId: toUnitId, place: input.to }, lines, documentId: document.id }, document,
      set: { number, jurisdiction_path: actor.jurisdictionPath, from_unit_id: desk.unitId, from_place: desk.place, to_unit_id: toUnitId, to_place: input.to, document_id: document.id, drawn_up_by: actor.personId, drawn_up_at: at },
    });
    return presentSlipTaken(taken, number);
  }

  private async paper(slip: { number: string; desk: PaperDesk; to: PaperPlace; toUnitId: number | null; plan: readonly PlannedLot[]; rows: readonly CaseInFull[]; on: string }, actor: Actor): Promise<DocumentToName> {
    const { number, desk, to, toUnitId, plan, rows, on } = slip;
    const nameOf = async (unitId: number | null): Promise<string | null> => (unitId === null ? null : ((await this.units.byId(unitId))?.name ?? ''));
    const content = paperSlipPaper({
      number, from: deskName(await nameOf(desk.unitId), desk.place), to: to === 'applicant' ? (rows[0]?.applicant_name ?? '') : deskName(await nameOf(toUnitId), to), giver: actor.name, organ: await this.letterhead.organOf(desk.unitId),
      dated: chineseDay(on), toApplicant: to === 'applicant', cases: new Map(rows.map((row) => [row.id, { number: row.number, applicantName: row.applicant_name }])),
      lines: plan.map(({ lot, count, returnable }) => ({ caseId: lot.case_id, code: lot.code, name: lot.name, form: lot.form, count, returnable })),
    });
    return { id: randomUUID(), kind: 'paperSlip', mark: null, prefix: '', year: Number(on.slice(0, 4)), unitId: desk.unitId, content };
  }
}

/** The one unit that takes it: the section of the cases, or the hall that received them; none for the applicant. @throws paperSlipMixed */
function takerOf(to: PaperPlace, { rows, receivedBy }: OpenPapers): number | null {
  if (to === 'applicant') {
    if (new Set(rows.map((row) => row.applicant_id)).size > 1) refuse('paperSlipMixed', { what: '申请人' }, 'papers');
    return null;
  }
  const toSection = to === 'section' || to === 'archive';
  const units = new Set(rows.map((row) => (toSection ? row.unit_id : (receivedBy.get(row.id) ?? 0))));
  if (units.size > 1) refuse('paperSlipMixed', { what: toSection ? '科室' : '大厅' }, 'papers');
  return [...units][0] ?? null;
}
