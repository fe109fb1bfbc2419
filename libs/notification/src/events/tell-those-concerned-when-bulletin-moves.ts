import { Injectable } from '@nestjs/common';
import { BULLETIN_SECTIONS, type Fact, type Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { ToldBulletins, type ToldBulletin } from '../data/told-bulletins';
import { BULLETIN_FACTS, BULLETIN_TELLINGS, type BulletinFact, type BulletinParty } from '../rules/bulletin-tellings';
import { TellColleagues } from '../use-cases/tell-colleagues';

/** Who stands behind the parties of the bulletin today. */
@Injectable()
export class BulletinParties {
  constructor(private readonly recipients: Recipients, private readonly answerable: Answerable, private readonly legal: LegalClock) {}

  async of(parties: readonly BulletinParty[], { unitId, path }: ToldBulletin): Promise<readonly number[]> {
    const people: number[] = [];
    for (const party of parties) {
      if (party === 'leaders') people.push(...(await this.leadersOf(unitId, path)));
      else people.push(...('inUnit' in party ? await this.recipients.inUnits(party.inUnit, unitId === null ? [] : [unitId]) : await this.recipients.inJurisdiction(party.inPlace, path)));
    }
    return people;
  }

  /** A unit that nobody is in charge of is answered for by all who may review. */
  private async leadersOf(unitId: number | null, path: string): Promise<readonly number[]> {
    const leaders = (await this.answerable.ofAll(this.legal.today())).find((one) => one.unitId === unitId)?.leaders ?? [];
    return leaders.length > 0 ? leaders : this.recipients.inJurisdiction('reviewContribution', path);
  }
}

/** 约稿、催稿、审稿、审阅、迟报、反馈、填报: told to whom they concern, and not to who moved them. */
@Injectable()
export class TellThoseConcernedWhenBulletinMoves extends Listener {
  readonly name = 'tell-those-concerned-when-bulletin-moves';
  readonly hears: readonly Fact[] = BULLETIN_FACTS;
  constructor(private readonly happenings: Happenings, private readonly bulletins: ToldBulletins, private readonly parties: BulletinParties, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const told = await this.bulletins.find(happening.subjectKind, happening.subjectId);
    if (!told) return;
    const event = happening.fact as BulletinFact;
    const { by_person: by } = await this.happenings.stepOf(happening);
    await this.colleagues.of(happening, { event, facts: factsOf(told), people: await this.parties.of(BULLETIN_TELLINGS[event], told), by });
  }
}

function factsOf({ year, number, section, unitName, dueOn, late, figure }: ToldBulletin): Readonly<Record<string, string | number | null>> {
  if (figure !== null) return { title: `${year} 年 ${number} 月的“${figure}”`, unitName };
  const part = section && `“${BULLETIN_SECTIONS[section].zh}”栏目`;
  return { title: `业务专报 ${year} 年第 ${number} 期${part ?? ''}`, unitName, dueOn, count: late };
}
