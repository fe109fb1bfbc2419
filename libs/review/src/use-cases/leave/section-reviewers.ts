import { Injectable } from '@nestjs/common';
import { DutyPosts, People, StandIns, type Away } from '@onecounter/organisation';
import { ReviewerLoads } from '../../data/reviewer-loads';
import { responsibleFor, reviewerToAssign } from '../../rules/reviewer-to-assign';

export interface CaseToGive { readonly unit_id: number; readonly item_code: string; readonly received_by: number | null }
/** To whom a case goes; `away`: whose place that is, when the one responsible is on leave. */
export interface Chosen { readonly reviewerId: number; readonly away: Away | null }

/** Reviewers of a section who are there, with what they have in hand. */
@Injectable()
export class SectionReviewers {
  constructor(private readonly people: People, private readonly loads: ReviewerLoads, private readonly duties: DutyPosts, private readonly standIns: StandIns) {}

  /** Reviewers of the unit who are not on leave. */
  async atWork(unitId: number): Promise<{ id: number }[]> {
    const reviewers = await this.people.ofUnit(unitId, 'sectionReviewer');
    const away = await this.standIns.at(reviewers.map(({ id }) => id));
    return reviewers.filter(({ id }) => !away.has(id));
  }

  /** By A and B of the item, else whoever of the section has the fewest in hand; never who received it (IAM-3). */
  async choose(permitCase: CaseToGive): Promise<Chosen | null> {
    const present = (await this.atWork(permitCase.unit_id)).filter(({ id }) => id !== permitCase.received_by);
    const pairs = await this.duties.pairs(permitCase.unit_id, 'sectionReviewer', permitCase.item_code);
    const away = await this.standIns.at(pairs.map(({ aId }) => aId));
    const responsible = responsibleFor(pairs, new Set(present.map(({ id }) => id)), new Map([...away].map(([id, { standInId }]) => [id, standInId])));
    const reviewerId = await this.leastBusy(responsible.length > 0 ? responsible : present);
    const insteadOf = responsible.find(({ id }) => id === reviewerId)?.insteadOf ?? null;
    return reviewerId === null ? null : { reviewerId, away: insteadOf === null ? null : (away.get(insteadOf) ?? null) };
  }

  async leastBusy(reviewers: readonly { readonly id: number }[]): Promise<number | null> {
    return reviewerToAssign(reviewers, await this.loads.of(reviewers.map(({ id }) => id)), null);
  }
}
