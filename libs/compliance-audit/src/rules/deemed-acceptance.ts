import { atTheCounter, type MonitoringRule } from './monitored-case';

/** 逾期视为受理: five working days without a word (INT-3). */
export const deemedAcceptance: MonitoringRule = {
  code: 'deemedAcceptance',
  examine: (file) => (file.deemed && file.noticeDueOn ? { dueOn: file.noticeDueOn, ...atTheCounter(file) } : null),
};
