import { Injectable } from '@nestjs/common';
import { CHECK_RULES, type Fact, type Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { ToldAudits, type ToldAudit } from '../data/told-audits';
import { AUDIT_FACTS, AUDIT_TELLINGS, type AuditFact, type AuditParty } from '../rules/audit-tellings';
import { legalMinute } from '../rules/legal-minute';
import { TellColleagues } from '../use-cases/tell-colleagues';

type People = readonly (number | null)[];

/** Who stands behind the parties of a matter today. */
@Injectable()
export class AuditParties {
  constructor(private readonly recipients: Recipients, private readonly answerable: Answerable, private readonly legal: LegalClock) {}

  async of(parties: readonly AuditParty[], told: ToldAudit): Promise<People> {
    const unit = (await this.answerable.ofAll(this.legal.today())).find(({ unitId }) => unitId === told.unitId);
    const people: Readonly<Record<AuditParty, () => Promise<People> | People>> = {
      person: () => [told.personId], whoSaid: () => [told.saidBy], heads: () => unit?.heads ?? [], leaders: () => unit?.leaders ?? [],
      assessors: () => this.inPlace('confirmFinding', told.path), keepers: () => this.inPlace('useOfficialSeal', told.path),
    };
    return (await Promise.all(parties.map((party) => people[party]()))).flat();
  }

  /** A county without a section of its own for it is answered for by the city's. */
  private async inPlace(permission: 'confirmFinding' | 'useOfficialSeal', path: string): Promise<number[]> {
    const there = await this.recipients.inJurisdiction(permission, path);
    return there.length > 0 ? there : this.recipients.holding(permission);
  }
}

/** 认定、申诉、用印申请、约谈: told to whom they concern, and not to who moved them. */
@Injectable()
export class TellThoseConcernedWhenAuditMoves extends Listener {
  readonly name = 'tell-those-concerned-when-audit-moves';
  readonly hears: readonly Fact[] = AUDIT_FACTS;
  constructor(private readonly happenings: Happenings, private readonly audits: ToldAudits, private readonly parties: AuditParties, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const told = await this.audits.find(happening.subjectKind, happening.subjectId);
    const event = happening.fact as AuditFact;
    // nobody was asked to come to an interview that was called off before it had a day
    if (!told || (event === 'interviewCancelled' && told.meetsAt === null)) return;
    const { by_person: by } = await this.happenings.stepOf(happening);
    await this.colleagues.of(happening, { event, facts: factsOf(told), people: await this.parties.of(AUDIT_TELLINGS[event], told), by });
  }
}

function factsOf({ number, rule, month, unitName, dueOn, meetsAt, place }: ToldAudit): Readonly<Record<string, string | null>> {
  return { number, rule: rule && CHECK_RULES[rule].zh, title: month && `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月评先资格`, unitName, dueOn, at: meetsAt && legalMinute(meetsAt), place };
}
