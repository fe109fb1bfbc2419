import type { PersonalData } from '@onecounter/platform';
import pg from 'pg';
import { Refusal } from '../place';
import { sealedPlaces, type SealedPlace } from './sealed-places';

const AT_ONCE = 500;
/** Rows that somebody else changed under our hands are met again in the next pass. */
const PASSES = 20;
const SAFE_ID = /^[\w-]+$/;

/** A text that is nothing but id, dot and at least nonce and tag in base64 (28 bytes); the same words for JavaScript and PostgreSQL. */
const SEALED_IN_JSON = /"([A-Za-z0-9_-]+\.[A-Za-z0-9+/]{38,}={0,2})"/g;

export interface Resealed { readonly rows: number; /** Rows whose ciphertext no key opens: damaged, or sealed by a key that was taken off the ring. */ readonly unreadable: number }
interface Found { at: string; old: string }

/**
 * Seals again with the current key whatever another one sealed, while others read and write: a row is changed only when its ciphertext is still the one that
 * was read, and each batch is a transaction of its own. Broken off, it goes on where it was, because what is done no longer asks for it.
 */
export class Reseal {
  constructor(private readonly url: string, private readonly vault: PersonalData, private readonly current: string, private readonly note: (line: string) => void) {
    if (!SAFE_ID.test(current)) throw new Refusal(`the id of the data key ${current} may have letters, digits and dashes only`);
  }

  /** How many rows another key than the current one has sealed. */
  async left(): Promise<number> {
    return this.connected(async (client) => {
      let rows = 0;
      for (const place of await sealedPlaces(client)) rows += await this.count(client, place);
      return rows;
    });
  }

  async run(): Promise<Resealed> {
    return this.connected(async (reader) => this.connected(async (writer) => {
      // a batch names its rows by their address; without this a small table would be read whole for each
      await writer.query('set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off');
      let [rows, unreadable] = [0, 0];
      for (const place of await sealedPlaces(reader)) {
        const done = await this.place(reader, writer, place);
        rows += done.rows;
        unreadable += done.unreadable;
        if (done.rows + done.unreadable > 0) this.note(`${place.table}.${place.column}: ${done.rows} sealed again${done.unreadable > 0 ? `, ${done.unreadable} cannot be read` : ''}`);
      }
      return { rows, unreadable };
    }));
  }

  private async place(reader: pg.Client, writer: pg.Client, place: SealedPlace): Promise<Resealed> {
    let rows = 0;
    for (let pass = 1; pass <= PASSES; pass += 1) {
      const { done, unreadable } = await this.pass(reader, writer, place, rows);
      rows += done;
      if ((await this.count(reader, place)) <= unreadable) return { rows, unreadable };
    }
    throw new Refusal(`${place.table}.${place.column} is written with the old key again and again: does every process have the new ring?`);
  }

  private async pass(reader: pg.Client, writer: pg.Client, place: SealedPlace, before: number): Promise<{ done: number; unreadable: number }> {
    let [done, unreadable] = [0, 0];
    await reader.query('begin read only');
    await reader.query(`declare old no scroll cursor for select ctid::text at, ${place.column}::text old from ${place.table} where ${this.stale(place)}`);
    for (;;) {
      const { rows } = await reader.query<Found>(`fetch ${AT_ONCE} from old`);
      const fresh = rows.flatMap((row) => this.again(row, place.json));
      unreadable += rows.length - fresh.length;
      done += await this.write(writer, place, fresh);
      if (rows.length < AT_ONCE) break;
      this.note(`${place.table}.${place.column}: ${before + done} …`);
    }
    await reader.query('commit');
    return { done, unreadable };
  }

  private async write(writer: pg.Client, { table, column, json }: SealedPlace, fresh: readonly (Found & { sealed: string })[]): Promise<number> {
    if (fresh.length === 0) return 0;
    const type = json ? 'jsonb' : 'text';
    const { rowCount } = await writer.query(
      `update ${table} t set ${column} = n.sealed::${type} from unnest($1::tid[], $2::text[], $3::text[]) n(at, old, sealed) where t.ctid = n.at and t.${column} = n.old::${type}`,
      [fresh.map(({ at }) => at), fresh.map(({ old }) => old), fresh.map(({ sealed }) => sealed)],
    );
    return rowCount ?? 0;
  }

  private again(row: Found, json: boolean): (Found & { sealed: string })[] {
    try {
      const sealed = json ? row.old.replace(SEALED_IN_JSON, (_, old: string) => `"${this.fresh(old)}"`) : this.fresh(row.old);
      return [{ ...row, sealed }];
    } catch {
      return [];
    }
  }

  private fresh(old: string): string {
    return old.startsWith(`${this.current}.`) ? old : this.vault.seal(this.vault.open(old));
  }

  private stale({ column, json }: SealedPlace): string {
    if (!json) return `${column} is not null and not starts_with(${column}, '${this.current}.')`;
    return `exists (select 1 from regexp_matches(${column}::text, '${SEALED_IN_JSON.source}', 'g') m where not starts_with(m[1], '${this.current}.'))`;
  }

  private async count(client: pg.Client, place: SealedPlace): Promise<number> {
    const { rows } = await client.query<{ n: number }>(`select count(*)::int n from ${place.table} where ${this.stale(place)}`);
    return rows[0]?.n ?? 0;
  }

  private async connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'onecounter rotate-keys' });
    client.on('error', () => undefined); // the statement in hand fails with it
    await client.connect();
    try {
      await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
