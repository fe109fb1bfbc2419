import { Injectable, type OnApplicationBootstrap, type Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { EXPORT_LISTS, type ExportListName, type Permission } from '@onecounter/contracts';
import type { Actor } from '../http/actor';

export type ExportCell = string | number | null;
export interface ExportColumn<Row> { readonly title: string; /** Of the sheet, in characters. */ readonly width: number; readonly of: (row: Row) => ExportCell }
export interface ExportPage<Row> { readonly rows: readonly Row[]; /** Null after the last page. */ readonly next: string | null }

/**
 * A list that can be taken along as a sheet, with the filters that it has on its page (USR-3). Its module provides it; the export centre finds it here and
 * knows no module. It is read page by page, as the asking person: what they do not see on the page is not in the sheet.
 */
export abstract class ExportList<Query extends object = object, Row = unknown> {
  abstract readonly name: ExportListName;
  /** What judges the filters: the class of the list's own query. */
  abstract readonly query: Type<Query>;
  abstract readonly columns: readonly ExportColumn<Row>[];
  /** The filters in words, for the name of the file; none when nothing is filtered. */
  abstract words(query: Query): readonly string[];
  abstract page(query: Query, after: string | null, actor: Actor): Promise<ExportPage<Row>>;

  /** Who may take it along; asked for again when the sheet is made. */
  get permission(): Permission {
    return EXPORT_LISTS[this.name].needs;
  }

  /** How many rows there will be, for the bar of progress; null where nobody can tell cheaply. */
  total?(query: Query, actor: Actor): Promise<number | null>;
}

/** All lists of this process, found at boot; two of one name stop the boot. */
@Injectable()
export class ExportLists implements OnApplicationBootstrap {
  private readonly byName = new Map<string, ExportList>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders() as { instance?: unknown }[]) {
      if (!(instance instanceof ExportList) || this.byName.get(instance.name) === instance) continue;
      if (this.byName.has(instance.name)) throw new Error(`Two lists are called ${instance.name}`);
      this.byName.set(instance.name, instance as ExportList);
    }
  }

  find(name: string): ExportList | undefined {
    return this.byName.get(name);
  }

  names(): string[] {
    return [...this.byName.keys()];
  }
}
