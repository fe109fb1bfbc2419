import type { Schemas } from '../../api';

export type Form = Schemas['FormRowView'];
export type FormState = '' | 'inUse' | 'registered' | 'due' | 'broken' | 'cancelled';
export const STATES: readonly { readonly value: FormState; readonly label: string; readonly empty: string }[] = [
  { value: '', label: '全部', empty: '还没有表格。点“登记表格”，上传空白表格或者写下载地址。' },
  { value: 'inUse', label: '在用', empty: '还没有在用的。登记以后，清理一次就在用了。' },
  { value: 'registered', label: '待审定', empty: '没有等着审定的，都清理过了。' },
  { value: 'due', label: '该清理', empty: '都在一年里清理过，暂时没有该清理的。' },
  { value: 'broken', label: '地址打不开', empty: '下载地址都能打开。每天夜里查一遍，连着两次打不开就列在这里。' },
  { value: 'cancelled', label: '已取消', empty: '没有取消过表格。' },
];
export const stateOf = (value: unknown): FormState => STATES.find((state) => state.value === value)?.value ?? '';

/** Pure: where the blank is to be had, in a few words. */
export function placeWords({ fileName, address, check, broken }: Pick<Form, 'fileName' | 'address' | 'check' | 'broken'>): { text: string; tone: string } {
  if (fileName !== null) return { text: fileName, tone: '' };
  const host = address && URL.canParse(address) ? new URL(address).host : '';
  if (!check) return { text: `${host}，还没查过`, tone: 'oc-sub' };
  if (check.works) return { text: `${host}，${check.detail}`, tone: '' };
  return { text: `${broken ? '■' : '▲'} ${host}，${check.detail}${check.failures > 1 ? `（连着 ${check.failures} 次）` : ''}`, tone: broken ? 'oc-over' : 'oc-soon' };
}

/** Pure: when it was gone over, and whether it is time again. */
export function reviewWords({ lastReviewedOn, lastOutcomeLabel, reviewDue, status }: Pick<Form, 'lastReviewedOn' | 'lastOutcomeLabel' | 'reviewDue' | 'status'>): { text: string; tone: string } {
  if (lastReviewedOn === null) return { text: status === 'cancelled' ? '' : '▲ 没清理过', tone: 'oc-soon' };
  return { text: `${reviewDue ? '▲ ' : ''}${lastReviewedOn} ${lastOutcomeLabel ?? ''}${reviewDue ? '，该清理了' : ''}`, tone: reviewDue ? 'oc-soon' : '' };
}

export const sizeWords = (bytes: number | null): string => (bytes === null ? '' : bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`);
