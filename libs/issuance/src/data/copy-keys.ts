import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock, Settings, Sql } from '@onecounter/platform';

export interface Signature { readonly keyId: string; readonly signature: string; readonly signedAt: Date }

/** The key that signs copies, and the public halves of all that ever did. Not a legal electronic seal: it proves that these bytes left this system. */
@Injectable()
export class CopyKeys {
  constructor(private readonly sql: Sql, private readonly settings: Settings, private readonly machine: MachineClock) {}

  /** Signs the SHA-256 of a file. The first use of a new key ends the time of the one before. @throws copyKeyMissing, copyKeyRetired */
  async sign(fileHash: string): Promise<Signature> {
    if (!this.settings.copyKey) return refuse('copyKeyMissing');
    const key = createPrivateKey(Buffer.from(this.settings.copyKey, 'base64').toString('utf8'));
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
    const keyId = createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
    const signedAt = this.machine.now();
    await this.know(keyId, publicKey, signedAt);
    return { keyId, signedAt, signature: sign(null, Buffer.from(fileHash, 'hex'), key).toString('base64') };
  }

  private async know(id: string, publicKey: string, at: Date): Promise<void> {
    const known = await this.sql.row<{ valid_until: Date | null }>('select valid_until from issuance.copy_key where id = $1', [id]);
    if (known?.valid_until) refuse('copyKeyRetired');
    if (known) return;
    await this.sql.rows('update issuance.copy_key set valid_until = $1 where valid_until is null', [at]);
    await this.sql.rows('insert into issuance.copy_key (id, public_key, valid_from) values ($1, $2, $3) on conflict (id) do nothing', [id, publicKey, at]);
  }
}
