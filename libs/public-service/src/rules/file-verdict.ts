import { createPublicKey, verify } from 'node:crypto';

export type FileVerdict = 'valid' | 'expired' | 'voided' | 'altered' | 'unknown';
export const FILE_VERDICTS: Readonly<Record<FileVerdict, { readonly label: string; readonly says: string }>> = {
  valid: { label: '真，有效', says: '文件出自本机关，一个字节都没有改动，现在有效。' },
  expired: { label: '真，已过有效期', says: '文件出自本机关，没有改动，但证件的有效期已过。' },
  voided: { label: '真，已作废', says: '文件出自本机关，没有改动，但这份文书已经作废，或者换过新的，不能再用。' },
  altered: { label: '被改动过', says: '文件自称是本机关的电子副本，但内容和原来的不一样，不能采信。' },
  unknown: { label: '不认识', says: '不是本机关出具的电子副本。扫描件、照片、打印后再存的文件都核验不了，请核验原来下载的文件。' },
};

export interface SignedCopy { readonly file_hash: string; readonly signature: string; readonly signed_at: Date; readonly public_key: string; readonly key_from: Date; readonly key_until: Date | null; readonly document_state: string; readonly superseded: boolean; readonly valid_until: string | null }

/** Of a file whose bytes are those of a copy: the signature must hold and be of the key's time, then the document's own state counts. */
export function verdictOf(copy: SignedCopy, today: string): FileVerdict {
  const inTime = copy.signed_at >= copy.key_from && (copy.key_until === null || copy.signed_at <= copy.key_until);
  const holds = verify(null, Buffer.from(copy.file_hash, 'hex'), createPublicKey(copy.public_key), Buffer.from(copy.signature, 'base64'));
  if (!inTime || !holds) return 'altered';
  if (copy.document_state === 'voided' || copy.superseded) return 'voided';
  return copy.valid_until !== null && copy.valid_until < today ? 'expired' : 'valid';
}
