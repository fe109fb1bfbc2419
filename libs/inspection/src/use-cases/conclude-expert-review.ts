import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead } from '@onecounter/casework';
import { refuse, type ExpertVerdict } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor, type DocumentToName } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews, type ExpertReviewRow, type SeatRow } from '../data/expert-reviews';
import { paySeats } from '../data/expert-rows';
import type { ExpertReviewTakenView } from '../http/expert.view';
import { feeNotePaper } from '../rules/expert-paper';
import { printable } from '../rules/printable';

export interface ConclusionInput { readonly version: number; readonly conclusion: ExpertVerdict; readonly words: string; readonly fees: readonly { readonly expertId: number; readonly amountFen: number }[] }

/** 评审结论: of all who sat; with the note of their fees. What follows for the case listens to it: its clock goes on. */
@Injectable()
export class ConcludeExpertReview {
  constructor(private readonly reviews: ExpertReviews, private readonly trace: Trace, private readonly letterhead: Letterhead) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, opinionsMissing, expertNotSeated, opinionRequired, glyphMissing */
  async run(id: number, input: ConclusionInput, actor: Actor): Promise<ExpertReviewTakenView> {
    const row = await this.reviews.lock(id, input.version, 'concludeExpertReview', actor);
    const panel = (await this.reviews.seats(id)).filter(({ round, seated }) => round === row.round && seated);
    const silent = panel.filter(({ verdict }) => verdict === null);
    if (silent.length > 0 || panel.length < row.seats) refuse('opinionsMissing', { names: silent.map(({ name }) => name), needed: row.seats, found: panel.length - silent.length });
    const stray = input.fees.find(({ expertId }) => !panel.some((one) => one.expert_id === expertId));
    if (stray) refuse('expertNotSeated', {}, 'fees');
    const words = input.words.trim() || refuse('opinionRequired', {}, 'words');

    const on = legalDateOf(this.trace.legalNow());
    const document = await this.feeNote(row, panel, input.fees, on);
    const wordsDigest = createHash('sha256').update(`${row.head.toString('hex')}:${words}`).digest('hex');
    const taken = await this.trace.takeStep(row, {
      kind: EXPERT_REVIEW_SUBJECT, verb: 'concludeExpertReview', actor, facts: { conclusion: input.conclusion, wordsDigest, verdicts: panel.map(({ number, verdict }) => ({ expert: number, verdict })), documentId: document.id }, document,
      set: { conclusion: input.conclusion, conclusion_words: words, concluded_on: on, document_id: document.id }, with: (w) => paySeats(w, row.round, input.fees),
    });
    return { id, number: row.number, version: taken.seq, status: 'concluded' };
  }

  private async feeNote(row: ExpertReviewRow, panel: readonly SeatRow[], fees: ConclusionInput['fees'], on: string): Promise<DocumentToName> {
    const experts = panel.map(({ expert_id: expertId, number, name, employer, verdict }) => ({ number, name: printable(name, 'fees'), employer: printable(employer, 'fees'), verdict, amountFen: fees.find((fee) => fee.expertId === expertId)?.amountFen ?? 0 }));
    const content = feeNotePaper({ number: row.number, caseNumber: row.case_number, itemName: row.item_name, applicantName: row.applicant_name, heldOn: on, organ: await this.letterhead.organOf(row.unit_id), dated: chineseDay(on), experts });
    return { id: randomUUID(), kind: 'expertFeeNote', mark: null, prefix: '', year: Number(on.slice(0, 4)), unitId: row.unit_id, content };
  }
}

/** 取消专家评审: nothing is concluded; the case's procedure is ended on the case. */
@Injectable()
export class CancelExpertReview {
  constructor(private readonly reviews: ExpertReviews, private readonly trace: Trace) {}

  async run(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<ExpertReviewTakenView> {
    const row = await this.reviews.lock(id, input.version, 'cancelExpertReview', actor);
    const reason = input.reason.trim() || refuse('opinionRequired', {}, 'reason');
    const taken = await this.trace.takeStep(row, { kind: EXPERT_REVIEW_SUBJECT, verb: 'cancelExpertReview', actor, facts: { round: row.round }, set: { ended_note: reason } });
    return { id, number: row.number, version: taken.seq, status: 'cancelled' };
  }
}
