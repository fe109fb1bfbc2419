import { Injectable } from '@nestjs/common';
import { RECUSAL_RULES, refuse } from '@onecounter/contracts';
import { addDays, legalDateOf } from '@onecounter/kernel';
import { PersonalData, Trace, type Actor } from '@onecounter/platform';
import { EXPERT_REVIEW_SUBJECT, ExpertReviews, type ExcludedCandidate, type ExpertReviewRow, type ListedCandidate } from '../data/expert-reviews';
import { publishDraw } from '../data/expert-rows';
import { Experts, type ExpertRow } from '../data/experts';
import type { ExpertReviewTakenView } from '../http/expert.view';
import { commitmentOf, newSeed } from '../rules/expert-draw';
import { recusalOf } from '../rules/expert-recusal';

export interface CandidatesInput { readonly version: number; readonly experts?: readonly number[]; readonly declared?: readonly { readonly expertId: number; readonly why: string }[]; readonly droppedOut?: readonly number[]; readonly reason?: string }
const YEAR = 365;

/** The pool and what is known of the case. */
@Injectable()
export class ExpertDesk {
  constructor(readonly experts: Experts, readonly reviews: ExpertReviews) {}

  /** Who stands on the list and who stays away, each with the rule. */
  async judge(row: ExpertReviewRow, input: CandidatesInput, today: string): Promise<{ candidates: ListedCandidate[]; excluded: ExcludedCandidate[] }> {
    const pool = await this.experts.candidates(row.jurisdiction_path, row.specialities, input.experts ? [...input.experts] : null);
    const facts = {
      applicant: row.applicant_name, legalRepresentative: row.legal_representative, tookPart: await this.reviews.handsOn(row.case_id), expertsBefore: await this.reviews.judgedBefore(row.case_id, row.id),
      draws: await this.reviews.drawsFor(row.applicant_id, row.id, addDays(legalDateOf(new Date(`${today}T00:00:00+08:00`)), -YEAR)), declared: new Set((input.declared ?? []).map(({ expertId }) => expertId)), droppedOut: new Set(input.droppedOut ?? []),
    };
    const listed = ({ id, number, name, employer }: ExpertRow): ListedCandidate => ({ id, number, name, employer });
    const judged = pool.map((expert) => ({ expert, rule: recusalOf(expert, facts) }));
    return {
      candidates: judged.filter(({ rule }) => rule === null).map(({ expert }) => listed(expert)),
      excluded: judged.flatMap(({ expert, rule }) => (rule ? [{ ...listed(expert), rule, why: input.declared?.find(({ expertId }) => expertId === expert.id)?.why ?? null }] : [])),
    };
  }
}

/** 公布候选名单: the list and the commitment to a seed nobody has seen; only then it is drawn. A second draw says why, and who dropped out. */
@Injectable()
export class PublishCandidates {
  constructor(private readonly desk: ExpertDesk, private readonly trace: Trace, private readonly vault: PersonalData) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, redrawNeedsReason, expertRecused, expertsTooFew */
  async run(id: number, input: CandidatesInput, actor: Actor): Promise<ExpertReviewTakenView> {
    const row = await this.desk.reviews.lock(id, input.version, 'publishCandidates', actor);
    const reason = input.reason?.trim() || null;
    if (row.round > 0 && (reason === null || (input.droppedOut ?? []).length === 0)) refuse('redrawNeedsReason', {}, reason === null ? 'reason' : 'droppedOut');
    const today = legalDateOf(this.trace.legalNow());
    const { candidates, excluded } = await this.desk.judge(row, input, today);
    // whoever is named on purpose is refused by name
    const named = excluded.find(({ id: expertId, rule }) => input.experts?.includes(expertId) && rule !== 'droppedOut' && rule !== 'declared');
    if (named) refuse('expertRecused', { name: named.name, rule: named.rule, ruleLabel: RECUSAL_RULES[named.rule].zh }, 'experts');
    if (candidates.length < row.seats) refuse('expertsTooFew', { needed: row.seats, found: candidates.length, what: '可以抽的专家' }, 'experts');

    const [seed, round] = [newSeed(), row.round + 1];
    const commitment = commitmentOf(seed);
    const taken = await this.trace.takeStep(row, {
      kind: EXPERT_REVIEW_SUBJECT, verb: 'publishCandidates', actor, set: { round },
      facts: { round, candidates: candidates.map(({ number }) => number), excluded: excluded.map(({ number, rule }) => ({ number, rule })), commitment, again: row.round > 0, droppedOut: input.droppedOut ?? [] },
      with: (w) => publishDraw(w, { round, candidates, excluded, reason, commitment, seedSealed: this.vault.seal(seed), on: today }),
    });
    return { id, number: row.number, version: taken.seq, status: 'published' };
  }
}
