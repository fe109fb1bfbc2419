import { Injectable } from '@nestjs/common';
import type { RoleName, WindowStatus } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';
import type { Half } from '../rules/roster';
import type { WindowKind } from './windows';

export interface WindowRow {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly kind: WindowKind;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitPath: string;
  readonly itemCodes: readonly string[] | null;
  readonly hours: string;
  readonly status: WindowStatus;
  readonly version: number;
}
export interface Seat { readonly windowId: number; readonly on: string; readonly half: Half; readonly personId: number }
export interface SeatTaken extends Seat { readonly personName: string; readonly number: string }
/** Somebody who may sit at windows of a unit, from–to. */
export interface Sitter { readonly personId: number; readonly name: string; readonly role: RoleName; readonly unitId: number; readonly validFrom: string; readonly validTo: string | null }

/** `ends` is the first moment of being back. */
export interface SitterLeave { readonly personId: number; readonly begins: Date; readonly ends: Date }
const WINDOW = `select w.id, w.number, w.name, w.kind, w.unit_id "unitId", u.name "unitName", u.path "unitPath", w.item_codes "itemCodes", w.hours, w.status, w.version
  from organisation.service_window w join organisation.unit u on u.id = w.unit_id`;
const SEAT = `select e.window_id "windowId", e.on_date "on", e.half, e.person_id "personId", p.name "personName", w.number
  from organisation.roster_entry e join organisation.person p on p.id = e.person_id join organisation.service_window w on w.id = e.window_id`;

/** Windows with what is kept beside them: who sits there when. */
@Injectable()
export class WindowRows {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<WindowRow | undefined> {
    return this.sql.row<WindowRow>(`${WINDOW} where w.id = $1`, [id]);
  }

  /** Closed ones too, of the jurisdiction and of the units at or below the path. */
  list(jurisdictionPath: string, unitPath: string): Promise<WindowRow[]> {
    return this.sql.rows<WindowRow>(`${WINDOW} where w.jurisdiction_path like $1 and u.path like $2 order by w.jurisdiction_path, w.unit_id, w.id`, [`${jurisdictionPath}%`, `${unitPath}%`]);
  }

  async isNumberTaken(unitId: number, number: string): Promise<boolean> {
    return (await this.sql.row('select 1 from organisation.service_window where unit_id = $1 and number = $2', [unitId, number])) !== undefined;
  }

  /** Codes among these that no version in use bears. */
  async unknownItems(codes: readonly string[]): Promise<string[]> {
    const rows = await this.sql.rows<{ code: string }>('select code from unnest($1::text[]) code where not exists (select 1 from catalogue.published_item_in_use i where i.item_code = code)', [codes]);
    return rows.map((row) => row.code);
  }

  /** Whose post names the window on the day or later. */
  async peopleAt(windowId: number, day: string): Promise<string[]> {
    const rows = await this.sql.rows<{ name: string }>(
      'select distinct p.name from organisation.post_holding h join organisation.person p on p.id = h.person_id where h.window_id = $1 and (h.valid_to is null or h.valid_to > $2) order by 1', [windowId, day]);
    return rows.map((row) => row.name);
  }

  seats(windowIds: readonly number[], from: string, to: string): Promise<SeatTaken[]> {
    return this.sql.rows<SeatTaken>(`${SEAT} where e.window_id = any($1) and e.on_date between $2 and $3 order by e.on_date, e.half desc, p.id`, [windowIds, from, to]);
  }

  seatsOfPerson(personId: number, day: string): Promise<SeatTaken[]> {
    return this.sql.rows<SeatTaken>(`${SEAT} where e.person_id = $1 and e.on_date = $2 order by e.half desc`, [personId, day]);
  }

  /** Everybody in post in the units during these days who can sign in. */
  sitters(unitIds: readonly number[], from: string, to: string): Promise<Sitter[]> {
    return this.sql.rows<Sitter>(
      `select h.person_id "personId", p.name, h.role, h.unit_id "unitId", h.valid_from "validFrom", h.valid_to "validTo" from organisation.post_holding h join organisation.person p on p.id = h.person_id
       where h.unit_id = any($1) and p.status <> 'disabled' and h.valid_from <= $3 and (h.valid_to is null or h.valid_to > $2) order by p.name, p.id`,
      [unitIds, from, to],
    );
  }

  /** Leaves of these people that were approved and touch this time. */
  leaves(personIds: readonly number[], from: Date, until: Date): Promise<SitterLeave[]> {
    return this.sql.rows<SitterLeave>(
      `select l.person_id "personId", l.begins_at begins, l.ends_at ends from organisation.leave l where l.person_id = any($1::bigint[]) and l.status in ('approved', 'away') and l.begins_at < $3 and l.ends_at > $2`, [personIds, from, until]);
  }

  /** Puts these seats in place of the window's of the days; gives those that somebody holds at another window. */
  async seat(windowId: number, from: string, to: string, seats: readonly Omit<Seat, 'windowId'>[]): Promise<SeatTaken[]> {
    await this.clear(windowId, from, to);
    const wanted = JSON.stringify(seats);
    const rows = await this.sql.rows(
      `insert into organisation.roster_entry (window_id, on_date, half, person_id) select $1, x."on", x.half, x."personId" from jsonb_to_recordset($2::jsonb) as x("on" date, half text, "personId" bigint)
       on conflict do nothing returning person_id`,
      [windowId, wanted],
    );
    if (rows.length === seats.length) return [];
    return this.sql.rows<SeatTaken>(
      `${SEAT} join jsonb_to_recordset($2::jsonb) as x("on" date, half text, "personId" bigint) on x."on" = e.on_date and x.half = e.half and x."personId" = e.person_id where e.window_id <> $1 order by e.on_date`, [windowId, wanted]);
  }

  async clear(windowId: number, from: string, to: string): Promise<void> {
    await this.sql.rows('delete from organisation.roster_entry where window_id = $1 and on_date between $2 and $3', [windowId, from, to]);
  }
}
