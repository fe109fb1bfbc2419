/** @no-db */
import { generateKeyPairSync, sign } from 'node:crypto';
import { verdictOf, type SignedCopy } from './file-verdict';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const hash = 'ab'.repeat(32);
const copy: SignedCopy = {
  file_hash: hash, signature: sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64'), signed_at: new Date('2026-11-20T03:00:00Z'), public_key: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  key_from: new Date('2026-01-01T00:00:00Z'), key_until: null, document_state: 'rendered', superseded: false, valid_until: '2031-11-19',
};

describe('the verdict on a file', () => {
  it('is that of its document when the signature holds', () => {
    expect(verdictOf(copy, '2026-11-20')).toBe('valid');
    expect(verdictOf(copy, '2031-11-20')).toBe('expired');
    expect(verdictOf({ ...copy, document_state: 'voided' }, '2026-11-20')).toBe('voided');
    expect(verdictOf({ ...copy, superseded: true }, '2026-11-20')).toBe('voided');
  });

  it('still knows a key that signs no more, for what it signed in its time', () => {
    expect(verdictOf({ ...copy, key_until: new Date('2026-11-21T00:00:00Z') }, '2027-01-01')).toBe('valid');
    expect(verdictOf({ ...copy, key_until: new Date('2026-11-19T00:00:00Z') }, '2027-01-01')).toBe('altered');
    expect(verdictOf({ ...copy, key_from: new Date('2026-11-21T00:00:00Z') }, '2027-01-01')).toBe('altered');
  });

  it('is bad for a signature that somebody else made, whatever the tables say', () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    expect(verdictOf({ ...copy, signature: sign(null, Buffer.from(hash, 'hex'), other).toString('base64') }, '2026-11-20')).toBe('altered');
    expect(verdictOf({ ...copy, file_hash: 'cd'.repeat(32) }, '2026-11-20')).toBe('altered');
  });
});
