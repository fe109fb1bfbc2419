import type { DependencyDefinition, ItemDefinition, MaterialDefinition, PointDefinition } from '../service-item';
import { DEPENDENCY_FIELDS, fieldWords, ITEM_FIELDS, LINE_LISTS, MATERIAL_FIELDS, POINT_FIELDS, STOP_FIELDS, valueAt, type ItemField, type LineList } from './item-fields';

export type ItemChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** One thing that differs between two contents of an item, in the words people use. */
export interface ItemChange {
  readonly kind: ItemChangeKind;
  /** Under which heading: 事项, 材料 M02 营业执照, 要点 S01 … */
  readonly subject: string;
  /** Name of the field, list or order; empty when the whole subject came or went. */
  readonly field: string;
  /** Where it lies, e.g. materials.SP-001-M02.name: parts of lists by their codes. */
  readonly path: string;
  /** In words; null where it was not. */
  readonly before: string | null;
  readonly after: string | null;
}

/** How the parts of a list are told apart, called and compared. */
export interface ListShape<Part> {
  readonly path: string;
  readonly fields: readonly ItemField[];
  readonly keyOf: (part: Part) => string;
  readonly nameOf: (part: Part) => string;
  readonly orderName: string;
  /** How a key is told in an order; without it, its last part. */
  readonly short?: (key: string) => string;
  readonly inside?: (before: Part | undefined, after: Part | undefined, path: string, subject: string) => ItemChange[];
}

/** All that differs, in the order in which the item is read; empty when the two say the same. */
export function differenceOf(before: ItemDefinition, after: ItemDefinition): ItemChange[] {
  return [
    ...fieldChanges(before, after, ITEM_FIELDS, '事项', ''),
    ...(Object.keys(LINE_LISTS) as LineList[]).flatMap((list) => lineChanges(before[list], after[list], LINE_LISTS[list], list)),
    ...listChanges(before.stopsClock, after.stopsClock, STOPS, '不计时程序'),
    ...listChanges(before.dependsOn, after.dependsOn, DEPENDENCIES, '关联事项'),
    ...listChanges(before.points, after.points, pointsIn('points', '事项要点'), '事项'),
    ...listChanges(before.materials, after.materials, MATERIALS, '事项'),
  ];
}

type Stop = ItemDefinition['stopsClock'][number];
const STOPS: ListShape<Stop> = { path: 'stopsClock', fields: STOP_FIELDS, keyOf: ({ procedure }) => procedure, nameOf: ({ zh }) => `不计时程序 ${zh}`, orderName: '不计时程序的顺序' };
const DEPENDENCIES: ListShape<DependencyDefinition> = { path: 'dependsOn', fields: DEPENDENCY_FIELDS, keyOf: ({ item }) => item, nameOf: ({ item }) => `关联事项 ${item}`, orderName: '关联事项的顺序' };
const pointsIn = (path: string, word: string): ListShape<PointDefinition> => ({ path, fields: POINT_FIELDS, keyOf: ({ code }) => code, nameOf: ({ code }) => `${word} ${tail(code)}`, orderName: '要点的顺序' });
const MATERIALS: ListShape<MaterialDefinition> = {
  path: 'materials', fields: MATERIAL_FIELDS, keyOf: ({ code }) => code, nameOf: ({ code, name }) => `材料 ${tail(code)} ${name}`, orderName: '材料的顺序',
  inside: (before, after, path, subject) => listChanges(before?.points ?? [], after?.points ?? [], pointsIn(`${path}.points`, `${subject} · 要点`), subject),
};
/** SP-001-M02 → M02, SP-001-M02-R01 → R01. */
const tail = (code: string): string => code.split('-').at(-1) ?? code;

export function fieldChanges(before: object, after: object, fields: readonly ItemField[], subject: string, prefix: string): ItemChange[] {
  return fields.flatMap((field) => {
    const [was, is] = [valueAt(before, field.path), valueAt(after, field.path)].map((value) => (value === undefined ? null : value));
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const [wordsWas, wordsIs] = [fieldWords(field, was), fieldWords(field, is)];
    const kind = was === null || wordsWas === '' ? 'added' : is === null || wordsIs === '' ? 'removed' : 'changed';
    return [{ kind, subject, field: field.zh, path: `${prefix}${field.path}`, before: was === null ? null : wordsWas, after: is === null ? null : wordsIs }];
  });
}

/** Lines have no name: what went and what came at the same place is told as one that changed. */
export function lineChanges(before: readonly string[], after: readonly string[], name: string, path: string, subject = '事项'): ItemChange[] {
  const said = (kind: ItemChangeKind, was: string | null, is: string | null): ItemChange => ({ kind, subject, field: name, path, before: was, after: is });
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  if (gone.length + come.length === 0) return before.join('\n') === after.join('\n') ? [] : [said('moved', before.join('；'), after.join('；'))];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [was, is] = [gone[index] ?? null, come[index] ?? null];
    return said(was === null ? 'added' : is === null ? 'removed' : 'changed', was, is);
  });
}

export function listChanges<Part extends object>(before: readonly Part[], after: readonly Part[], shape: ListShape<Part>, holder: string): ItemChange[] {
  const [was, is] = [keyed(before, shape), keyed(after, shape)];
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))];
  const common = [...is.keys()].filter((key) => was.has(key));
  const order = (all: Map<string, Part>): string[] => [...all.keys()].filter((key) => common.includes(key));
  const said = (all: Map<string, Part>): string => order(all).map(shape.short ?? tail).join('、');
  const moved = order(was).join() === order(is).join() ? [] : [{ kind: 'moved' as const, subject: holder, field: shape.orderName, path: shape.path, before: said(was), after: said(is) }];
  return [...moved, ...keys.flatMap((key) => partChanges(was.get(key), is.get(key), shape, key))];
}

function partChanges<Part extends object>(before: Part | undefined, after: Part | undefined, shape: ListShape<Part>, key: string): ItemChange[] {
  const named = after ?? before;
  if (!named) return [];
  const [subject, path] = [shape.nameOf(named), `${shape.path}.${key}`];
  const inside = shape.inside?.(before, after, path, subject) ?? [];
  if (before && after) return [...fieldChanges(before, after, shape.fields, subject, `${path}.`), ...inside];
  const whole = wordsOf(named, shape.fields);
  return [{ kind: after ? 'added' : 'removed', subject, field: '', path, before: before ? whole : null, after: after ? whole : null }, ...inside];
}

/** A second one of the same key (two relations to one item) counts apart. */
function keyed<Part>(parts: readonly Part[], { keyOf }: ListShape<Part>): Map<string, Part> {
  const all = new Map<string, Part>();
  for (const part of parts) {
    let key = keyOf(part);
    while (all.has(key)) key = `${key}+`;
    all.set(key, part);
  }
  return all;
}

/** A whole part in one line: 材料名称：营业执照；必要性：必要 */
function wordsOf(part: object, fields: readonly ItemField[]): string {
  const said = fields.map((field) => [field.zh, fieldWords(field, valueAt(part, field.path))] as const);
  return said.filter(([, words]) => words !== '').map(([zh, words]) => `${zh}：${words}`).join('；');
}
