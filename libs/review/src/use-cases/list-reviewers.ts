import { Injectable } from '@nestjs/common';
import { Cases } from '@onecounter/casework';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { People, StandIns } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { ReviewerLoads } from '../data/reviewer-loads';
import type { ReviewerView } from '../http/review.view';

/** To whom a case may be assigned, with what each has in hand; whoever received it reviews nothing (IAM-3). */
@Injectable()
export class ListReviewers {
  constructor(private readonly cases: Cases, private readonly people: People, private readonly loads: ReviewerLoads, private readonly standIns: StandIns) {}

  async run(id: number, actor: Actor): Promise<ReviewerView[]> {
    const row = await this.cases.getInFull(id, actor);
    const reviewers = (await this.people.ofUnit(row.unit_id, 'sectionReviewer')).filter((reviewer) => reviewer.id !== row.received_by);
    const inHand = await this.loads.of(reviewers.map((reviewer) => reviewer.id));
    const away = await this.standIns.at(reviewers.map((reviewer) => reviewer.id));
    const untilOf = (id: number): string | null => { const until = away.get(id)?.until; return until ? `${legalDateOf(until)} ${legalTimeOf(until)}` : null; };
    return reviewers.map(({ id: personId, name }) => ({ personId, name, inHand: inHand.get(personId) ?? 0, assigned: personId === row.assignee_id, awayUntil: untilOf(personId) }));
  }
}
