import { RUNNING_STATUSES } from '@onecounter/contracts';
import { inTheSection, type MonitoringRule } from './monitored-case';

/** 超期未决定: the promised day has passed without a decision, or the decision came after it; stops and extensions are in the date already. */
export const overdue: MonitoringRule = {
  code: 'overdue',
  examine: (file, { today }) => {
    const undecided = RUNNING_STATUSES.includes(file.status) && !file.stopped && file.dueOn !== null && file.dueOn < today;
    if (undecided) return { dueOn: file.dueOn, ...inTheSection(file) };
    const late = file.decidedOn !== null && file.promisedDueOn !== null && file.decidedOn > file.promisedDueOn;
    return late ? { dueOn: file.promisedDueOn, ...inTheSection(file) } : null;
  },
};
