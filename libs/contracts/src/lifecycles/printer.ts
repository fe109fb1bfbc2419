import type { Lifecycle, StepRule } from '../lifecycle';

export const PRINTER_STEPS = {
  registerPrinter: { from: [], to: 'inService', fact: 'printerRegistered', zh: '登记打印机', en: 'Register printer' },
  adjustPrinter: { from: ['inService'], to: 'same', fact: 'printerAdjusted', zh: '调整打印机', en: 'Adjust printer' },
  retirePrinter: { from: ['inService'], to: 'outOfService', fact: 'printerRetired', zh: '停用打印机', en: 'Retire printer', grave: true },
} as const satisfies Record<string, StepRule>;

/**
 * 打印机: a subject and no setting, because its offset decides where the ink falls on a numbered blank: who moved it, when, from what
 * to what, must be provable beside the certificates it printed.
 */
export const PRINTER = {
  kind: 'printer',
  statuses: { inService: { zh: '在用', en: 'In service' }, outOfService: { zh: '已停用', en: 'Out of service', ends: true } },
  steps: PRINTER_STEPS,
} as const satisfies Lifecycle;

export type PrinterVerb = keyof typeof PRINTER_STEPS;
export type PrinterStatus = keyof typeof PRINTER.statuses;
