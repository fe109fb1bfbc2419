import { Injectable } from '@nestjs/common';
import { MachineClock, Sql } from '@onecounter/platform';

/** A page that is open on a case. */
export interface Looker { readonly stream: string; readonly caseId: number; readonly personId: number }
export interface LookerRow { readonly case_id: number; readonly person_id: number; readonly name: string }

/** Whoever has not been heard of for so long is gone: a page closed without a word, a gateway that was killed. */
const LEASE_MS = 12_000;
const FORGOTTEN_MS = 60_000;

/** 正在查看, over all processes. */
@Injectable()
export class Presences {
  constructor(private readonly sql: Sql, private readonly clock: MachineClock) {}

  /** New ones and renewals alike. */
  async renew(lookers: readonly Looker[]): Promise<void> {
    if (lookers.length === 0) return;
    await this.sql.rows(
      `insert into casework.case_presence (stream, case_id, person_id, seen_at) select s, c, p, $4 from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as u(s, c, p) on conflict (stream) do update set seen_at = excluded.seen_at`,
      [lookers.map((one) => one.stream), lookers.map((one) => one.caseId), lookers.map((one) => one.personId), this.clock.now()],
    );
  }

  /** Its own row, and those that nobody has renewed for long. */
  async leave(stream: string): Promise<void> {
    await this.sql.rows('delete from casework.case_presence where stream = $1 or seen_at < $2', [stream, new Date(this.clock.now().getTime() - FORGOTTEN_MS)]);
  }

  at(caseIds: readonly number[]): Promise<LookerRow[]> {
    return this.sql.rows<LookerRow>(
      'select distinct l.case_id, l.person_id, p.name from casework.case_presence l join organisation.person p on p.id = l.person_id where l.case_id = any($1) and l.seen_at > $2 order by p.name, l.person_id',
      [caseIds, new Date(this.clock.now().getTime() - LEASE_MS)],
    );
  }
}
