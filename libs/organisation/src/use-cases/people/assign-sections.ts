import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { PersonRows, writeSections } from '../../data/person-rows';
import { PERSON_SUBJECT } from '../../data/subjects';
import { UnitRows } from '../../data/unit-rows';
import { isValidOn } from '../../rules/unit-tree';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';

/** 调整分管: from a day on a leader in charge answers for these sections; with none named, for all. */
@Injectable()
export class AssignSections {
  constructor(private readonly desk: OrganisationDesk, private readonly people: PersonRows, private readonly units: UnitRows) {}

  /** @throws notFound, changedMeanwhile, notOneself, effectiveInPast, postUnknown, unitNotThere, datesReversed */
  async run(id: number, input: { version: number; postId: number; sectionIds: readonly number[]; from: string }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'assignSections', id, input.version, actor);
    requireAnother(actor, id, '调整分管', 'assignSections');
    this.desk.requireNotPast(input.from, 'from');
    const post = (await this.people.posts(id)).find((one) => one.id === input.postId && one.role === 'leaderInCharge') ?? refuse('postUnknown', {}, 'postId');
    if (post.validTo !== null && post.validTo <= input.from) refuse('datesReversed', { from: input.from, to: post.validTo }, 'from');
    for (const sectionId of input.sectionIds) {
      const unit = await this.units.find(sectionId);
      if (!unit || !isValidOn(unit, input.from) || !unit.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitNotThere', { date: input.from }, 'sectionIds');
    }
    const from = input.from > post.validFrom ? input.from : post.validFrom;
    return this.desk.take(open, {
      facts: { from, post: post.id, sections: input.sectionIds }, with: (statement) => writeSections(statement, post.id, [...new Set(input.sectionIds)], from, post.validTo),
    });
  }
}
