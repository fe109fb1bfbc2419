import { Injectable } from '@nestjs/common';
import { refuse, SATISFIED_VERDICTS } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import type { ItemVersion } from '@onecounter/catalogue';
import { CaseDesk, presentStep, projectColumns, type CaseInFull, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { LookUps } from '../data/look-ups';
import { judgeLookUps, missingLookUps } from '../rules/look-up';
import { acceptancePaper } from '../rules/papers';
import { headOf } from './paper-head';

/** 受理: never while a material is missing or unlooked at; the legal clock starts, the notice states the decision date (INT-3, INT-4). What must be looked up on an outside network was (INT-16). */
@Injectable()
export class AcceptApplication {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock, private readonly lookUps: LookUps) {}

  async run(id: number, version: number, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'acceptApplication', version, actor);
    judgeComplete(open.row);
    judgeLookUps(open.item.definition, open.row.materials, await this.lookUps.doneFor(id));
    return this.take(open);
  }

  /** Whether something that must be looked up on an outside network was not. */
  async lacksLookUp({ id, materials }: CaseInFull, { definition }: ItemVersion): Promise<boolean> {
    return missingLookUps(definition, materials, await this.lookUps.doneFor(id)).length > 0;
  }

  /** The step itself, of what was judged to be complete. */
  async take(open: OpenCase): Promise<StepTakenView> {
    const acceptedOn = this.legal.today();
    const due = projectColumns(open.item.definition, { ...open.row, accepted_on: acceptedOn }, await this.desk.calendars.of(open.row.jurisdiction_path));
    const dates = { promised: due.promised_due_on ?? '', statutory: due.statutory_due_on ?? '', provisional: due.provisional };
    const taken = await this.desk.take(open, {
      verb: 'acceptApplication', facts: { acceptedOn, promisedDueOn: due.promised_due_on, statutoryDueOn: due.statutory_due_on },
      set: { ...due, accepted_on: acceptedOn, supplement_due_on: null }, paper: acceptancePaper(headOf(open.row), open.item.definition, acceptedOn, dates),
    });
    return presentStep(taken, open.row.number);
  }
}

/** 行政许可法 32(1)④⑤: complete and in due form, otherwise one notice of all that is missing. */
export function judgeComplete(row: Pick<CaseInFull, 'materials'>): void {
  const unchecked = row.materials.filter((material) => material.verdict === 'unchecked');
  if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: unchecked.map((one) => one.name), codes: unchecked.map((one) => one.code) });
  const lacking = row.materials.filter((material) => !SATISFIED_VERDICTS.includes(material.verdict));
  if (lacking.length > 0) refuse('materialsIncomplete', { names: lacking.map((one) => one.name), missing: lacking.map((one) => one.code) });
}
