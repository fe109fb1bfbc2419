import { RUNNING_STATUSES } from '@onecounter/contracts';
import { atTheCounter, inTheSection, isNear, type MonitoringRule } from './monitored-case';

/** 即将超期: one working day before the acceptance or the decision is due, or on the day. */
export const nearlyOverdue: MonitoringRule = {
  code: 'nearlyOverdue',
  examine: (file, moment) => {
    const atCounter = file.status === 'registered';
    if (!file.dueOn || file.stopped || !(atCounter || RUNNING_STATUSES.includes(file.status)) || !isNear(file.dueOn, moment)) return null;
    return { dueOn: file.dueOn, ...(atCounter ? atTheCounter(file) : inTheSection(file)) };
  },
};
