import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** Phones and servers differ by some seconds: the code before and the one after are taken, too (RFC 6238 5.2). */
const WINDOW = 1;

const totpOf = (secret: string, login = ''): TOTP => new TOTP({ issuer: '一窗', label: login || '一窗', algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) });

/** 160 bits (RFC 4226 4), as people type them into the application of their phone. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;
/** What the QR code holds. */
export const addressOfSecret = (secret: string, login: string): string => totpOf(secret, login).toString();
/** Number of the 30 seconds whose code it is, at machine time; null when it is none of those around now. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / (PERIOD_SECONDS * 1000)) + delta;
}

/** 备用码 as it is looked up: people write it with dashes, blanks and small letters. */
export const plainCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
export const isTimedCode = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/\s/g, ''));
