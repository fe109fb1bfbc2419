import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, type CaseStatus, type Fact, type Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings, type ToldCase } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { CASE_TELLINGS, type StepFacts, type Telling } from '../rules/case-tellings';
import { TellColleagues } from '../use-cases/tell-colleagues';

/** Variables of the templates about a case. */
export const caseFacts = (row: ToldCase): Record<string, string | null> => ({
  caseNumber: row.number, itemName: row.item_name, unitName: row.unit_name, statusLabel: CASE_STATUSES[row.status as CaseStatus].zh, dueOn: row.due_on,
});

/** 办件 moves: whoever has to act next is told (NTF-1). */
@Injectable()
export class TellColleaguesWhenCaseMoves extends Listener {
  readonly name = 'tell-colleagues-when-case-moves';
  readonly hears = Object.keys(CASE_TELLINGS) as Fact[];
  constructor(private readonly happenings: Happenings, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const { row, step } = (await this.happenings.movedCase<StepFacts>(happening)) ?? {};
    const telling = row && step ? CASE_TELLINGS[happening.fact as keyof typeof CASE_TELLINGS]?.(row, step.facts) : null;
    if (!row || !step || !telling) return;
    const facts = { ...caseFacts(row), materials: step.facts.materials ? step.facts.materials.length : null };
    await this.colleagues.of(happening, { event: telling.event, facts, people: await this.whom(row, telling), by: step.by_person });
  }

  private whom(row: ToldCase, { people, who, within }: Telling): Promise<readonly (number | null | undefined)[]> {
    if (!who) return Promise.resolve(people ?? []);
    return within === 'jurisdiction' ? this.recipients.inJurisdiction(who, row.jurisdiction_path) : this.recipients.inUnits(who, [row.unit_id]);
  }
}
