import { READER_WAYS, refuse } from '@onecounter/contracts';
import type { UsualRecipient } from './usual-recipients';

/** A way needs a place to go to: post an address, e-mail an address of its own. @throws recipientPlaceMissing */
export function requirePlace({ way, address, email }: Pick<UsualRecipient, 'way' | 'address' | 'email'>): void {
  if (way === 'mail' && address.trim() === '') refuse('recipientPlaceMissing', { way: READER_WAYS[way].zh, what: '地址' }, 'address');
  if (way === 'email' && email.trim() === '') refuse('recipientPlaceMissing', { way: READER_WAYS[way].zh, what: '邮箱' }, 'email');
}
