import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { ToldFollowUps, type ToldFollowUp } from '../data/told-follow-ups';
import { FOLLOW_UP_FACTS, FOLLOW_UP_TELLINGS, type FollowUpFact, type FollowUpParty } from '../rules/follow-up-tellings';
import { TellColleagues } from '../use-cases/tell-colleagues';

type People = readonly (number | null)[];
const firstOf = (people: People, otherwise: People): People => (people.length > 0 ? people : otherwise);

/** Who stands behind the parties of a follow-up today. */
@Injectable()
export class FollowUpParties {
  constructor(private readonly recipients: Recipients, private readonly answerable: Answerable, private readonly legal: LegalClock) {}

  async of(parties: readonly FollowUpParty[], told: ToldFollowUp): Promise<People> {
    const units = (await this.answerable.ofAll(this.legal.today())).filter(({ unitId }) => told.unitIds.includes(unitId));
    const people: Readonly<Record<FollowUpParty, () => Promise<People> | People>> = {
      heads: () => units.flatMap(({ heads }) => heads), leaders: () => units.flatMap(({ leaders }) => leaders), agent: () => [told.personId], forceHead: () => this.heads(told.path), deciders: () => this.recipients.holding('interviewSlowUnit'),
      holders: async () => firstOf(await this.recipients.inJurisdiction('closeOutCountyTransfer', told.path), units.flatMap(({ heads }) => heads)),
    };
    const found: (number | null)[] = [];
    for (const party of parties) found.push(...(await people[party]()));
    return found;
  }

  /** A county without a task force of its own reports to the city's. */
  private async heads(path: string): Promise<number[]> {
    const there = await this.recipients.inJurisdiction('interviewSlowUnit', path);
    return there.length > 0 ? there : this.recipients.holding('interviewSlowUnit');
  }
}

/** 催办、上报、约谈、答复和转办: told to whom they concern, and not to who moved them. */
@Injectable()
export class TellThoseConcernedWhenFollowUpMoves extends Listener {
  readonly name = 'tell-those-concerned-when-follow-up-moves';
  readonly hears: readonly Fact[] = FOLLOW_UP_FACTS;
  constructor(private readonly happenings: Happenings, private readonly followUps: ToldFollowUps, private readonly parties: FollowUpParties, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const told = await this.followUps.find(happening.subjectKind, happening.subjectId);
    if (!told) return;
    const [event, { by_person: by }] = [happening.fact as FollowUpFact, await this.happenings.stepOf(happening)];
    const { number, title, unitName, dueOn } = told;
    await this.colleagues.of(happening, { event, facts: { number, title, unitName, dueOn }, people: await this.parties.of(FOLLOW_UP_TELLINGS[event], told), by });
  }
}
