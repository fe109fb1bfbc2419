import { Injectable } from '@nestjs/common';
import type { BookletState } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { MachineClock, Sql } from '@onecounter/platform';

export interface BookletRow {
  readonly id: number; readonly item_codes: readonly string[]; readonly on_day: PlainDate; readonly format: 'pdf' | 'docx'; readonly state: BookletState; readonly percent: number; readonly attempts: number; readonly failure: string | null;
  readonly file_hash: string | null; readonly file_name: string | null; readonly size_bytes: number | null; readonly asked_at: Date;
}
const COLUMNS = 'b.id, b.item_codes, b.on_day, b.format, b.state, b.percent, b.attempts, b.failure, b.file_hash, b.file_name, b.size_bytes, b.asked_at';
const UNFINISHED = `b.state in ('waiting', 'reading', 'filling', 'drawing')`;
const MAKER_LOCK = 330_302;

/** 要点手册 asked for; each is its asker's own. Every change of an unfinished one leaves a cancelled one alone. */
@Injectable()
export class Booklets {
  constructor(private readonly sql: Sql, private readonly machine: MachineClock) {}

  async order(person: number | null, { codes, on, format }: { codes: readonly string[]; on: PlainDate; format: 'pdf' | 'docx' }): Promise<number> {
    const row = await this.sql.row<{ id: number }>(
      `insert into catalogue.booklet (by_person, item_codes, on_day, format, state, asked_at) values ($1, $2, $3, $4, 'waiting', $5) returning id`, [person, codes, on, format, this.machine.now()]);
    return row?.id ?? 0;
  }

  own(id: number, person: number | null): Promise<BookletRow | undefined> {
    return this.sql.row<BookletRow>(`select ${COLUMNS} from catalogue.booklet b where b.id = $1 and b.by_person = $2`, [id, person]);
  }

  ownList(person: number | null, limit: number): Promise<BookletRow[]> {
    return this.sql.rows<BookletRow>(`select ${COLUMNS} from catalogue.booklet b where b.by_person = $1 order by b.id desc limit $2`, [person, limit]);
  }

  async unfinishedOf(person: number | null): Promise<number> {
    return (await this.sql.row<{ n: number }>(`select count(*)::int n from catalogue.booklet b where b.by_person = $1 and ${UNFINISHED}`, [person]))?.n ?? 0;
  }

  /** @returns false when it had ended already */
  async cancel(id: number): Promise<boolean> {
    return (await this.sql.rows(`update catalogue.booklet b set state = 'cancelled', ended_at = $2 where b.id = $1 and ${UNFINISHED} returning b.id`, [id, this.machine.now()])).length > 0;
  }

  /** One process at a time makes booklets; held to the end of the transaction that is open. */
  async alone(): Promise<boolean> {
    return (await this.sql.row<{ got: boolean }>('select pg_try_advisory_xact_lock($1) got', [MAKER_LOCK]))?.got ?? false;
  }

  /** The oldest, taken in hand; one that was being made when its process died is begun anew. */
  takeNext(): Promise<BookletRow | undefined> {
    return this.sql.row<BookletRow>(
      `update catalogue.booklet b set state = 'reading', percent = 0, attempts = b.attempts + 1 where b.id = (select min(b.id) from catalogue.booklet b where ${UNFINISHED}) and ${UNFINISHED} returning ${COLUMNS}`);
  }

  /** @returns false when it was cancelled meanwhile */
  async note(id: number, state: 'reading' | 'filling' | 'drawing', percent: number): Promise<boolean> {
    return (await this.sql.rows(`update catalogue.booklet b set state = $2, percent = $3 where b.id = $1 and ${UNFINISHED} returning b.id`, [id, state, percent])).length > 0;
  }

  async isWanted(id: number): Promise<boolean> {
    return (await this.sql.row(`select 1 from catalogue.booklet b where b.id = $1 and ${UNFINISHED}`, [id])) !== undefined;
  }

  async finish(id: number, { hash, name, sizeBytes }: { hash: string; name: string; sizeBytes: number }): Promise<void> {
    await this.sql.rows(`update catalogue.booklet b set state = 'done', percent = 100, file_hash = $2, file_name = $3, size_bytes = $4, ended_at = $5 where b.id = $1 and ${UNFINISHED}`, [id, hash, name, sizeBytes, this.machine.now()]);
  }

  async fail(id: number, why: string): Promise<void> {
    await this.sql.rows(`update catalogue.booklet b set state = 'failed', failure = $2, ended_at = $3 where b.id = $1 and ${UNFINISHED}`, [id, why.slice(0, 300), this.machine.now()]);
  }
}
