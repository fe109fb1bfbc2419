import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type JointOutcome } from '@onecounter/contracts';
import type { Actor, DocumentToName } from '@onecounter/platform';
import { endRound } from '../data/joint-review-rows';
import type { EntryRow, JointReviewRow } from '../data/joint-reviews';
import { awaited, mergeEntries, obstacleToConclusion, outcomeOf, silent, type JointState } from '../rules/joint-opinions';
import { jointOpinionPaper } from '../rules/joint-review-paper';
import { printable } from '../rules/printable';
import { JointReviewDesk, stateOf } from './joint-review-desk';

export interface JointConclusionInput { readonly version: number; readonly words: string; readonly rectifyBy?: string; readonly tripId?: number }
interface Ending { readonly outcome: JointOutcome; readonly words: string; readonly rectifyBy: string | null; readonly tripNumber: string | null }

/** 联合意见: one result of all opinions, one list of what is to be rectified, one paper. */
@Injectable()
export class ConcludeJointReview {
  constructor(private readonly desk: JointReviewDesk, private readonly letterhead: Letterhead) {}

  /** Passed when nothing is left to be rectified, otherwise back to the applicant until a day. @throws notFound, changedMeanwhile, stepNotAllowed, jointReviewNotYours, jointOpinionsMissing, jointOpinionsOwed, rectifyByWrong, jointTripUnknown, glyphMissing */
  async conclude(id: number, input: JointConclusionInput, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openOwn(id, input.version, 'concludeJointReview', actor);
    const entries = await this.desk.reviews.entries(id);
    const state = stateOf(row, entries, await this.desk.reviews.opinions(id));
    const obstacle = obstacleToConclusion(state, this.desk.today());
    if (obstacle) refuse(obstacle.code, obstacle.facts);
    const outcome = outcomeOf(state);
    const rectifyBy = judgeRectifyBy(outcome, input.rectifyBy, this.desk.today());
    const trip = await this.tripOf(row, input.tripId);
    const words = printable(input.words.trim(), 'words');
    const document = await this.paper(row, state, entries, { outcome, words, rectifyBy, tripNumber: trip?.number ?? row.trip_number });
    const on = this.desk.today();
    return this.desk.take(row, outcome === 'passed' ? 'concludeJointReview' : 'requireJointRectification', {
      facts: { outcome, rectifyBy, silent: silent(state).map((one) => one.id), open: state.entries.filter(({ settledRound }) => settledRound === null).map((one) => one.id), tripId: trip?.id ?? row.trip_id }, words, document,
      set: { rectify_by: rectifyBy, trip_id: trip?.id ?? row.trip_id, ...(outcome === 'passed' ? { ended_on: on, ended_words: words } : {}) },
      with: (w) => endRound(w, { round: row.round, outcome, words, rectifyBy, on, documentId: document.id }),
    }, actor);
  }

  /** 不通过: what is open will not be put right. @throws notFound, changedMeanwhile, stepNotAllowed, jointReviewNotYours, jointOpinionsMissing, jointOpinionsOwed, jointNothingOpen, glyphMissing */
  async fail(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openOwn(id, input.version, 'failJointReview', actor);
    const entries = await this.desk.reviews.entries(id);
    const state = stateOf(row, entries, await this.desk.reviews.opinions(id));
    const obstacle = row.status === 'collecting' ? obstacleToConclusion(state, this.desk.today()) : null;
    if (obstacle) refuse(obstacle.code, obstacle.facts);
    if (outcomeOf(state) === 'passed') refuse('jointNothingOpen');
    const words = printable(input.reason.trim(), 'reason');
    const document = await this.paper(row, state, entries, { outcome: 'failed', words, rectifyBy: null, tripNumber: row.trip_number });
    return this.desk.take(row, 'failJointReview', { facts: { outcome: 'failed' }, words, document, set: { ended_on: this.desk.today(), ended_words: words, document_id: document.id } }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, jointReviewNotYours */
  async cancel(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openOwn(id, input.version, 'cancelJointReview', actor);
    return this.desk.take(row, 'cancelJointReview', { facts: {}, words: input.reason, set: { ended_on: this.desk.today(), ended_words: input.reason.trim() } }, actor);
  }

  private async tripOf(row: JointReviewRow, tripId: number | undefined): Promise<{ id: number; number: string } | null> {
    if (tripId === undefined) return null;
    return (await this.desk.reviews.tripsOf(row.cases.map((one) => one.id))).find((one) => one.id === tripId) ?? refuse('jointTripUnknown', {}, 'tripId');
  }

  private async paper(row: JointReviewRow, state: JointState, entries: readonly EntryRow[], ending: Ending): Promise<DocumentToName> {
    const [opinions, on] = [await this.desk.reviews.opinions(row.id), this.desk.today()];
    const asked = new Set(awaited(state).map(({ id }) => id));
    const { kind, content } = jointOpinionPaper({
      ...ending, number: row.number, kind: row.kind, topic: row.topic, applicantName: printable(row.applicant_name, 'words'), cases: row.cases.map((one) => `${one.number} ${one.item_name}`), round: row.round, organ: await this.letterhead.organOf(row.unit_id), dated: chineseDay(on),
      parties: state.parties.map((party) => ({ ...party, asked: asked.has(party.id), said: opinions.filter(({ party_id: id }) => id === party.id).at(-1) ?? null })),
      lines: mergeEntries(state.parties, state.entries).filter(({ open }) => open).map((line) => ({ ...line, replies: entries.filter(({ id, reply }) => line.entryIds.includes(id) && reply !== null).map(({ reply }) => reply ?? '') })),
    });
    return { id: randomUUID(), kind, mark: null, prefix: '', year: Number(on.slice(0, 4)), unitId: row.unit_id, content };
  }
}

/** Asked for where something is to be rectified and nowhere else. @throws rectifyByWrong */
function judgeRectifyBy(outcome: JointOutcome, rectifyBy: string | undefined, today: string): string | null {
  if (outcome === 'passed') return rectifyBy === undefined ? null : refuse('rectifyByWrong', { why: '没有要整改的，不写期限' }, 'rectifyBy');
  if (rectifyBy === undefined) return refuse('rectifyByWrong', { why: '有要整改的，写明哪天前整改' }, 'rectifyBy');
  return rectifyBy < today ? refuse('rectifyByWrong', { why: `${rectifyBy} 已经过去` }, 'rectifyBy') : rectifyBy;
}
