import { atTheCounter, lastOf, type MonitoringRule } from './monitored-case';

/** 多次告知补正: all that is missing is told at once; whoever told it again answers. */
export const repeatedNotice: MonitoringRule = {
  code: 'repeatedNotice',
  examine: (file) => {
    const last = lastOf(file, ['requestSupplement']);
    if (file.notices < 2 || !last) return null;
    const counter = atTheCounter(file);
    return { dueOn: last.on, personId: last.by ?? counter.personId, unitId: last.unitId ?? counter.unitId };
  },
};
