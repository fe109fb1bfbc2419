import type { IssueRule } from './checked-issue';
import { violationOfIssue } from './violation-of-issue';
import { dayOf, dayWords, rowOf, shortDay } from './words';

/** 决定日期早于接件: in the list of what was issued, reviewed first and received afterwards (鞍行审发〔2018〕31号附件2第二条). Days are compared: on one day the order is the trace's. */
export const decidedBeforeReception: IssueRule = {
  code: 'decidedBeforeReception',
  examine: (issue) => {
    const { registeredAt, number, applicantName } = issue.permitCase;
    if (issue.issuedOn === null || issue.decidedOn === null || registeredAt === null || issue.decidedOn >= dayOf(registeredAt)) return null;
    const received = dayOf(registeredAt);
    return violationOfIssue(issue, {
      onDate: issue.decidedOn, label: '决定', gist: `${number}，决定在前`, sentence: `${issue.unitName} ${number} ${shortDay(issue.decidedOn)} 作出决定，${shortDay(received)} 才接件`,
      rows: [rowOf('接件', dayWords(received), `决定 ${dayWords(issue.decidedOn)}`, 'differs'), rowOf('申请人', applicantName, applicantName, 'same')],
    });
  },
};
