import { exportSheet, momentCell } from '@onecounter/platform';
import { ListCommitmentsQuery } from '../http/commitment.body';
import { ListCreditMarksQuery } from '../http/credit.body';
import { ListDeferralsQuery } from '../http/deferral.body';
import { ListCommitments } from '../use-cases/commitment/show-commitments';
import { ShowCreditMarks } from '../use-cases/credit/show-credit-marks';
import { ListDeferrals } from '../use-cases/deferral/show-deferrals';

/** What is accepted on trust, and its mark. */
export const TRUST_SHEETS = [
  exportSheet({
    name: 'deferrals', query: ListDeferralsQuery, from: ListDeferrals, cursor: 'after', read: (list, query, actor) => list.run(query, actor),
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['申请人', 36, (row) => row.applicantName], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['环节', 12, (row) => row.statusLabel], ['材料', 28, (row) => row.name], ['容缺到', 12, (row) => row.kindLabel], ['状态', 12, (row) => row.stateLabel],
      ['最初期限', 12, (row) => row.firstDueOn], ['期限', 12, (row) => row.dueOn], ['超期', 6, (row) => (row.overdue ? '超期' : '')], ['催了几次', 8, (row) => row.tries], ['补来', 18, (row) => momentCell(row.arrivedAt)], ['原因', 40, (row) => row.reason],
    ],
  }),
  exportSheet({
    name: 'commitments', query: ListCommitmentsQuery, from: ListCommitments, cursor: 'after', read: (list, query, actor) => list.run(query, actor),
    columns: [
      ['办件编号', 24, (row) => row.caseNumber], ['申请人', 36, (row) => row.applicantName], ['事项', 32, (row) => row.itemName], ['科室', 18, (row) => row.unitName], ['环节', 12, (row) => row.statusLabel], ['承诺的材料', 40, (row) => row.materials.map(({ name }) => name).join('、')], ['承诺日期', 12, (row) => row.givenOn],
      ['核查', 12, (row) => row.stateLabel], ['核查期限', 12, (row) => row.checkDueOn], ['超期', 6, (row) => (row.overdue ? '超期' : '')],
    ],
  }),
  exportSheet({
    name: 'creditMarks', query: ListCreditMarksQuery, from: ShowCreditMarks, cursor: 'before', read: (show, query, actor) => show.list(query, actor), labels: { state: { inForce: '有效的', all: '全部' } },
    columns: [
      ['申请人', 36, (row) => row.applicantName], ['类别', 18, (row) => row.kindLabel], ['状态', 12, (row) => row.statusLabel], ['有效', 6, (row) => (row.inForce ? '有效' : '')], ['来源', 28, (row) => row.source], ['办件编号', 24, (row) => row.caseNumber], ['事实', 60, (row) => row.evidence], ['记录日期', 12, (row) => row.recordedOn], ['记录人', 12, (row) => row.recordedByName],
      ['到期', 12, (row) => row.endsOn], ['修复日期', 12, (row) => row.repairedOn], ['修复人', 12, (row) => row.repairedByName], ['修复依据', 36, (row) => row.repairDocument],
    ],
  }),
];
