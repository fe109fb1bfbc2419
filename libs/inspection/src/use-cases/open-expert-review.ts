import { Injectable } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews } from '../data/expert-reviews';
import type { ExpertReviewTakenView } from '../http/expert.view';

export interface OpenReviewInput { readonly caseId: number; readonly topic: string; readonly specialities: readonly string[]; readonly seats: number }

/** 提请专家评审: of a case whose clock stands still for it; the written notice came with the excluded procedure (行政许可法 45). */
@Injectable()
export class OpenExpertReview {
  constructor(private readonly cases: Cases, private readonly reviews: ExpertReviews, private readonly trace: Trace) {}

  /** @throws notFound, expertReviewNotStarted, expertReviewRunning */
  async run(input: OpenReviewInput, actor: Actor): Promise<ExpertReviewTakenView> {
    const row = await this.cases.getInFull(input.caseId, actor);
    if (!row.holds.some((hold) => hold.procedure === 'expertReview' && hold.cleared_on === null)) refuse('expertReviewNotStarted', { number: row.number }, 'caseId');
    const running = await this.reviews.runningOf(row.id);
    if (running) refuse('expertReviewRunning', { number: running.number }, 'caseId');

    const id = await this.trace.nextId(EXPERT_REVIEW_SUBJECT);
    const on = legalDateOf(this.trace.legalNow());
    const number = `PS-${on.slice(0, 4)}-${String(id).padStart(5, '0')}`;
    const specialities = [...new Set(input.specialities.map((text) => text.trim()).filter(Boolean))];
    const taken = await this.trace.beginSubject(id, {
      kind: EXPERT_REVIEW_SUBJECT, verb: 'openExpertReview', actor, facts: { number, caseId: row.id, specialities, seats: input.seats },
      set: { number, jurisdiction_path: row.jurisdiction_path, unit_id: row.unit_id, case_id: row.id, applicant_id: row.applicant_id, topic: input.topic.trim(), specialities, seats: input.seats, opened_by: actor.personId, opened_on: on },
    });
    return { id, number, version: taken.seq, status: 'opened' };
  }
}
