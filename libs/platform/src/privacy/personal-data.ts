import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings';
import { RotatingRing } from './key-ring';

/** 身份证号、电话: stored as AES-256-GCM ciphertext (key id in front, so that keys rotate), HMAC for look-up, and masked text. */
@Injectable()
export class PersonalData {
  private readonly ring: RotatingRing;

  constructor(settings: Settings) {
    this.ring = new RotatingRing(settings.dataKeys, settings.dataDir);
  }

  seal(clear: string): string {
    const iv = randomBytes(12);
    const { current } = this.ring.newest;
    const cipher = createCipheriv('aes-256-gcm', this.ring.key(current), iv);
    const sealed = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
    return `${current}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')}`;
  }

  open(sealed: string): string {
    const [keyId = '', body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.ring.key(keyId), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** Equal values give equal look-ups; nobody gets the value back from one. */
  lookup(clear: string): Buffer {
    return createHmac('sha256', Buffer.from(this.ring.newest.lookup, 'base64')).update(clear).digest();
  }
}
