import type { StepRule } from '../lifecycle';

/** Certificate and handing over at the one window (行政许可法 39, 44). */
export const ISSUANCE_STEPS = {
  printCertificate: { from: ['granted'], to: 'certified', fact: 'certificatePrinted', zh: '制证', en: 'Print certificate', law: '行政许可法39' },
  spoilCertificate: { from: ['certified'], to: 'granted', fact: 'certificateSpoilt', zh: '作废重打', en: 'Void and reprint', grave: true },
  requestSecondSeal: { from: ['granted', 'refused', 'certified'], to: 'same', fact: 'secondSealRequested', opensHold: 'secondSeal', zh: '申请加盖公章', en: 'Request second seal', law: '国发〔1999〕25号25' },
  confirmSecondSeal: { from: ['granted', 'refused', 'certified'], to: 'same', fact: 'secondSealConfirmed', clearsHold: 'secondSeal', zh: '确认用印', en: 'Confirm second seal', law: '国发〔1999〕25号25' },
  declineSecondSeal: { from: ['granted', 'refused', 'certified'], to: 'same', fact: 'secondSealDeclined', clearsHold: 'secondSeal', zh: '不予用印', en: 'Decline second seal' },
  issueResult: { from: ['certified', 'refused'], to: 'issued', fact: 'resultIssued', zh: '发证', en: 'Issue', law: '行政许可法44' },
  mailResult: { from: ['certified', 'refused'], to: 'same', fact: 'resultMailed', opensHold: 'inMail', zh: '寄出', en: 'Mail', law: '行政许可法44' },
  confirmDelivery: { from: ['certified', 'refused'], to: 'issued', fact: 'deliveryConfirmed', clearsHold: 'inMail', zh: '确认妥投', en: 'Confirm delivery', law: '行政许可法44' },
  recordReturn: { from: ['certified', 'refused'], to: 'same', fact: 'mailReturned', clearsHold: 'inMail', zh: '登记退回', en: 'Record return' },
  reprintCertificate: { from: ['issued'], to: 'same', fact: 'certificateReprinted', zh: '重新制证', en: 'Reprint certificate', law: '行政许可法39' },
  exchangeCertificate: { from: ['issued'], to: 'same', fact: 'certificateExchanged', clearsHold: 'awaitingExchange', zh: '换证', en: 'Exchange certificate' },
} as const satisfies Record<string, StepRule>;
