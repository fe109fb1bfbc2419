import { limitText } from './limit-text';

/** 容缺受理: handed in after acceptance, before the result; 容缺发证: even after the certificate. Two lists, each with its own effect (INT-5). */
export const DEFERRAL_LISTS = { atAcceptance: '容缺受理清单', atIssue: '容缺发证清单' } as const;
export type DeferralKind = keyof typeof DEFERRAL_LISTS;

/** A material that a published version lets be handed in later. */
export interface DeferredMaterial {
  readonly itemCode: string; readonly itemName: string; readonly unitName: string; readonly versionNo: number; readonly materialCode: string; readonly materialName: string;
  readonly days: number; readonly unit: 'working' | 'calendar';
  /** Absent in versions published before a basis was asked for. */
  readonly basis: string | null;
}
export type DeferralRow = Omit<DeferredMaterial, 'unit' | 'basis'> & { readonly limitText: string; readonly basis: string };

/** Days count in the unit of the promise, which they may not outlast. */
export function presentDeferral({ unit, basis, ...row }: DeferredMaterial): DeferralRow {
  return { ...row, limitText: limitText({ days: row.days, unit }), basis: basis?.trim() || '依据待补' };
}
