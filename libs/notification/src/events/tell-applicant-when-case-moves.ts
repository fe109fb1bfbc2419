import { Injectable } from '@nestjs/common';
import { APPLICANT_EVENTS, messageRule, type Fact, type Happening } from '@onecounter/contracts';
import { LegalClock, Listener, MachineClock } from '@onecounter/platform';
import { Deliveries } from '../data/deliveries';
import { Happenings } from '../data/happenings';
import { APPLICANT_TELLINGS, type ApplicantStepFacts } from '../rules/applicant-tellings';
import { caseFacts } from './tell-colleagues-when-case-moves';

/** Only what the words of the event may name is written down. */
const factsFor = (event: keyof typeof APPLICANT_EVENTS, facts: Readonly<Record<string, string | number | null | undefined>>): Record<string, string | number> => {
  const named: readonly string[] = APPLICANT_EVENTS[event].variables;
  return Object.fromEntries(Object.entries(facts).filter((pair): pair is [string, string | number] => named.includes(pair[0]) && pair[1] !== null && pair[1] !== undefined));
};

/** 告知申请人: by short message, to the number that was left; whoever left none reads it in the papers. */
@Injectable()
export class TellApplicantWhenCaseMoves extends Listener {
  readonly name = 'tell-applicant-when-case-moves';
  readonly hears = Object.keys(APPLICANT_TELLINGS) as Fact[];
  constructor(private readonly happenings: Happenings, private readonly deliveries: Deliveries, private readonly legal: LegalClock, private readonly machine: MachineClock) { super(); }

  async hear(happening: Happening): Promise<void> {
    const { row, step } = (await this.happenings.movedCase<ApplicantStepFacts>(happening)) ?? {};
    const telling = row && step ? APPLICANT_TELLINGS[happening.fact as keyof typeof APPLICANT_TELLINGS]?.(row, step.facts) : undefined;
    if (!row || !step || !telling) return;
    await this.deliveries.toApplicant({
      key: `${telling.event}:permitCase:${row.id}:${happening.seq}:applicant:sms`, event: telling.event, facts: factsFor(telling.event, { ...caseFacts(row), ...telling.facts }),
      urgent: messageRule(telling.event)?.urgent ?? false, caseId: row.id, toldAt: this.legal.now(), now: this.machine.now(),
    });
  }
}
