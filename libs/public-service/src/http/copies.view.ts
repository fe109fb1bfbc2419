/** 核验文件的结果 */
export class FileVerificationView {
  /** valid 真，有效; expired 真，已过有效期; voided 真，已作废; altered 被改动过; unknown 不认识 */
  verdict: 'valid' | 'expired' | 'voided' | 'altered' | 'unknown';
  verdictLabel: string;
  says: string;
  /** Of the file that was sent; hex. */
  sha256: string;
  title: string | null;
  number: string | null;
  holder: string | null;
  itemName: string | null;
  organ: string | null;
  /** ISO 8601, machine time. */
  signedAt: string | null;
  keyId: string | null;
  /** Ed25519 over the 32 bytes of the hash, base64. */
  signature: string | null;
  /** YYYY-MM-DD; null: no end, or not a certificate */
  validUntil: string | null;
}

/** 签名密钥的公开部分 */
export class CopyKeyView {
  id: string;
  /** SPKI, PEM. */
  publicKey: string;
  validFrom: string;
  /** null: signs now */
  validUntil: string | null;
}
