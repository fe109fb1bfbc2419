import { EXPORT_LISTS, type ExportListName } from '@onecounter/contracts';

/** Where a page stands is nothing to a sheet. */
const OF_THE_PAGE = ['after', 'before', 'limit'];
const ROUTES = Object.entries(EXPORT_LISTS).map(([list, { route }]) => ({ list: list as ExportListName, at: new RegExp(`^${route.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`) }));

/** Pure: the list that an address asks for, with its filters as the export centre takes them; null for any other address. */
export function listOfAddress(address: string): { list: ExportListName; filter: Record<string, string> } | null {
  const { pathname, searchParams } = new URL(address);
  for (const { list, at } of ROUTES) {
    const found = at.exec(pathname);
    if (found) return { list, filter: { ...Object.fromEntries([...searchParams].filter(([name]) => !OF_THE_PAGE.includes(name))), ...found.groups } };
  }
  return null;
}
