import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

export interface MessageRow { readonly id: number; readonly event: string; readonly subject_kind: string | null; readonly subject_id: number | null; readonly facts: Readonly<Record<string, string | number>>; readonly told_at: Date; readonly read_at: Date | null }
/** Messages of one kind in one minute. */
export interface FoldRow { readonly event: string; readonly minute: Date; readonly id: number; readonly count: number; readonly unread: number; readonly ids: readonly number[] }
export interface BoxFilter { readonly unread: boolean; readonly events: readonly string[] | null; readonly before: Date | null; readonly limit: number }
export interface BoxState { readonly person_id: number; readonly unread: number; readonly last: number | null }

/** So many at most are looked through for one page, and counted for a bell. */
export const LOOKED_THROUGH = 3_000;
const MOST_IN_FOLD = 500;
const BELL_COUNTS = 100;

/** One's own messages: what stands in the centre. */
@Injectable()
export class MessageBox {
  constructor(private readonly sql: Sql) {}

  /** By minute, the latest first. */
  folds(personId: number, { unread, events, before, limit }: BoxFilter): Promise<FoldRow[]> {
    return this.sql.rows<FoldRow>(
      `select event, date_trunc('minute', told_at) "minute", max(id) id, count(*)::int count, count(*) filter (where read_at is null)::int unread, to_json((array_agg(id order by (read_at is null) desc, id desc))[1:${MOST_IN_FOLD}]) ids
       from (select m.id, m.event, m.told_at, m.read_at from notification.message m
         where m.person_id = $1 and (not $2::boolean or m.read_at is null) and ($3::text[] is null or m.event = any($3)) and ($4::timestamptz is null or m.told_at < $4) order by m.told_at desc limit ${LOOKED_THROUGH}) latest
       group by 1, 2 order by 2 desc, 3 desc limit $5`,
      [personId, unread, events, before, limit],
    );
  }

  /** In the order of the ids asked for. */
  messages(personId: number, ids: readonly number[]): Promise<MessageRow[]> {
    return this.sql.rows<MessageRow>(
      'select id, event, subject_kind, subject_id, facts, told_at, read_at from notification.message where person_id = $1 and id = any($2) order by array_position($2::bigint[], id)', [personId, ids]);
  }

  /** Unread ones, counted up to a hundred, of many people in one look: what bells show. */
  states(people: readonly number[]): Promise<BoxState[]> {
    return this.sql.rows<BoxState>(
      `select p.person_id, x.unread, x.last from unnest($1::bigint[]) p(person_id)
       cross join lateral (select count(*)::int unread, max(id) last from (select m.id from notification.message m where m.person_id = p.person_id and m.read_at is null order by m.told_at desc, m.id desc limit ${BELL_COUNTS}) u) x`,
      [people],
    );
  }

  async read(personId: number, ids: readonly number[], at: Date): Promise<number> {
    return (await this.sql.rows('update notification.message set read_at = $3 where person_id = $1 and id = any($2) and read_at is null returning id', [personId, ids, at])).length;
  }

  /** Up to the one that was on the page: what came since stays unread. */
  async readAll(personId: number, upTo: number, events: readonly string[] | null, at: Date): Promise<number> {
    return (await this.sql.rows('update notification.message set read_at = $4 where person_id = $1 and id <= $2 and ($3::text[] is null or event = any($3)) and read_at is null returning id', [personId, upTo, events, at])).length;
  }
}
