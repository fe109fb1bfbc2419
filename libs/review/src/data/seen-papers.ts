import { Injectable } from '@nestjs/common';
import { LegalClock, MachineClock, Sql, type Actor } from '@onecounter/platform';

export interface SeenPaper { readonly case_id: number; readonly verb: string; readonly case_version: number; readonly digest: string }

/** 看过的决定书: a note of the person, not a step of the case. */
@Injectable()
export class SeenPapers {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock) {}

  async note(actor: Actor, paper: SeenPaper): Promise<void> {
    await this.sql.rows(
      `insert into review.seen_paper (person_id, case_id, verb, case_version, digest, seen_on, seen_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (person_id, case_id) do update set verb = excluded.verb, case_version = excluded.case_version, digest = excluded.digest, seen_on = excluded.seen_on, seen_at = excluded.seen_at`,
      [actor.personId, paper.case_id, paper.verb, paper.case_version, paper.digest, this.legal.today(), this.machine.now()],
    );
  }

  find(actor: Actor, caseId: number): Promise<SeenPaper | undefined> {
    return this.sql.row<SeenPaper>('select case_id, verb, case_version, digest from review.seen_paper where person_id = $1 and case_id = $2', [actor.personId, caseId]);
  }

  /** What can still be signed: seen today, at the version at which the case stands. */
  still(actor: Actor, most: number): Promise<SeenPaper[]> {
    return this.sql.rows<SeenPaper>(
      `select p.case_id, p.verb, p.case_version, p.digest from review.seen_paper p join casework.permit_case c on c.id = p.case_id and c.version = p.case_version
       where p.person_id = $1 and p.seen_on = $2 and c.running order by p.seen_at desc limit $3`,
      [actor.personId, this.legal.today(), most],
    );
  }
}
