/** A field of an act. `choice` takes one of `options`, `unit` and `units` sections, `people` colleagues found by name, `files` uploads, `file` one of them, `choices` several of `options` (numbers), `several` likewise by their words, `list` words with commas between, `guests` a line for each: unit and name, `item` the code of an item, `point` a review point with its item and material (three words of the body), `helper` a section or a person that answers inquiries. */
export interface ActField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'long' | 'date' | 'time' | 'number' | 'choice' | 'unit' | 'units' | 'people' | 'files' | 'file' | 'choices' | 'several' | 'list' | 'guests' | 'item' | 'point' | 'helper';
  /** Of a `helper`: only people of this section. */
  readonly within?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly max?: number;
  readonly optional?: boolean;
  /** The value of a choice is sent as a number. */
  readonly whole?: boolean;
  /** What stands in it at first. */
  readonly first?: ActValue;
}
export type ActValue = string | readonly number[] | readonly string[] | readonly NamedFile[] | readonly NamedPerson[];
export interface NamedFile { readonly id: string; readonly name: string }
export interface NamedPerson { readonly id: number; readonly name: string }
export type ActValues = Record<string, ActValue>;

/** A verb of a subject as a button that asks for its fields; `fixed` goes with the body as it is. */
export interface Act {
  readonly verb: string;
  readonly label: string;
  /** Below /api. */
  readonly path: string;
  readonly title?: string;
  readonly note?: string;
  readonly fields: readonly ActField[];
  readonly fixed?: Readonly<Record<string, unknown>>;
  readonly kind?: 'primary' | 'plain' | 'danger';
  /** Why it cannot be done yet; the button is off and says so. */
  readonly reason?: string;
}

/** 附件: pictures or PDF, judged where they are sent. */
export const evidenceField: ActField = { name: 'fileIds', label: '附件', hint: '图片或者 PDF，最多 5 个，可不附', kind: 'files', optional: true };

/** Kinds whose value is a list, whatever is sent of it. */
export const OF_MANY: readonly ActField['kind'][] = ['units', 'people', 'files', 'file', 'choices', 'several'];

export const firstValues = (fields: readonly ActField[]): ActValues => Object.fromEntries(fields.map(({ name, kind, first }) => [name, first ?? (OF_MANY.includes(kind) ? [] : '')]));

/** Pure: the first field that lacks something, in words; null when all is there. */
export function lackingOf(fields: readonly ActField[], values: ActValues): string | null {
  const lacking = fields.find(({ name, optional }) => !optional && (typeof values[name] === 'string' ? values[name].trim() === '' : (values[name] ?? []).length === 0));
  return lacking ? `先${['choice', 'unit', 'item', 'point', 'helper'].includes(lacking.kind) || OF_MANY.includes(lacking.kind) ? '选' : '写'}${lacking.label}` : null;
}

/** Pure: 市住建局 王小示 → unit and name; a line without a blank is a name without a unit, which the server refuses by name. */
const guestsOf = (text: string): { name: string; unitName: string }[] => text.split('\n').filter((line) => line.trim() !== '').map((line) => {
  const words = line.trim().split(/\s+/u);
  return { name: words.at(-1) ?? '', unitName: words.slice(0, -1).join(' ') };
});

/** Pure: what is sent. Empty optional fields are left out; times are of Asia/Shanghai. */
export function bodyOf(fields: readonly ActField[], values: ActValues): Record<string, unknown> {
  const sent = fields.flatMap(({ name, kind, whole }): [string, unknown][] => {
    const value = values[name] ?? '';
    if (typeof value === 'string') {
      if (value.trim() === '') return [];
      if (kind === 'number' || kind === 'unit' || whole) return [[name, Number(value)]];
      if (kind === 'point') return value.split('|').map((code, at) => [['itemCode', 'materialCode', 'pointCode'][at] ?? name, code]);
      if (kind === 'helper') return [[value.startsWith('p') ? 'toPersonId' : 'toUnitId', Number(value.slice(1))]];
      if (kind === 'list') return [[name, value.split(/[,，、;；\s]+/u).filter((one) => one !== '')]];
      if (kind === 'guests') return [[name, guestsOf(value)]];
      return [[name, kind === 'time' ? `${value.slice(0, 16)}:00+08:00` : value.trim()]];
    }
    const ids = value.map((one) => (typeof one === 'object' ? one.id : one));
    if (kind === 'file') return ids.length > 0 ? [[name, ids.at(-1)]] : [];
    return [[name, ids]];
  });
  return Object.fromEntries(sent);
}
