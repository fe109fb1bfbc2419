import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import { People, StandIns } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';

/** 分派: the head gives the case to a reviewer of the section. */
@Injectable()
export class AssignReviewer {
  constructor(private readonly desk: CaseDesk, private readonly people: People, private readonly standIns: StandIns) {}

  /** @throws what a step is refused for, wrongReviewLevel, reviewerUnknown, personAway */
  async run(id: number, input: { version: number; personId: number }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'assignReviewer', input.version, actor);
    const { row, item: { definition } } = open;
    if (definition.reviewLevels === 1) refuse('wrongReviewLevel', { levels: 1, verb: 'assignReviewer', verbLabel: '分派' });
    const reviewers = await this.people.ofUnit(row.unit_id, 'sectionReviewer');
    if (input.personId === row.received_by || !reviewers.some((reviewer) => reviewer.id === input.personId)) refuse('reviewerUnknown', {}, 'personId');
    const away = (await this.standIns.at([input.personId])).get(input.personId);
    if (away) refuse('personAway', { name: away.name, until: `${legalDateOf(away.until)} ${legalTimeOf(away.until)}`, standIn: away.standInName ?? '上级' }, 'personId');

    const taken = await this.desk.take(open, { verb: 'assignReviewer', facts: { assigneeId: input.personId, from: row.assignee_id }, set: { assignee_id: input.personId } });
    return presentStep(taken, row.number);
  }
}
