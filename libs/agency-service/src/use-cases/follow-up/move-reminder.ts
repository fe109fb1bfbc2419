import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import type { AgencyReminderVerb, ReminderGrade } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_REMINDER_SUBJECT, AgencyReminders, type ReminderRow } from '../../data/agency-reminders';
import { judgeGrade, judgeInterviewDay, requireAnswerer } from '../../rules/reminder-grades';
import { FollowUpTerms } from './follow-up-terms';

interface Said { readonly version: number; readonly words: string }
export interface GradeSaid extends Said { readonly days: number; readonly earlyReason?: string }
export interface InterviewSaid extends GradeSaid { readonly heldOn: string; readonly withWhom: string }
interface Held { readonly grade: ReminderGrade; readonly heldOn: string | null; readonly withWhom: string | null }

/** 答复、退回、办结 of a reminder. */
@Injectable()
export class AnswerReminder {
  constructor(private readonly reminders: AgencyReminders, private readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyReminderNotYours */
  async answerAgencyReminder(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.reminders.lock(id, said.version, 'answerAgencyReminder', actor);
    requireAnswerer(row, actor);
    const today = this.terms.today();
    await this.reminders.answerGrade(id, { on: today, by: actor.personId, dueOn: row.due_on });
    return this.take(row, 'answerAgencyReminder', said, actor, { late: today > row.due_on }, { answered_on: today });
  }

  /** What was answered is not enough: owed anew by another day. @throws notFound, changedMeanwhile, stepNotAllowed */
  async returnReminderAnswer(id: number, said: Said & { readonly days: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.reminders.lock(id, said.version, 'returnReminderAnswer', actor);
    const term = await this.terms.due(said.days, row.jurisdiction_path);
    await this.reminders.answerGrade(id, { on: null, by: null, dueOn: term.due_on });
    return this.take(row, 'returnReminderAnswer', said, actor, { dueOn: term.due_on }, { ...term, answered_on: null });
  }

  /** The item goes on. @throws notFound, changedMeanwhile, stepNotAllowed */
  async settleAgencyReminder(id: number, said: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.reminders.lock(id, said.version, 'settleAgencyReminder', actor);
    return this.take(row, 'settleAgencyReminder', said, actor, { grade: row.grade, answered: row.status === 'answered' }, { ended_on: this.terms.today() });
  }

  private async take(row: ReminderRow, verb: AgencyReminderVerb, said: Said, actor: Actor, facts: object, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const words = sealWords(said.words);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_REMINDER_SUBJECT, verb, actor, facts: { ...facts, wordsDigest: words.digest }, set, with: (w) => recordWords(w, 'agencyReminder', words) }));
  }
}

/** 上报, 约谈: the next grade, once the one before was without effect. */
@Injectable()
export class RaiseReminder {
  constructor(private readonly reminders: AgencyReminders, private readonly terms: FollowUpTerms, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, reminderGradeWrong, reminderNotDue */
  async reportSlowUnit(id: number, said: GradeSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.reminders.lock(id, said.version, 'reportSlowUnit', actor);
    return this.raise(row, 'reportSlowUnit', said, actor, { grade: 'report', heldOn: null, withWhom: null });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, reminderGradeWrong, reminderNotDue, interviewDayWrong */
  async interviewSlowUnit(id: number, said: InterviewSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.reminders.lock(id, said.version, 'interviewSlowUnit', actor);
    return this.raise(row, 'interviewSlowUnit', said, actor, { grade: 'interview', heldOn: said.heldOn, withWhom: said.withWhom.trim() });
  }

  private async raise(row: ReminderRow, verb: 'reportSlowUnit' | 'interviewSlowUnit', said: GradeSaid, actor: Actor, held: Held): Promise<SubjectTakenView> {
    const today = this.terms.today();
    const early = judgeGrade(row, verb, today, said.earlyReason);
    if (held.heldOn !== null) judgeInterviewDay(held.heldOn, row, today);
    const [words, term] = [sealWords(early ? `${said.words.trim()}\n提前的理由：${said.earlyReason?.trim() ?? ''}` : said.words), await this.terms.due(said.days, row.jurisdiction_path)];
    const taken = await this.trace.takeStep(row, {
      kind: AGENCY_REMINDER_SUBJECT, verb, actor, facts: { early, wasDueOn: row.due_on, dueOn: term.due_on, heldOn: held.heldOn, wordsDigest: words.digest }, set: { ...term, grade: held.grade, grade_on: today, answered_on: null }, with: (w) => recordWords(w, 'agencyReminder', words),
    });
    await this.reminders.addGrade(row.id, taken.seq, { ...held, takenOn: today, takenBy: actor.personId, dueOn: term.due_on, early });
    return presentTaken(taken);
  }
}
