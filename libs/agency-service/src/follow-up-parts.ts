import { AgencyReminders } from './data/agency-reminders';
import { FOLLOW_UP_SHEETS } from './exports/follow-up-sheets';
import { AgencyReminderListsController, AgencyReminderStepsController } from './http/agency-reminders.controller';
import { AddressedUnits, FollowUpTerms } from './use-cases/follow-up/follow-up-terms';
import { AnswerReminder, RaiseReminder } from './use-cases/follow-up/move-reminder';
import { RemindSlowUnit, RunningItems, SlowItems } from './use-cases/follow-up/remind-slow-unit';
import { ListAgencyReminders, ShowAgencyReminder } from './use-cases/follow-up/show-reminders';

/** 跟踪督办、问题处理 (AGY-6, AGY-7): what the module is made of for them. */
export const FOLLOW_UP_CONTROLLERS = [AgencyReminderListsController, AgencyReminderStepsController];
export const FOLLOW_UP_PROVIDERS = [FollowUpTerms, AddressedUnits, RunningItems, SlowItems, AgencyReminders, RemindSlowUnit, AnswerReminder, RaiseReminder, ListAgencyReminders, ShowAgencyReminder, ...FOLLOW_UP_SHEETS];
