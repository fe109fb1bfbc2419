import { DELIVERY_STATUSES, RUNNING_STATUSES } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import type { CheckedIssue, IssueRule } from './checked-issue';
import type { CheckMoment } from './checked-use';
import { violationOfIssue } from './violation-of-issue';
import { dayWords, rowOf, shortDay } from './words';

/** Working days. */
export const DELIVERY_DAYS = 10;
/** When it should have been in the applicant's hands: ten working days after the decision, or after the last day for one (行政许可法 42, 44). */
export function deliverBy({ permitCase: { status }, deliveryDueOn, statutoryDueOn }: CheckedIssue, { calendar }: CheckMoment): PlainDate | null {
  if (DELIVERY_STATUSES.includes(status)) return deliveryDueOn;
  return RUNNING_STATUSES.includes(status) && statutoryDueOn !== null ? calendar.addWorkingDays(statutoryDueOn, DELIVERY_DAYS).date : null;
}

/** 送达期限已过没有发证: received and accepted, and neither issued nor ended by the day; within the day nobody is blamed. */
export const resultNotIssued: IssueRule = {
  code: 'resultNotIssued',
  examine: (issue, moment) => {
    const by = deliverBy(issue, moment);
    if (by === null || by >= moment.upTo) return null;
    const decided = issue.decidedOn !== null;
    return violationOfIssue(issue, {
      onDate: by, label: '送达期限', gist: `${issue.permitCase.number}，${decided ? '已决定未发证' : '未决定也未发证'}`, sentence: `${issue.unitName} ${issue.permitCase.number} 应在 ${shortDay(by)} 前送达，至今没有发证`,
      rows: [
        rowOf('接件', dayWords(issue.receivedOn), '没有发证', 'differs'), rowOf('决定', issue.decidedOn ? dayWords(issue.decidedOn) : '没有决定', decided ? '没有发证' : '没有决定', decided ? 'look' : 'differs'),
        rowOf('送达期限', dayWords(by), `到 ${dayWords(moment.today)} 没有发证`, 'differs'), rowOf('申请人', issue.permitCase.applicantName, issue.permitCase.applicantName, 'same'),
      ],
    });
  },
};
