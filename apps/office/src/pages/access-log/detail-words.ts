import { FAULTS } from '@onecounter/contracts';
import { fullTime } from '../../words/times';

const LABELS: Readonly<Record<string, string>> = {
  reason: '事由', address: '地址', code: '原因', to: '移到', year: '年份', region: '地区', edition: '版次', cases: '办件数', rows: '条数', key: '编号', lastCheckpoint: '存证点', unreadable: '无法读取', app: '入口', month: '月份', on: '清理日', entries: '条数',
};
const APPS: Readonly<Record<string, string>> = { hall: '窗口', office: '科室', api: '接口' };

/** A clause with a fact that only the answer of then had, e.g. 账号锁定到 {until}. */
const FACT = /，[^，。]*\{[^}]*\}[^，。]*/g;

const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** What an entry tells beside who and what, in words of the page; ids that say nothing to a reader are left out. */
export function detailWords(detail: Readonly<Record<string, unknown>>): string {
  return Object.entries(detail).flatMap(([name, value]) => {
    const label = LABELS[name];
    return label && (typeof value === 'string' || typeof value === 'number') && value !== '' ? [`${label} ${said(name, value)}`] : [];
  }).join('；');
}

function said(name: string, value: string | number): string {
  const text = String(value);
  if (name === 'code') return (FAULTS as Readonly<Record<string, { zh: string }>>)[text]?.zh.replace(FACT, '') ?? text;
  if (MOMENT.test(text)) return fullTime(text);
  return name === 'app' ? APPS[text] ?? text : text;
}
