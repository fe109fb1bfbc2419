import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor, StepTaken } from '@onecounter/platform';
import { PersonRows, writePostEnd } from '../../data/person-rows';
import { PERSON_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';
import { requireAnother } from './reset-password';

/** 免职: from the day on the post gives no leave any more, within five seconds also to whoever is signed in. */
@Injectable()
export class EndPost {
  constructor(private readonly desk: OrganisationDesk, private readonly people: PersonRows) {}

  /** @param input.on first day on which it is over @throws notFound, changedMeanwhile, notOneself, effectiveInPast, postUnknown, datesReversed */
  async run(id: number, input: { version: number; postId: number; on: string }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(PERSON_SUBJECT, 'endPost', id, input.version, actor);
    requireAnother(actor, id, '免职', 'endPost');
    this.desk.requireNotPast(input.on, 'on');
    const post = (await this.people.posts(id)).find((one) => one.id === input.postId && (one.validTo === null || one.validTo > this.desk.today)) ?? refuse('postUnknown', {}, 'postId');
    if (input.on < post.validFrom) refuse('datesReversed', { from: post.validFrom, to: input.on }, 'on');
    return this.desk.take(open, { facts: { on: input.on, post: post.id, role: post.role, unit: post.unitId }, with: (statement) => writePostEnd(statement, post.id, input.on) });
  }
}
