import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EXPERT_ANSWERS, refuse, type ExpertAnswer, type ExpertReviewVerb, type ExpertVerdict } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews, type ExpertReviewRow, type SeatRow } from '../data/expert-reviews';
import { answerSeat, judgeFromSeat, signSeatIn } from '../data/expert-rows';
import type { ExpertReviewTakenView } from '../http/expert.view';

interface OfExpert { readonly version: number; readonly expertId: number }

/** Whoever holds a seat answers, signs in and gives an opinion, in that order. */
@Injectable()
export class SeatExperts {
  constructor(private readonly reviews: ExpertReviews, private readonly trace: Trace) {}

  /** 答复: whoever does not come gives the seat to the next in the order of the draw. @throws expertNotSeated, expertAnsweredAlready, answerNeedsReason */
  async answer(id: number, input: OfExpert & { readonly answer: ExpertAnswer; readonly reason?: string }, actor: Actor): Promise<ExpertReviewTakenView> {
    const { row, seat, seats } = await this.open(id, input, 'recordExpertAnswer', actor);
    if (seat.signed_in_at !== null) refuse('expertAnsweredAlready', { name: seat.name, answer: EXPERT_ANSWERS.accepted.zh }, 'expertId');
    const reason = input.reason?.trim() || null;
    if (input.answer !== 'accepted' && reason === null) refuse('answerNeedsReason', {}, 'reason');
    const next = input.answer === 'accepted' ? undefined : seats.find((one) => !one.seated && one.answer === null);
    const taken = await this.take(row, 'recordExpertAnswer', actor, { expert: seat.number, answer: input.answer, replacedBy: next?.number ?? null }, (w) => answerSeat(w, { round: row.round, expertId: seat.expert_id }, input.answer, reason, next?.expert_id ?? null));
    return taken;
  }

  /** @throws expertNotSeated, expertNotComing */
  async signIn(id: number, input: OfExpert, actor: Actor): Promise<ExpertReviewTakenView> {
    const { row, seat } = await this.open(id, input, 'signInExpert', actor);
    if (seat.answer !== 'accepted') refuse('expertNotComing', { name: seat.name }, 'expertId');
    if (seat.signed_in_at !== null) refuse('expertAnsweredAlready', { name: seat.name, answer: '签到' }, 'expertId');
    return this.take(row, 'signInExpert', actor, { expert: seat.number }, (w) => signSeatIn(w, { round: row.round, expertId: seat.expert_id }, this.trace.legalNow()));
  }

  /** One opinion each, never changed. @throws expertNotSeated, expertNotSignedIn, expertAnsweredAlready */
  async judge(id: number, input: OfExpert & { readonly verdict: ExpertVerdict; readonly opinion: string }, actor: Actor): Promise<ExpertReviewTakenView> {
    const { row, seat } = await this.open(id, input, 'recordExpertOpinion', actor);
    if (seat.signed_in_at === null) refuse('expertNotSignedIn', { name: seat.name }, 'expertId');
    if (seat.verdict !== null) refuse('expertAnsweredAlready', { name: seat.name, answer: '发表意见' }, 'expertId');
    const opinion = input.opinion.trim() || refuse('opinionRequired', {}, 'opinion');
    const opinionDigest = createHash('sha256').update(`${row.head.toString('hex')}:${opinion}`).digest('hex');
    return this.take(row, 'recordExpertOpinion', actor, { expert: seat.number, verdict: input.verdict, opinionDigest }, (w) => judgeFromSeat(w, { round: row.round, expertId: seat.expert_id }, input.verdict, opinion));
  }

  private async open(id: number, { version, expertId }: OfExpert, verb: ExpertReviewVerb, actor: Actor): Promise<{ row: ExpertReviewRow; seat: SeatRow; seats: SeatRow[] }> {
    const row = await this.reviews.lock(id, version, verb, actor);
    const seats = (await this.reviews.seats(id)).filter(({ round }) => round === row.round);
    const seat = seats.find((one) => one.expert_id === expertId && one.seated) ?? refuse('expertNotSeated', {}, 'expertId');
    return { row, seat, seats };
  }

  private async take(row: ExpertReviewRow, verb: ExpertReviewVerb, actor: Actor, facts: object, rows: NonNullable<Parameters<Trace['takeStep']>[1]['with']>): Promise<ExpertReviewTakenView> {
    const taken = await this.trace.takeStep(row, { kind: EXPERT_REVIEW_SUBJECT, verb, actor, facts: { round: row.round, ...facts }, with: rows });
    return { id: row.id, number: row.number, version: taken.seq, status: row.status };
  }
}
