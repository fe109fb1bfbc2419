import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface Place { readonly id: number; readonly name: string; readonly path: string }

/** The city and its counties, as units with a jurisdiction of their own. Townships and villages will lie below a county in the same tree. */
@Injectable()
export class Places {
  constructor(private readonly sql: Sql) {}

  /** Below a place, in force on the day. */
  below(path: string, today: string): Promise<Place[]> {
    return this.sql.rows<Place>(`select u.id, u.name, u.jurisdiction_path path from organisation.unit u where u.kind = 'county' and u.jurisdiction_path like $1 || '_%' and u.valid_from <= $2 and (u.valid_to is null or u.valid_to > $2) order by u.jurisdiction_path, u.id`, [path, today]);
  }

  /** The unit that stands for the place. */
  async at(path: string): Promise<Place | null> {
    return (await this.sql.row<Place>(`select u.id, u.name, u.jurisdiction_path path from organisation.unit u where u.kind in ('bureau', 'county') and u.jurisdiction_path = $1 order by u.id limit 1`, [path])) ?? null;
  }

  /** The next place above; null for the city. */
  async above(path: string): Promise<Place | null> {
    return (await this.sql.row<Place>(`select u.id, u.name, u.jurisdiction_path path from organisation.unit u where u.kind in ('bureau', 'county') and $1 like u.jurisdiction_path || '_%' order by length(u.jurisdiction_path) desc, u.id limit 1`, [path])) ?? null;
  }
}
