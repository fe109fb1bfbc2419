import { Injectable } from '@nestjs/common';
import { DRAW_ALGORITHM, refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { PersonalData, Trace, type Actor } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews } from '../data/expert-reviews';
import { revealDraw } from '../data/expert-rows';
import type { ExpertReviewTakenView } from '../http/expert.view';
import { drawOrder } from '../rules/expert-draw';

/** 抽取专家: the seed that was committed to is revealed, and gives the order to whoever makes the draw again. */
@Injectable()
export class DrawExperts {
  constructor(private readonly reviews: ExpertReviews, private readonly trace: Trace, private readonly vault: PersonalData) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, version: number, actor: Actor): Promise<ExpertReviewTakenView> {
    const row = await this.reviews.lock(id, version, 'drawExperts', actor);
    const draw = (await this.reviews.draws(id)).find(({ round }) => round === row.round) ?? refuse('notFound');
    const seed = this.vault.open(draw.seed_sealed);
    const order = drawOrder(seed, draw.candidates.map(({ number }) => number));
    const ids = order.map((number) => draw.candidates.find((one) => one.number === number)?.id ?? 0);
    const taken = await this.trace.takeStep(row, {
      kind: EXPERT_REVIEW_SUBJECT, verb: 'drawExperts', actor, facts: { round: row.round, algorithm: DRAW_ALGORITHM, seed, order, seats: row.seats },
      with: (w) => revealDraw(w, { round: row.round, seed, on: legalDateOf(this.trace.legalNow()), order: ids, seats: row.seats }),
    });
    return { id, number: row.number, version: taken.seq, status: 'drawn' };
  }
}
