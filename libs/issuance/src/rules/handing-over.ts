import { refuse } from '@onecounter/contracts';

export type DeliveryWay = 'handOver' | 'mail' | 'electronic';
export interface HandingOver<Collector extends object = object> {
  readonly way: Exclude<DeliveryWay, 'mail'>;
  readonly collector?: Collector | null;
  readonly signature?: string | null;
}
export const WAYS: Readonly<Record<DeliveryWay, string>> = { handOver: '直接送达', mail: '邮寄送达', electronic: '电子送达' };

/** At the window the delivery is proved by whoever shows an identity and signs. @throws collectorMismatch, signatureRequired */
export function judgeSignedFor<Collector extends object>({ collector, signature }: Pick<HandingOver<Collector>, 'collector' | 'signature'>): { collector: Collector; signature: string } {
  if (!collector) return refuse('collectorMismatch', {}, 'collector');
  return { collector, signature: signature || refuse('signatureRequired', {}, 'signature') };
}
