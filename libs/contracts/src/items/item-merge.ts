type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Part = { readonly [name: string]: Json };
/** Where both changed the same, and differently. */
interface Merging { readonly conflicts: string[] }

/** Parts of lists are told apart by the first of these that they have. */
const KEYS = ['code', 'key', 'procedure', 'item'] as const;

/**
 * Puts together what two editors made of one draft: what only one of them changed is taken from that one, what both changed from `mine`.
 * @returns the merged content, and the paths where both changed differently (parts of lists by their codes)
 */
export function mergeDefinitions<Whole extends object>(base: Whole, mine: Whole, theirs: Whole): { merged: Whole; conflicts: string[] } {
  const merging: Merging = { conflicts: [] };
  const merged = merge(plain(base), plain(mine), plain(theirs), '', merging);
  return { merged: merged as unknown as Whole, conflicts: merging.conflicts };
}

const plain = (definition: object): Json => JSON.parse(JSON.stringify(definition)) as Json;
const same = (one: Json | undefined, other: Json | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
const isPart = (value: Json | undefined): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
/** A dependency of a theme is known by both its ends. */
const ends = (part: Part): string => (part.on === undefined ? '' : `${String(part.on)}→`);
const keyOf = (part: Json): string => (isPart(part) ? ends(part) + String(KEYS.map((key) => part[key]).find((key) => key !== undefined) ?? '') : String(part));

function merge(base: Json | undefined, mine: Json, theirs: Json, path: string, merging: Merging): Json {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (isPart(mine) && isPart(theirs)) return mergePart(isPart(base) ? base : {}, mine, theirs, path, merging);
  if (isList(mine) && isList(theirs)) return mergeList(isList(base) ? base : [], mine, theirs, path, merging);
  merging.conflicts.push(path);
  return mine;
}

function mergePart(base: Part, mine: Part, theirs: Part, path: string, merging: Merging): Json {
  const names = Object.keys({ ...theirs, ...mine });
  return Object.fromEntries(names.map((name) => [name, merge(base[name], mine[name] ?? null, theirs[name] ?? null, path ? `${path}.${name}` : name, merging)]));
}

/** My order; what they added comes after, what they took away goes unless I changed it. */
function mergeList(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[], path: string, merging: Merging): Json {
  const [was, other] = [byKey(base), byKey(theirs)];
  const own = byKey(mine);
  const kept = [...own].flatMap(([key, part]) => {
    const [before, there] = [was.get(key), other.get(key)];
    if (there !== undefined) return [merge(before, part, there, `${path}.${key}`, merging)];
    if (before !== undefined && same(before, part)) return [];
    if (before !== undefined) merging.conflicts.push(`${path}.${key}`);
    return [part];
  });
  return [...kept, ...[...other].filter(([key]) => !own.has(key) && !was.has(key)).map(([, part]) => part)];
}

function byKey(parts: readonly Json[]): Map<string, Json> {
  const all = new Map<string, Json>();
  for (const part of parts) {
    let key = keyOf(part);
    while (all.has(key)) key = `${key}+`;
    all.set(key, part);
  }
  return all;
}
