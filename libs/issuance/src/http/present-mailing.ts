import { CASE_STATUSES, MAIL_CARRIERS, RETURN_REASONS } from '@onecounter/contracts';
import { daysBetween, plainDate } from '@onecounter/kernel';
import type { LightView } from '@onecounter/casework';
import type { ListedMailing } from '../data/mailings';
import type { MailingView } from './mailing.view';

const STATES = { sent: '寄递中', delivered: '已签收', returned: '已退回' } as const;

export function presentMailing(row: ListedMailing, today: string, light: LightView | null): MailingView {
  const reason = row.return_reason && RETURN_REASONS[row.return_reason].zh;
  return {
    id: row.id, caseId: row.case_id, version: row.version, caseNumber: row.number, itemName: row.item_name, applicantName: row.applicant_name, status: row.status, statusLabel: CASE_STATUSES[row.status].zh,
    carrier: row.carrier, carrierLabel: MAIL_CARRIERS[row.carrier].zh, trackingNumber: row.tracking_number, recipientMasked: row.recipient_masked, phoneMasked: row.phone_masked, addressMasked: row.address_masked,
    sentOn: row.sent_on, days: daysBetween(plainDate(row.sent_on), plainDate(row.closed_on ?? today)), state: row.state, stateLabel: STATES[row.state], closedOn: row.closed_on,
    returnReason: reason && row.return_note ? `${reason}：${row.return_note}` : reason, deliveryDueOn: row.delivery_due_on, light,
  };
}
