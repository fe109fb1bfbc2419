import type { ExportFormat } from '@onecounter/contracts';

const MOST = 80;
/** Signs that Windows keeps out of file names, those that cannot be seen, and points at the ends. */
const UNFIT = /[\\/:*?"<>|\p{C}]/gu;

/** Pure: 清单_筛选_日期.xlsx, readable in a folder of downloads; the filters are cut by whole characters when they are long. */
export function exportFileName(list: string, words: readonly string[], on: string, format: ExportFormat): string {
  const filters = [...words.map((word) => word.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim()).filter(Boolean).join('_')].slice(0, MOST).join('').replace(/[. ]+$/, '');
  return `${[list, filters, on].filter(Boolean).join('_')}.${format}`;
}
