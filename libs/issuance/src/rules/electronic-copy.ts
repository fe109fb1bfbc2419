import { refuse, type CopyStripContent } from '@onecounter/contracts';
import type { CaseInFull } from '@onecounter/casework';
import type { DocumentRow } from '@onecounter/platform';
import { DELIVERED_KINDS } from './delivery-receipt';

/** A copy is of what was delivered, and there is none before it was. @throws copyNotOfThis, copyNotYet */
export function judgeCopy(paper: Pick<DocumentRow, 'kind' | 'state'>, row: Pick<CaseInFull, 'status' | 'holds'>): void {
  if (!DELIVERED_KINDS.includes(paper.kind) || paper.state === 'voided') refuse('copyNotOfThis');
  const isExchanged = !row.holds.some((hold) => hold.kind === 'awaitingExchange' && hold.cleared_on === null);
  if (row.status !== 'issued' || (paper.kind === 'certificate' && !isExchanged)) refuse('copyNotYet');
}

/** What the foot of each page says; what a signature is not stands there too. */
export function copyStrip(copy: { readonly id: string; readonly organ: string; readonly on: string; readonly verifyUrl: string }): CopyStripContent {
  return {
    layout: 'copyStrip', title: '电子副本', unit: copy.organ, dated: copy.on, qr: { text: copy.verifyUrl, caption: '' },
    lines: [
      `电子副本　${copy.organ}${copy.on}生成，文件的哈希值有数字签名（Ed25519）。`, `副本编号 ${copy.id}`,
      '数字签名只证明文件出自本系统、没有改动；不是法定的电子印章，也不是国家标准的电子证照。',
      `核验：扫码，或到 ${copy.verifyUrl} 选取本文件。改动一个字节即不能通过。`,
    ],
  };
}
