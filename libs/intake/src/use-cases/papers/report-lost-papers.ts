import { Injectable } from '@nestjs/common';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { PAPER_SLIP_SUBJECT } from '../../data/paper-slips';
import type { PaperSlipTakenView } from '../../http/paper.view';
import { requireDesk } from '../../rules/paper-desk';
import { chooseLots, type AskedPaper } from '../../rules/paper-lots';
import { slipNumber } from '../../rules/paper-slip-paper';
import { PaperBooks } from './paper-books';
import { presentSlipTaken } from './present-slip';

/** 登记遗失: what should lie at one's own desk and does not; a slip of its own that leads nowhere. */
@Injectable()
export class ReportLostPapers {
  constructor(private readonly books: PaperBooks, private readonly trace: Trace) {}

  /** @throws notFound, paperNotAtDesk, paperNothingChosen */
  async run(input: { readonly papers: readonly AskedPaper[]; readonly reason: string }, actor: Actor): Promise<PaperSlipTakenView> {
    const desk = requireDesk(actor, 'reportLostPapers');
    const open = await this.books.openToMove(input.papers.filter(({ count }) => count > 0).map(({ caseId }) => caseId), actor);
    const at = this.trace.legalNow();
    const [on, numbers] = [legalDateOf(at), new Map(open.rows.map((row) => [row.id, row.number]))];
    const plan = chooseLots(desk, open.lots, input.papers, (id) => numbers.get(id) ?? '', { on, at, by: actor.personId });

    const id = await this.trace.nextId(PAPER_SLIP_SUBJECT);
    const lines = await this.books.enter(id, plan, 'lost');
    const number = slipNumber(on, id);
    const taken = await this.trace.beginSubject(id, {
      kind: PAPER_SLIP_SUBJECT, verb: 'reportLostPapers', actor, facts: { number, from: desk, lines },
      set: { number, jurisdiction_path: actor.jurisdictionPath, from_unit_id: desk.unitId, from_place: desk.place, drawn_up_by: actor.personId, drawn_up_at: at, note: input.reason.trim() },
    });
    return presentSlipTaken(taken, number);
  }
}
