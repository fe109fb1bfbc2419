import { exportSheet } from '@onecounter/platform';
import { ListAgencyLettersQuery } from '../http/agency-letter.body';
import { ListAgencyProblemsQuery } from '../http/agency-problem.body';
import { ListAgencyRemindersQuery } from '../http/agency-reminder.body';
import { ListAgencyLetters } from '../use-cases/follow-up/show-letters';
import { ListAgencyProblems } from '../use-cases/follow-up/show-problems';
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
  exportSheet({
    name: 'agencyProblems', query: ListAgencyProblemsQuery, from: ListAgencyProblems, cursor: 'after', read: (lists, query, actor) => lists.run(query, actor), labels: { mine: '等我办的' },
    columns: [
      ['编号', 20, (row) => row.number], ['项目编号', 24, (row) => row.projectNumber], ['项目', 36, (row) => row.projectName], ['办理事项', 30, (row) => row.itemName], ['问题', 40, (row) => row.title], ['定性', 10, (row) => row.natureLabel], ['状态', 12, (row) => row.statusLabel], ['登记日期', 12, (row) => row.recordedOn],
      ['登记人', 12, (row) => row.recordedByName], ['吹哨部门', 8, (row) => row.called], ['报到部门', 8, (row) => row.checkedIn], ['期限', 12, (row) => row.dueOn], ['期限情况', 14, (row) => row.light?.words ?? null], ['落实单位', 24, (row) => row.leadUnitName], ['解决日期', 12, (row) => row.solvedOn], ['销号日期', 12, (row) => row.endedOn],
    ],
  }),
  exportSheet({
    name: 'agencyLetters', query: ListAgencyLettersQuery, from: ListAgencyLetters, cursor: 'after', read: (lists, query, actor) => lists.run(query, actor), labels: { mine: '等我办的' },
    columns: [
      ['文号', 24, (row) => row.number], ['种类', 14, (row) => row.kindLabel], ['项目编号', 24, (row) => row.projectNumber], ['项目', 36, (row) => row.projectName], ['主送', 24, (row) => row.unitName], ['事由', 40, (row) => row.title], ['状态', 12, (row) => row.statusLabel], ['发函日期', 12, (row) => row.issuedOn],
      ['发函人', 12, (row) => row.issuedByName], ['函复期限', 12, (row) => row.dueOn], ['期限情况', 14, (row) => row.light?.words ?? null], ['函复日期', 12, (row) => row.answeredOn], ['办结日期', 12, (row) => row.endedOn],
    ],
  }),
];
