import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { SupervisedTaskVerb } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { SUPERVISED_TASK_SUBJECT, SupervisedTasks, type TaskRow } from '../../data/supervised-tasks';
import { nextReportOn, requireLater, requireSide } from '../../rules/task-term';
import type { CardWords } from '../answer-card';

type Change = (row: TaskRow, today: string) => { readonly set: Readonly<Record<string, unknown>>; readonly facts?: object };

/** 报进展、报请销号 by the sections; 同意销号、退回、延长、撤销 by the one that supervises. Each in words. */
@Injectable()
export class MoveTask {
  constructor(private readonly tasks: SupervisedTasks, private readonly legal: LegalClock, private readonly trace: Trace) {}

  reportProgress(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'reportProgress', said, actor, (row, today) => ({ set: { reported_on: today, reports: row.reports + 1, report_on: nextReportOn(row, today) } }));
  }

  completeTask(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'completeTask', said, actor, (row, today) => ({ set: { completed_on: today }, facts: { late: today > (row.due_on ?? today) } }));
  }

  confirmCompletion(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'confirmCompletion', said, actor, (_row, today) => ({ set: { ended_on: today } }));
  }

  returnTask(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'returnTask', said, actor, () => ({ set: { completed_on: null } }));
  }

  /** @throws taskHasNoTerm, taskTermNotLater, and as every verb */
  extendTask(id: number, said: CardWords & { readonly finishBy: string }, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'extendTask', said, actor, (row) => {
      requireLater(row, said.finishBy);
      return { set: { due_on: said.finishBy, extensions: row.extensions + 1 }, facts: { from: row.due_on, to: said.finishBy } };
    });
  }

  cancelTask(id: number, said: CardWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'cancelTask', said, actor, (_row, today) => ({ set: { ended_on: today } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, taskNotYours */
  private async take(id: number, verb: SupervisedTaskVerb, said: CardWords, actor: Actor, change: Change): Promise<SubjectTakenView> {
    const row = await this.tasks.lock(id, said.version, verb, actor);
    requireSide(row, verb, actor.unitId);
    const [{ set, facts }, words] = [change(row, this.legal.today()), sealWords(said.words)];
    return presentTaken(await this.trace.takeStep(row, { kind: SUPERVISED_TASK_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'supervisedTask', words) }));
  }
}
