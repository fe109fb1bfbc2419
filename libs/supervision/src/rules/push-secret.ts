import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** A secret of Standard Webhooks: 32 bytes of chance. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

export interface PushHeaders { readonly 'webhook-id': string; readonly 'webhook-timestamp': string; readonly 'webhook-signature': string }

/** Headers of Standard Webhooks, signed with each secret that is valid at the time (machine time): the receiver takes it when one of them is its own. */
export function signedHeaders(id: string, body: string, secrets: readonly string[], at: Date): PushHeaders {
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1000)), 'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ') };
}
