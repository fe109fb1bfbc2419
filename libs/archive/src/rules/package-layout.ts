import type { DocumentKind } from '@onecounter/contracts';

/**
 * Folders of the package, in the order of the procedure: what was asked for, taken in, examined, decided, handed over, and how it went.
 * DA/T 85-2019 and GB/T 42727-2023 want content, order and names fixed by rule; the archive authority may name them otherwise: then here and nowhere else.
 */
export const FOLDERS = {
  facts: '0-基本信息', application: '1-申请与收件', acceptance: '2-受理', review: '3-审查', decision: '4-决定', delivery: '5-制证与送达', process: '6-办理过程', other: '7-其他',
} as const;
export type Folder = keyof typeof FOLDERS;

/** Folders of the package of a joint case: its own papers, then the archive of each case in the order of the theme, then how it went. */
export const JOINT_FOLDERS = {
  facts: '0-基本信息', application: '1-申请与收件', notices: '2-告知与批准', cases: '3-各事项档案', outside: '4-外部门事项', notes: '5-批注', process: '6-办理过程', other: '7-其他',
} as const;
export const jointFolderOf = (kind: string): string => (kind === 'jointReceipt' ? JOINT_FOLDERS.application : JOINT_FOLDERS.notices);

/** Kinds that are not named here lie under 其他. */
const FOLDER_OF: Readonly<Partial<Record<string, Folder>>> = {
  receipt: 'application', supplementNotice: 'acceptance', acceptanceNotice: 'acceptance', nonAcceptanceNotice: 'acceptance', extensionNotice: 'review', excludedProcedureNotice: 'review', inspectionRecord: 'review',
  grantDecision: 'decision', refusalDecision: 'decision', withdrawalConfirmation: 'decision', terminationNotice: 'decision', amendmentNotice: 'decision', certificate: 'delivery', deliveryReceipt: 'delivery',
} satisfies Partial<Record<DocumentKind | 'amendmentNotice', Folder>>;

export const folderOf = (kind: string): Folder => FOLDER_OF[kind] ?? 'other';

const LONGEST = 80;
/** A name that every file system takes: no separators, no signs that Windows refuses, no dot or blank at the ends, at most 80 signs. */
export function fileName(text: string): string {
  const clean = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').trim();
  const signs = [...clean];
  const short = signs.length > LONGEST ? [...signs.slice(0, LONGEST - 12), '…', ...signs.slice(-11)].join('') : clean;
  return short.replace(/^[. ]+|[. ]+$/g, '') || '未命名';
}

/** 001, 002 … so that every program lists them in this order. */
export const ordinal = (index: number, digits = 3): string => String(index + 1).padStart(digits, '0');
