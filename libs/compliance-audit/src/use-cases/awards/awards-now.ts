import { Injectable } from '@nestjs/common';
import { AwardFacts, type AwardPeriod } from '../../data/award-facts';
import type { AwardLineRow, AwardMonthRow } from '../../data/award-months';
import { differenceOf, type AwardDifference } from '../../rules/award-difference';
import { JudgeAwards } from './draw-up-awards';
import { periodOfMonth } from './award-terms';

/** A difference with the findings that were judged to be none since. */
export type LaterDifference = AwardDifference & { readonly overturned: readonly { readonly id: number; readonly label: string; readonly on: string }[] };
const keyOf = ({ scope, unitId, personId }: { readonly scope: string; readonly unitId: number; readonly personId: number | null }): string => `${scope}${personId ?? unitId}`;

/** What the facts of now say about a month that was drawn up or confirmed. */
@Injectable()
export class AwardsNow {
  constructor(private readonly judge: JudgeAwards, private readonly facts: AwardFacts) {}

  unjudged(period: AwardPeriod): Promise<number> {
    return this.facts.unjudged(period);
  }

  /** Of lines of one confirmed month, by their ids; lines that stand as they were are not among them. */
  async differences(rows: readonly AwardLineRow[], { id, month, limits, jurisdiction_path: place }: Pick<AwardMonthRow, 'id' | 'month' | 'limits' | 'jurisdiction_path'>): Promise<Map<number, LaterDifference>> {
    const now = new Map((await this.judge.run(periodOfMonth(place, month), limits, id)).lines.map((line) => [keyOf(line), line.reasons]));
    const changed = rows.flatMap((row) => {
      const difference = differenceOf(row, now.get(keyOf({ scope: row.scope, unitId: row.unit_id, personId: row.person_id })) ?? []);
      return difference ? [{ row, difference }] : [];
    });
    const gone = new Map(changed.map(({ row, difference }) => [row.id, findingsOf(row.reasons).filter((one) => !findingsOf(difference.reasons).includes(one))]));
    const overturned = await this.facts.overturned([...gone.values()].flat());
    return new Map(changed.map(({ row, difference }) => [row.id, { ...difference, overturned: overturned.filter((one) => gone.get(row.id)?.includes(one.id)) }]));
  }
}

const findingsOf = (reasons: AwardLineRow['reasons']): number[] => reasons.flatMap(({ evidence }) => evidence.flatMap(({ kind, id }) => (kind === 'finding' ? [id] : [])));
