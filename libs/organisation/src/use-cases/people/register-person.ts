import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { maskResidentId } from '@onecounter/kernel';
import { MachineClock, PersonalData, type Actor, type StepTaken } from '@onecounter/platform';
import { PersonRows } from '../../data/person-rows';
import { PERSON_SUBJECT } from '../../data/subjects';
import { judgeName, judgeResidentId } from '../../rules/typed';
import { OrganisationDesk } from '../organisation-desk';

/** 登记人员: somebody who may be given an account and posts. The resident ID is sealed and tells two people of one name apart. */
@Injectable()
export class RegisterPerson {
  constructor(private readonly desk: OrganisationDesk, private readonly rows: PersonRows, private readonly personal: PersonalData, private readonly machine: MachineClock) {}

  /** @throws nameInvalid, residentIdInvalid, personKnown */
  async run(actor: Actor, input: { name: string; residentId?: string }): Promise<StepTaken> {
    const name = judgeName(input.name);
    const id = input.residentId?.trim() ? judgeResidentId(input.residentId, this.desk.today, 'residentId') : null;
    const lookup = id && this.personal.lookup(`person:${id}`);
    const known = lookup && (await this.rows.nameByResidentId(lookup));
    if (known) refuse('personKnown', { name: known }, 'residentId');
    return this.desk.begin(PERSON_SUBJECT, 'registerPerson', actor, () => ({
      facts: { withResidentId: id !== null },
      set: { name, created_at: this.machine.now(), ...(id ? { resident_id_sealed: this.personal.seal(id), resident_id_lookup: lookup, resident_id_masked: maskResidentId(id) } : {}) },
    }));
  }
}
