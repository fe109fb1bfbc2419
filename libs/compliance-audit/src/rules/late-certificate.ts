import { DELIVERY_STATUSES } from '@onecounter/contracts';
import { inTheSection, type MonitoringRule } from './monitored-case';

/** 超期送达: decided, and not in the applicant's hands by the day; what is in the mail is not delivered. */
export const lateCertificate: MonitoringRule = {
  code: 'lateCertificate',
  examine: (file, { today }) => {
    const on = file.deliveryDueOn;
    if (on === null) return null;
    const waits = DELIVERY_STATUSES.includes(file.status) && on < today;
    const came = file.status === 'issued' && file.issuedOn !== null && file.issuedOn > on;
    return waits || came ? { dueOn: on, ...inTheSection(file) } : null;
  },
};
