import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type TaskSource } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { SUPERVISED_TASK_SUBJECT, SupervisedTasks } from '../../data/supervised-tasks';
import { termOf } from '../../rules/task-term';

export interface TaskInput {
  readonly title: string; readonly words: string; readonly source: TaskSource; readonly sourceNote?: string; readonly leadUnitId: number; readonly coUnitIds: readonly number[]; readonly finishBy?: string; readonly reportEveryDays?: number; readonly meetingTaskId?: number;
}
interface Sides { readonly lead_unit_id: number; readonly co_unit_ids: number[] }

/** Who leads and who helps: sections of the jurisdiction, each once, never the one that supervises. */
@Injectable()
export class TaskParties {
  constructor(private readonly units: Units) {}

  /** @throws unitUnknown, taskWithOneself */
  async of({ leadUnitId, coUnitIds }: Pick<TaskInput, 'leadUnitId' | 'coUnitIds'>, actor: Actor): Promise<Sides> {
    if (leadUnitId === actor.unitId) refuse('taskWithOneself', {}, 'leadUnitId');
    await this.require(leadUnitId, 'leadUnitId', actor);
    const helping = [...new Set(coUnitIds)].filter((id) => id !== leadUnitId).sort((one, other) => one - other);
    for (const id of helping) await this.require(id, 'coUnitIds', actor);
    return { lead_unit_id: leadUnitId, co_unit_ids: helping };
  }

  private async require(id: number, field: string, actor: Actor): Promise<void> {
    const unit = await this.units.byId(id);
    if (!unit?.jurisdictionPath.startsWith(actor.jurisdictionPath) || unit.validTo !== null) refuse('unitUnknown', {}, field);
  }
}

/** 立项督办: from a measure, a meeting or its minutes; a task of a meeting is supervised once. */
@Injectable()
export class OpenTask {
  constructor(private readonly parties: TaskParties, private readonly tasks: SupervisedTasks, private readonly legal: LegalClock, private readonly trace: Trace) {}

  /** @throws taskTermMissing, taskTermPast, unitUnknown, taskWithOneself, meetingTaskTaken */
  async run(input: TaskInput, actor: Actor): Promise<SubjectTakenView> {
    const today = this.legal.today();
    const [term, sides] = [termOf(input, today), await this.parties.of(input, actor)];
    if (input.meetingTaskId !== undefined && (await this.tasks.meetingTasks(actor, input.meetingTaskId)).length === 0) refuse('meetingTaskTaken', {}, 'meetingTaskId');
    const [id, words] = [await this.trace.nextId(SUPERVISED_TASK_SUBJECT), sealWords(input.words)];
    const number = `DB-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    const own = { ...sides, ...term, source: input.source, meeting_task_id: input.meetingTaskId ?? null };
    return presentTaken(await this.trace.beginSubject(id, {
      kind: SUPERVISED_TASK_SUBJECT, verb: 'openTask', actor,
      facts: { number, source: input.source, leadUnitId: sides.lead_unit_id, coUnitIds: sides.co_unit_ids, dueOn: term.due_on, reportEveryDays: term.report_every_days, meetingTaskId: own.meeting_task_id, wordsDigest: words.digest },
      set: { ...own, number, title: input.title.trim(), source_note: input.sourceNote?.trim() || null, first_due_on: term.due_on, opened_unit_id: actor.unitId, jurisdiction_path: actor.jurisdictionPath, opened_by: actor.personId, opened_on: today },
      with: (w) => recordWords(w, 'supervisedTask', words),
    }));
  }
}
