import { Injectable } from '@nestjs/common';
import { LegalClock, SYSTEM_ACTOR } from '@onecounter/platform';
import { Contributions } from '../../data/contributions';
import { ContributionSteps } from './move-contribution';
import { SectionOwners } from './section-owners';

/** A unit that is no more leaves what it wrote, sent or not, to whoever answers for its section now: the office that is set, else the coordination section. The text and its review stand. */
@Injectable()
export class InheritContributions {
  constructor(private readonly contributions: Contributions, private readonly owners: SectionOwners, private readonly steps: ContributionSteps, private readonly legal: LegalClock) {}

  /** @returns how many were passed on */
  async run(): Promise<number> {
    let passed = 0;
    for (const { id } of await this.contributions.leftBehind(this.legal.today())) {
      await this.contributions.hold(id);
      const row = (await this.contributions.leftBehind(this.legal.today())).find((one) => one.id === id);
      if (!row) continue;
      const owner = (await this.owners.all(row.jurisdiction_path)).find(({ section }) => section === row.section);
      if (!owner || owner.unitId === row.unit_id) continue;
      await this.steps.move(row, 'inheritContribution', undefined, SYSTEM_ACTOR, { set: { unit_id: owner.unitId, co_unit_ids: row.co_unit_ids.filter((one) => one !== owner.unitId) }, facts: { from: row.unit_id, to: owner.unitId } });
      passed += 1;
    }
    return passed;
  }
}
