import type { WindowKind } from '../windows';

interface WindowToSeed {
  readonly unit: string;
  readonly number: string;
  readonly name: string;
  readonly kind: WindowKind;
}

/** 示例: hours are an example too. */
export const HOURS = '工作日 08:30—11:30，13:00—16:30';

export const WINDOWS: readonly WindowToSeed[] = [
  { unit: 'C-CKFW', number: '3', name: '综合接件窗口', kind: 'comprehensive' },
  { unit: 'C-CKFW', number: '5', name: '综合接件窗口', kind: 'comprehensive' },
  { unit: 'C-CKFW', number: '8', name: '一件事、一个项目窗口', kind: 'theme' },
  { unit: 'C-CKFW', number: '10', name: '咨询辅导窗口', kind: 'consultation' },
  { unit: 'C-CKFW', number: '12', name: '统一发证窗口', kind: 'issuing' },
  { unit: 'C-CKFW', number: '15', name: '帮办代办窗口', kind: 'agency' },
  { unit: 'C-210381', number: '1', name: '综合接件窗口', kind: 'comprehensive' },
];
