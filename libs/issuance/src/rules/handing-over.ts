import { refuse } from '@onecounter/contracts';

export interface HandingOver {
  readonly way: 'handOver' | 'mail' | 'electronic';
  readonly collector?: object | null;
  readonly trackingNumber?: string;
  readonly address?: string;
  readonly signature?: string | null;
}
export const WAYS: Readonly<Record<HandingOver['way'], string>> = { handOver: '直接送达', mail: '邮寄送达', electronic: '电子送达' };

/** Mail is proved by its number, everything else by whoever signs at the window. @throws trackingNumberRequired, collectorMismatch, signatureRequired */
export function judgeWay({ way, collector, trackingNumber, address, signature }: HandingOver): void {
  if (way === 'mail') {
    if (!trackingNumber?.trim()) refuse('trackingNumberRequired', {}, 'trackingNumber');
    if (!address?.trim()) refuse('trackingNumberRequired', {}, 'address');
    return;
  }
  if (!collector) refuse('collectorMismatch', {}, 'collector');
  if (!signature) refuse('signatureRequired', {}, 'signature');
}
