import type { Provider, Type } from '@nestjs/common';
import type { ExportListName } from '@onecounter/contracts';
import { legalDateOf, legalTimeOf } from '@onecounter/kernel';
import type { Actor } from '../http/actor';
import { ExportList, type ExportCell, type ExportColumn, type ExportPage } from './export-list';

type Cursor = 'after' | 'before';
interface PageOfList<Row> { readonly rows: readonly Row[]; readonly next: string | number | null }
/** So many rows from so far on, counted from nought: of a list that its page shows whole. */
export interface Piece { readonly from: number; readonly limit: number }
/** Title, width in characters, and what stands in it. */
export type SheetColumn<Row> = readonly [title: string, width: number, of: (row: Row) => ExportCell];

export interface SheetDefinition<UseCase, Query extends object, Row> {
  readonly name: ExportListName;
  /** What judges the filters: the class of the list's own query. */
  readonly query: Type<Query>;
  /** What reads the list for its page, and how. */
  readonly from: Type<UseCase>;
  readonly read: (lists: UseCase, query: Query, actor: Actor, piece: Piece) => Promise<PageOfList<Row>>;
  /** What carries the page on; null for a list that its page shows whole, which comes piece by piece. */
  readonly cursor: (keyof Query & Cursor) | null;
  readonly columns: readonly SheetColumn<NoInfer<Row>>[];
  /** Filters with words of their own, for the name of the file. */
  readonly labels?: { readonly [filter in keyof Query]?: Readonly<Record<string, string>> | string };
}

const AT_ONCE = 200;
/** How filters that many lists have read in the name of a file. */
const COMMON: Readonly<Record<string, (value: string) => string>> = {
  search: (value) => `含“${value}”`, words: (value) => `含“${value}”`, text: (value) => `含“${value}”`, from: (value) => `自${value}`, to: (value) => `至${value}`, month: (value) => value, caseNumber: (value) => value, itemCode: (value) => value,
};

class DefinedSheet<UseCase, Query extends object, Row> extends ExportList<Query, Row> {
  readonly name: ExportListName;
  readonly query: Type<Query>;
  readonly columns: readonly ExportColumn<Row>[];

  constructor(private readonly definition: SheetDefinition<UseCase, Query, Row>, private readonly lists: UseCase) {
    super();
    [this.name, this.query] = [definition.name, definition.query];
    this.columns = definition.columns.map(([title, width, of]) => ({ title, width, of }));
  }

  words(query: Query): string[] {
    return Object.entries(query).map(([filter, value]) => {
      if (value === undefined || value === null || value === '' || value === false) return '';
      const own = this.definition.labels?.[filter as keyof Query];
      return typeof own === 'string' ? own : (own?.[String(value)] ?? COMMON[filter]?.(String(value)) ?? '');
    });
  }

  /** The cursor goes by JSON, so that one that is a number comes back as one. */
  async page(query: Query, after: string | null, actor: Actor): Promise<ExportPage<Row>> {
    const { cursor, read } = this.definition;
    const on: unknown = after === null ? null : JSON.parse(after);
    const { rows, next } = await read(this.lists, Object.assign({}, query, { limit: AT_ONCE }, on !== null && cursor !== null ? { [cursor]: on } : {}), actor, { from: cursor === null ? Number(on ?? 0) : 0, limit: AT_ONCE });
    return { rows, next: next === null ? null : JSON.stringify(next) };
  }
}

/** One definition a list (USR-3): how its page reads it and what its columns are. The rest is the same for all. */
export function exportSheet<UseCase, Query extends object, Row>(definition: SheetDefinition<UseCase, Query, Row>): Provider {
  return { provide: Symbol(`sheet of ${definition.name}`), inject: [definition.from], useFactory: (lists: UseCase) => new DefinedSheet(definition, lists) };
}

/** One piece of a list that its page shows whole, and where the next begins. */
export async function inPieces<Row>({ from, limit }: Piece, read: (piece: Piece) => Promise<readonly Row[]>): Promise<PageOfList<Row>> {
  const rows = await read({ from, limit });
  return { rows, next: rows.length < limit ? null : from + limit };
}

/** `2026-11-20 10:30`, in Asia/Shanghai. @param instant ISO 8601 */
export function momentCell(instant: string | null): string {
  if (instant === null) return '';
  const at = new Date(instant);
  return `${legalDateOf(at)} ${legalTimeOf(at)}`;
}
