import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { Uploads, type Actor } from '@onecounter/platform';
import { sealWords } from '../../data/sealed-words';
import type { SubjectTakenView } from '../../http/subject.view';
import { meetingMinutes } from '../../rules/meeting-papers';
import { requirePrintable } from '../../rules/printable';
import { organises, requireDay, requireHeld, requireOrganiser } from '../../rules/meeting-rules';
import { MeetingDesk } from './meeting-desk';

/** 纪要, 交办, 办结: what was said, who does what until when, and what came of it. */
@Injectable()
export class ConcludeMeeting {
  constructor(private readonly desk: MeetingDesk, private readonly uploads: Uploads, private readonly units: Units) {}

  /** Written anew as often as need be until it is closed; files and photos are added. @throws notFound (also for another's file), changedMeanwhile, stepNotAllowed, meetingNotYours, meetingNotToday, glyphMissing */
  async recordMinutes(id: number, input: { readonly version: number; readonly text: string; readonly fileIds?: readonly string[] }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openToKeep(id, input.version, 'recordMinutes', actor);
    requireDay(row, this.desk.today(), 'recordMinutes');
    requirePrintable({ text: input.text });
    const fileIds = [...new Set(input.fileIds ?? [])];
    await this.uploads.attach(fileIds, actor, 'meeting', id);
    const words = sealWords(input.text);
    return this.desk.take(row, 'recordMinutes', { wordsDigest: words.digest, fileIds }, actor, { minutes: words.text, minutes_salt: words.salt, files: [...new Set([...row.files, ...fileIds])] });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, meetingNotYours, unitUnknown, taskDuePast, glyphMissing */
  async assignMeetingTask(id: number, input: { readonly version: number; readonly text: string; readonly leadUnitId: number; readonly coUnitIds?: readonly number[]; readonly dueOn: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openToKeep(id, input.version, 'assignMeetingTask', actor);
    requirePrintable({ text: input.text });
    const coUnitIds = [...new Set(input.coUnitIds ?? [])].filter((one) => one !== input.leadUnitId);
    for (const [field, ids] of [['leadUnitId', [input.leadUnitId]], ['coUnitIds', coUnitIds]] as const) for (const unitId of ids) if (!(await this.units.byId(unitId))) refuse('unitUnknown', {}, field);
    if (input.dueOn < this.desk.today()) refuse('taskDuePast', { on: input.dueOn }, 'dueOn');
    const words = sealWords(input.text);
    const taskId = await this.desk.books.assign(id, words, { leadUnitId: input.leadUnitId, coUnitIds, dueOn: input.dueOn, on: this.desk.today() });
    return this.desk.take(row, 'assignMeetingTask', { taskId, leadUnitId: input.leadUnitId, coUnitIds, dueOn: input.dueOn, wordsDigest: words.digest }, actor);
  }

  /** By the section that leads it, or by the organiser. @throws notFound, changedMeanwhile, stepNotAllowed, meetingNotYours, taskDone */
  async completeMeetingTask(id: number, input: { readonly version: number; readonly taskId: number; readonly result: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, input.version, 'completeMeetingTask', actor);
    const task = await this.desk.books.openTask(id, input.taskId);
    if (task.lead_unit_id !== actor.unitId && !organises(row, actor)) requireOrganiser(row, actor, 'completeMeetingTask');
    const result = sealWords(input.result);
    await this.desk.books.complete(input.taskId, result, this.desk.today(), actor);
    return this.desk.take(row, 'completeMeetingTask', { taskId: input.taskId, resultDigest: result.digest }, actor);
  }

  /** With the minutes as a paper. @throws notFound, changedMeanwhile, stepNotAllowed, meetingNotYours, meetingWithoutMinutes, meetingWithoutAttendees, glyphMissing */
  async closeMeeting(id: number, input: { readonly version: number; readonly outcome: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.openToKeep(id, input.version, 'closeMeeting', actor);
    requireHeld(row);
    requirePrintable({ outcome: input.outcome });
    const [people, tasks, words] = [await this.desk.books.attendeesOf(id), await this.desk.books.tasksOf(id), sealWords(input.outcome)];
    const content = meetingMinutes(await this.desk.onPaper(row), people.map((one) => ({ name: one.name, unitName: one.unit_name, signed: one.signed_at !== null })), {
      minutes: row.minutes ?? '', outcome: words.text, tasks: tasks.map((one) => ({ text: one.text, lead: one.lead_unit_name, together: one.co_unit_names, dueOn: one.due_on })),
    });
    const paper = this.desk.paper(row, 'meetingMinutes', content);
    return this.desk.take(row, 'closeMeeting', { outcomeDigest: words.digest, signed: row.signed }, actor, { ending_words: words.text, ending_salt: words.salt, minutes_id: paper.id }, paper);
  }
}
