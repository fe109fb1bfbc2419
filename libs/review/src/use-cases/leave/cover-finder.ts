import { Injectable } from '@nestjs/common';
import { Leaves, StandIns, type Away } from '@onecounter/organisation';
import type { HeldCase } from '../../data/leave-covers';
import { SectionReviewers } from './section-reviewers';

interface Reviewer { readonly id: number }
type Line = Awaited<ReturnType<Leaves['handovers']>>[number];

/** Who takes over a case of somebody who is on leave. */
@Injectable()
export class CoverFinder {
  constructor(private readonly leaves: Leaves, private readonly standIns: StandIns, private readonly section: SectionReviewers) {}

  /** By case: whom the leave names for the item, else for the post. Null: nobody can, it stays where it is. */
  async of(leaveId: number, cases: readonly HeldCase[]): Promise<Map<number, number>> {
    const lines = await this.leaves.handovers([leaveId]);
    const away = await this.standIns.at(lines.map((line) => line.stand_in_id));
    const [found, atWork] = [new Map<number, number>(), new Map<number, readonly Reviewer[]>()];
    for (const one of cases) {
      const reviewers = atWork.get(one.unit_id) ?? await this.section.atWork(one.unit_id);
      atWork.set(one.unit_id, reviewers);
      const standIn = await this.for(one, lineFor(lines, one), away, reviewers);
      if (standIn !== null) found.set(one.id, standIn);
    }
    return found;
  }

  /** Whoever is away by now is followed to their own stand-in; whoever received the case, or has left the post, gives way to a colleague who is there (IAM-3). */
  private async for(one: HeldCase, line: Line | undefined, away: ReadonlyMap<number, Away>, reviewers: readonly Reviewer[]): Promise<number | null> {
    const named = line && (away.has(line.stand_in_id) ? (away.get(line.stand_in_id)?.standInId ?? null) : line.stand_in_id);
    if (named !== null && named !== undefined && line?.to_superior) return named;
    const present = reviewers.filter(({ id }) => id !== one.received_by);
    return present.find(({ id }) => id === named)?.id ?? this.section.leastBusy(present);
  }
}

function lineFor(lines: readonly Line[], { unit_id: unitId, item_code: itemCode }: HeldCase): Line | undefined {
  const post = lines.filter((line) => line.role === 'sectionReviewer' && line.unit_id === unitId);
  return post.find((line) => line.item_code === itemCode) ?? post.find((line) => line.item_code === null) ?? lines.find((line) => line.item_code === null);
}
