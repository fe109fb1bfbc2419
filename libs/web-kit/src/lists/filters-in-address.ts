/** A query as the router gives and takes it. */
export type Query = Record<string, string | null | (string | null)[] | undefined>;

/** Pure: what the address says, defaults where it is silent. */
export function readFilters<Filters extends Record<string, string>>(defaults: Filters, query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(defaults).map(([name, value]) => {
    const given = query[name];
    return [name, typeof given === 'string' ? given : value];
  }));
}

/** Pure: the query to write, without what equals its default. */
export function writeFilters(defaults: Record<string, string>, filters: Record<string, string>, query: Query): Query {
  const kept = Object.entries(query).filter(([name]) => !(name in defaults));
  const set = Object.entries(filters).filter(([name, value]) => value !== defaults[name]);
  return Object.fromEntries([...kept, ...set]);
}
