import type { IssueRule } from './checked-issue';
import { violationOfIssue } from './violation-of-issue';
import { dayWords, rowOf, shortDay } from './words';

/** 发证没有接件留痕: it stands in the list of what was issued, and the trace has no reception or no acceptance. */
export const issuedWithoutReception: IssueRule = {
  code: 'issuedWithoutReception',
  examine: (issue) => {
    if (issue.issuedOn === null || (issue.permitCase.registeredAt !== null && issue.permitCase.acceptedAt !== null)) return null;
    const missing = issue.permitCase.registeredAt === null ? '接件' : '受理';
    return violationOfIssue(issue, {
      onDate: issue.issuedOn, label: '发证', gist: `${issue.permitCase.number}，没有${missing}留痕`, sentence: `${issue.unitName} ${issue.permitCase.number} ${shortDay(issue.issuedOn)} 发证，平台没有${missing}留痕`,
      rows: [rowOf(missing, `没有${missing}留痕`, dayWords(issue.issuedOn), 'differs'), rowOf('留痕', `${issue.permitCase.steps.length} 步`, issue.untraced ? '不是平台办的' : '不全', 'differs'), rowOf('申请人', issue.permitCase.applicantName, issue.permitCase.applicantName, 'same')],
    });
  },
};
