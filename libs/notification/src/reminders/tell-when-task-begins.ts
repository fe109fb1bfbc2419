import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Answerable } from '@onecounter/organisation';
import { LegalClock, Listener } from '@onecounter/platform';
import { ToldTasks } from '../data/told-tasks';
import { TellStandIns } from './tell-stand-ins';

/** A patrol record, a supervised task or one that came back: to the person it names and to the heads of the unit, each once. What was done meanwhile is told no more. */
@Injectable()
export class TellWhenTaskBegins extends Listener {
  readonly name = 'tell-when-task-begins';
  readonly hears: readonly Fact[] = ['patrolRecorded', 'taskOpened', 'taskReturned'];
  constructor(private readonly tasks: ToldTasks, private readonly answerable: Answerable, private readonly tell: TellStandIns, private readonly legal: LegalClock) { super(); }

  async hear({ subjectKind, subjectId, seq, fact }: Happening): Promise<void> {
    const task = await this.tasks.find(subjectKind, subjectId);
    if (!task) return;
    const heads = (await this.answerable.ofAll(this.legal.today())).find(({ unitId }) => unitId === task.unitId)?.heads ?? [];
    const people = new Set([...(task.personId === null ? [] : [task.personId]), ...heads]);
    await this.tell.people([...people].map((personId) => ({ personId, key: `${subjectKind}:${subjectId}:${seq}`, event: fact, subjectKind, subjectId, facts: { name: task.name, dueOn: task.dueOn } })));
  }
}
