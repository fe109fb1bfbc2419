import { Injectable } from '@nestjs/common';
import { LegalClock, Sql, type Actor, type WriteStatement } from '@onecounter/platform';

export interface HelperRow { readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null }
export interface HelpAsked { readonly unitId: number; readonly personId: number | null }

/** A unit where somebody answers inquiries, and each who does, of the places that work together; $1 jurisdiction, $2 today. */
const ANSWERING = `select h.unit_id, u.name unit_name, h.person_id, p.name person_name from organisation.post_holding h join organisation.unit u on u.id = h.unit_id join organisation.person p on p.id = h.person_id join organisation.account a on a.person_id = p.id and not a.disabled
  where h.valid_from <= $2 and (h.valid_to is null or h.valid_to > $2) and (u.jurisdiction_path like $1 || '%' or $1 like u.jurisdiction_path || '%') and exists (select 1 from organisation.role_grant g where g.role = h.role and g.permission = 'contributeToInquiry')`;

/** 协办: whom one may bring in or hand over to, and who was. */
@Injectable()
export class InquiryHelpers {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock) {}

  /** Sections first, then people, by name. */
  find(actor: Actor, words: string | null): Promise<HelperRow[]> {
    return this.sql.rows<HelperRow>(
      `select x.unit_id, x.unit_name, x.person_id, x.person_name from (select distinct a.unit_id, a.unit_name, null::bigint person_id, null::text person_name from (${ANSWERING}) a union select distinct a.unit_id, a.unit_name, a.person_id, a.person_name from (${ANSWERING}) a where a.person_id is distinct from $3) x
       where $4::text is null or x.unit_name ilike $4 or x.person_name ilike $4 order by (x.person_id is not null), x.unit_name, x.person_name, x.person_id limit 40`,
      [actor.jurisdictionPath, this.legal.today(), actor.personId, words]);
  }

  /** The unit, or the person in one of their units; undefined when they answer no inquiries. */
  one(actor: Actor, { unitId, personId }: { readonly unitId: number | null; readonly personId: number | null }): Promise<HelperRow | undefined> {
    return this.sql.row<HelperRow>(`select a.unit_id, a.unit_name, case when $4::bigint is null then null else a.person_id end person_id, case when $4::bigint is null then null else a.person_name end person_name from (${ANSWERING}) a
      where ($3::bigint is null or a.unit_id = $3) and ($4::bigint is null or a.person_id = $4) order by a.unit_id limit 1`, [actor.jurisdictionPath, this.legal.today(), unitId, personId]);
  }

  ask(w: WriteStatement, { unitId, personId }: HelpAsked, actor: Actor): void {
    w.part('ih', `insert into intake.inquiry_help (inquiry_id, unit_id, person_id, asked_seq, asked_by, asked_on) select s.id, ${w.param(unitId, 'bigint')}, ${w.param(personId, 'bigint')}, s.version, ${w.param(actor.personId, 'bigint')}, ${w.param(this.legal.today(), 'date')} from s`);
  }

  give(w: WriteStatement, helpId: number, actor: Actor): void {
    w.part('ih', `update intake.inquiry_help h set given_seq = s.version, given_by = ${w.param(actor.personId, 'bigint')}, given_on = ${w.param(this.legal.today(), 'date')} from s where h.id = ${w.param(helpId, 'bigint')} and h.inquiry_id = s.id`);
  }
}
