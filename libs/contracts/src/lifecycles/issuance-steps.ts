import type { StepRule } from '../lifecycle';

/** Certificate and handing over at the one window (行政许可法 39, 44). */
export const ISSUANCE_STEPS = {
  printCertificate: { from: ['granted'], to: 'certified', fact: 'certificatePrinted', zh: '制证', en: 'Print certificate', law: '行政许可法39' },
  spoilCertificate: { from: ['certified'], to: 'granted', fact: 'certificateSpoilt', zh: '作废重打', en: 'Void and reprint', grave: true },
  issueResult: { from: ['certified', 'refused'], to: 'issued', fact: 'resultIssued', zh: '发证', en: 'Issue', law: '行政许可法44' },
} as const satisfies Record<string, StepRule>;
