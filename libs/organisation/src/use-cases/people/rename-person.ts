import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { PERSON_SUBJECT } from '../../data/subjects';
import { judgeName } from '../../rules/typed';
import { OrganisationDesk } from '../organisation-desk';

/** 更正姓名: what was written wrongly; the trace names people by their number, so nothing else changes. */
@Injectable()
export class RenamePerson {
  constructor(private readonly desk: OrganisationDesk) {}

  /** @throws notFound, changedMeanwhile, nameInvalid */
  async run(id: number, input: { version: number; name: string }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'renamePerson', id, input.version, actor);
    return this.desk.take(open, { facts: {}, set: { name: judgeName(input.name) } });
  }
}
