export const PAGE_SIZE = 50;
export const STATES = [{ value: 'waiting', label: '待归档' }, { value: 'archived', label: '已归档' }] as const;
export const KINDS = [{ value: 'case', label: '办件' }, { value: 'joint', label: '联办件' }] as const;
export const DEFAULT_FILTERS: Record<'what' | 'state' | 'from' | 'to' | 'search', string> = { what: 'case', state: 'waiting', from: '', to: '', search: '' };

const [KILO, MEGA] = [1024, 1024 * 1024];
/** 12.3 KB, 4.5 MB */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return '';
  return bytes < MEGA ? `${(bytes / KILO).toFixed(1)} KB` : `${(bytes / MEGA).toFixed(1)} MB`;
}
