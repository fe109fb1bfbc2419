import { DELIVERY_STATUSES } from '@onecounter/contracts';
import { inTheSection, isNear, type MonitoringRule } from './monitored-case';

/** 即将超期送达: one working day before the delivery is due, or on the day. */
export const nearlyLateCertificate: MonitoringRule = {
  code: 'nearlyLateCertificate',
  examine: (file, moment) => {
    if (!file.deliveryDueOn || !DELIVERY_STATUSES.includes(file.status) || !isNear(file.deliveryDueOn, moment)) return null;
    return { dueOn: file.deliveryDueOn, ...inTheSection(file) };
  },
};
