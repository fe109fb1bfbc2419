import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { People } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';

/** 分派: the head gives the case to a reviewer of the section. */
@Injectable()
export class AssignReviewer {
  constructor(private readonly desk: CaseDesk, private readonly people: People) {}

  async run(id: number, input: { version: number; personId: number }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'assignReviewer', input.version, actor);
    const { row, item: { definition } } = open;
    if (definition.reviewLevels === 1) refuse('wrongReviewLevel', { levels: 1, verb: 'assignReviewer', verbLabel: '分派' });
    const reviewers = await this.people.ofUnit(row.unit_id, 'sectionReviewer');
    if (input.personId === row.received_by || !reviewers.some((reviewer) => reviewer.id === input.personId)) refuse('reviewerUnknown', {}, 'personId');

    const taken = await this.desk.take(open, { verb: 'assignReviewer', facts: { assigneeId: input.personId, from: row.assignee_id }, set: { assignee_id: input.personId } });
    return presentStep(taken, row.number);
  }
}
