import { AgencyLetters } from './data/agency-letters';
import { AgencyProblems } from './data/agency-problems';
import { AgencyReminders } from './data/agency-reminders';
import { FOLLOW_UP_SHEETS } from './exports/follow-up-sheets';
import { AgencyLettersController } from './http/agency-letters.controller';
import { AgencyProblemsController, AgencyProblemStepsController } from './http/agency-problems.controller';
import { AgencyReminderListsController, AgencyReminderStepsController } from './http/agency-reminders.controller';
import { CallDepartments, CheckInToProblem, ProblemMeeting } from './use-cases/follow-up/call-departments';
import { AddressedUnits, FollowUpTerms } from './use-cases/follow-up/follow-up-terms';
import { IssueAgencyLetter, LetterPapers, MoveAgencyLetter } from './use-cases/follow-up/issue-letter';
import { AnswerReminder, RaiseReminder } from './use-cases/follow-up/move-reminder';
import { MoveAgencyProblem, ProblemSteps, RecordAgencyProblem } from './use-cases/follow-up/problem-steps';
import { RemindSlowUnit, RunningItems, SlowItems } from './use-cases/follow-up/remind-slow-unit';
import { ListAgencyLetters, ShowAgencyLetter } from './use-cases/follow-up/show-letters';
import { ListAgencyProblems, ShowAgencyProblem } from './use-cases/follow-up/show-problems';
import { ListAgencyReminders, ShowAgencyReminder } from './use-cases/follow-up/show-reminders';

/** 跟踪督办、问题处理 (AGY-6, AGY-7): what the module is made of for them. */
export const FOLLOW_UP_CONTROLLERS = [AgencyReminderListsController, AgencyReminderStepsController, AgencyProblemsController, AgencyProblemStepsController, AgencyLettersController];
const LETTERS = [AgencyLetters, LetterPapers, IssueAgencyLetter, MoveAgencyLetter, ListAgencyLetters, ShowAgencyLetter];
const PROBLEMS = [AgencyProblems, ProblemSteps, RecordAgencyProblem, MoveAgencyProblem, ProblemMeeting, CallDepartments, CheckInToProblem, ListAgencyProblems, ShowAgencyProblem];
export const FOLLOW_UP_PROVIDERS = [FollowUpTerms, AddressedUnits, RunningItems, SlowItems, AgencyReminders, RemindSlowUnit, AnswerReminder, RaiseReminder, ListAgencyReminders, ShowAgencyReminder, ...PROBLEMS, ...LETTERS, ...FOLLOW_UP_SHEETS];
