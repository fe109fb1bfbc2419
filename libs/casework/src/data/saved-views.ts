import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock, Sql, type Actor } from '@onecounter/platform';
import type { SavedFiltersView } from '../http/saved-views.view';

export interface SavedViewRow {
  readonly id: string; readonly owner_id: number; readonly unit_id: number; readonly name: string; readonly shared: boolean; readonly filters: SavedFiltersView;
  readonly version: number; readonly owner_name: string; readonly changed_by_name: string;
}
export interface ViewToKeep { readonly name: string; readonly shared: boolean; readonly filters: SavedFiltersView }
export interface Arrangement { readonly default_view: string | null; readonly ordered: readonly string[]; readonly version: number }

const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const ID_LENGTH = 6;
const SELECT = `select v.id, v.owner_id, v.unit_id, v.name, v.shared, v.filters, v.version, o.name owner_name, b.name changed_by_name
  from casework.saved_view v join organisation.person o on o.id = v.owner_id join organisation.person b on b.id = v.changed_by`;

/** 视图 and how each person has them stand. */
@Injectable()
export class SavedViews {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  seenBy(actor: Actor): Promise<SavedViewRow[]> {
    return this.sql.rows<SavedViewRow>(`${SELECT} where v.owner_id = $1 or v.shared and v.unit_id = $2 order by v.name, v.id`, [actor.personId, actor.unitId]);
  }

  find(id: string): Promise<SavedViewRow | undefined> {
    return this.sql.row<SavedViewRow>(`${SELECT} where v.id = $1`, [id]);
  }

  async countOf(actor: Actor): Promise<number> {
    return (await this.sql.row<{ n: number }>('select count(*)::int n from casework.saved_view where owner_id = $1', [actor.personId]))?.n ?? 0;
  }

  /** False when the owner has another view of this name. */
  async isFree(name: string, ownerId: number | null, besideId: string): Promise<boolean> {
    return (await this.sql.row('select 1 one from casework.saved_view where owner_id = $1 and name = $2 and id <> $3', [ownerId, name, besideId])) === undefined;
  }

  /** Undefined when a view of this name came in between. */
  async add(view: ViewToKeep, actor: Actor): Promise<string | undefined> {
    const id = Array.from({ length: ID_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    const row = await this.sql.row<{ id: string }>(
      `insert into casework.saved_view (id, owner_id, unit_id, name, shared, filters, version, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6, 1, $2, $7)
       on conflict on constraint saved_view_name do nothing returning id`,
      [id, actor.personId, actor.unitId, view.name, view.shared, JSON.stringify(view.filters), this.clock.now()],
    );
    return row?.id;
  }

  /** False when the version is no longer that one. */
  async change(id: string, version: number, view: ViewToKeep, actor: Actor): Promise<boolean> {
    const rows = await this.sql.rows(
      'update casework.saved_view set name = $3, shared = $4, filters = $5, version = version + 1, changed_by = $6, changed_at = $7 where id = $1 and version = $2 returning id',
      [id, version, view.name, view.shared, JSON.stringify(view.filters), actor.personId, this.clock.now()],
    );
    return rows.length === 1;
  }

  async remove(id: string, version: number): Promise<boolean> {
    return (await this.sql.rows('delete from casework.saved_view where id = $1 and version = $2 returning id', [id, version])).length === 1;
  }

  async arrangementOf(actor: Actor): Promise<Arrangement> {
    const row = await this.sql.row<Arrangement>('select default_view, ordered, version from casework.view_arrangement where person_id = $1', [actor.personId]);
    return row ?? { default_view: null, ordered: [], version: 0 };
  }

  /** False when it was arranged elsewhere meanwhile. */
  async arrange(actor: Actor, to: Arrangement): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into casework.view_arrangement as a (person_id, default_view, ordered, version) select $1, $2, $3, 1 where $4::int = 0 or exists (select 1 from casework.view_arrangement where person_id = $1)
       on conflict (person_id) do update set default_view = excluded.default_view, ordered = excluded.ordered, version = a.version + 1 where a.version = $4 returning version`,
      [actor.personId, to.default_view, to.ordered, to.version],
    );
    return rows.length === 1;
  }
}
