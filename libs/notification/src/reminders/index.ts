import { ToldCards } from '../data/told-cards';
import { ToldTasks } from '../data/told-tasks';
import { Reminders } from '../data/reminders';
import { LookAnewWhenCalendarLoaded } from './look-anew-when-calendar-loaded';
import { RemindOfDates } from './remind-of-dates.schedule';
import { ReminderDays, SendReminders } from './send-reminders';
import { TellStandIns } from './tell-stand-ins';
import { TellWhenCardIssued } from './tell-when-card-issued';
import { TellWhenTaskBegins } from './tell-when-task-begins';

/** What reminds, for the module. */
export const REMINDING = [Reminders, ReminderDays, SendReminders, RemindOfDates, LookAnewWhenCalendarLoaded, ToldCards, TellStandIns, TellWhenCardIssued, ToldTasks, TellWhenTaskBegins];
