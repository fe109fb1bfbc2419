import { exportSheet } from '@onecounter/platform';
import { ListAgencyRemindersQuery } from '../http/agency-reminder.body';
import { ListAgencyReminders } from '../use-cases/follow-up/show-reminders';

/** The lists of the follow-up as sheets. */
export const FOLLOW_UP_SHEETS = [
  exportSheet({
    name: 'agencyReminders', query: ListAgencyRemindersQuery, from: ListAgencyReminders, cursor: 'after', read: (lists, query, actor) => lists.run(query, actor), labels: { mine: '等我办的' },
    columns: [
      ['编号', 20, (row) => row.number], ['项目编号', 24, (row) => row.projectNumber], ['项目', 36, (row) => row.projectName], ['办理事项', 36, (row) => row.itemName], ['单位', 24, (row) => row.unitName], ['等级', 10, (row) => row.gradeLabel], ['状态', 12, (row) => row.statusLabel],
      ['催办日期', 12, (row) => row.openedOn], ['催办人', 12, (row) => row.openedByName], ['答复期限', 12, (row) => row.dueOn], ['期限情况', 14, (row) => row.light?.words ?? null], ['答复日期', 12, (row) => row.answeredOn], ['办结日期', 12, (row) => row.endedOn],
    ],
  }),
];
