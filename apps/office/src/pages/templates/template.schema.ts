import { ALIGNMENTS, CERTIFICATE_SAMPLES, DATE_FORMATS, FIELD_FONTS, FIELD_SOURCES, OVERFLOWS, PAPER_FORMATS } from '@onecounter/contracts';
import type { Choice } from '../items/item.schema';
import type { Field, Side } from './sheet-ops';

const choices = (table: Readonly<Record<string, { zh: string }>>): Choice[] => Object.entries(table).map(([value, { zh }]) => ({ value, label: zh }));

export const SOURCES = choices(FIELD_SOURCES);
export const FONTS = choices(FIELD_FONTS);
export const OVERFLOW_RULES = choices(OVERFLOWS);
export const DATES = choices(DATE_FORMATS);
export const ALIGNS = choices(ALIGNMENTS);
export const FORMATS = choices(PAPER_FORMATS);
export const SAMPLES = choices(CERTIFICATE_SAMPLES);
export const BACKGROUNDS: readonly Choice[] = [{ value: 'none', label: '没有' }, { value: 'drawn', label: '通用花边' }, { value: 'scan', label: '扫描件' }];
export const ZOOMS: readonly Choice[] = [{ value: 0, label: '适合窗口' }, { value: 2, label: '50%' }, { value: 3, label: '75%' }, { value: 3.78, label: '100%' }, { value: 5.67, label: '150%' }, { value: 7.56, label: '200%' }];
export const SIDES: readonly { side: Side; label: string }[] = [
  { side: 'left', label: '左' }, { side: 'center', label: '居中' }, { side: 'right', label: '右' }, { side: 'top', label: '上' }, { side: 'middle', label: '中线' }, { side: 'bottom', label: '下' },
];
export const FONT_STACKS: Readonly<Record<Field['font'], string>> = { song: '"Noto Serif SC", SimSun, "Songti SC", serif', hei: '"Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif' };

/** Pure: 持证人; 固定文字“编号：” */
export function fieldName({ source, text }: Pick<Field, 'source' | 'text'>): string {
  return source === 'text' ? `“${text.slice(0, 14)}”` : FIELD_SOURCES[source].zh;
}

const PARTS: Readonly<Record<string, string>> = { fields: '字段', x: '左', y: '上', width: '宽', height: '高', size: '字号', minSize: '最小字号', text: '文字', lineSpacing: '行距', letterSpacing: '字距', background: '底图', fileId: '扫描件', paper: '纸张', id: '编号' };
/** Pure: layout.fields.2.size → 字段 3 字号, for each fault. */
export function templateFaultLabels(errors: readonly { field: string }[]): Record<string, string> {
  const words = (part: string) => (/^\d+$/.test(part) ? String(Number(part) + 1) : PARTS[part] ?? '');
  return Object.fromEntries(errors.map(({ field }) => [field, field === 'name' ? '名称' : field.startsWith('itemCodes') ? '适用事项' : field.split('.').map(words).filter(Boolean).join(' ')]));
}
