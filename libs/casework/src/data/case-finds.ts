import { Injectable } from '@nestjs/common';
import type { ApplicantKind, CaseStatus } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';
import { APPLICANT_TEXT, CASE_TEXT } from './case-text';

/** The newest so many that have the words are looked at; beyond them nobody reads, and a count says "1000+". */
export const MOST_FOUND = 1000;
export interface FindPage { readonly after: readonly [rank: number, id: number] | null; readonly limit: number }
export interface Words { readonly whole: string; readonly words: readonly string[]; readonly grams: readonly string[] }
/** HMAC of a resident ID or of a telephone number. */
export interface NumberLookup { readonly kind: 'residentId' | 'phone'; readonly lookup: Buffer }
interface Found { readonly id: number; readonly rank: number; readonly total: number }
export interface FoundCase extends Found {
  readonly number: string; readonly applicant_name: string; readonly item_name: string; readonly item_code: string; readonly status: CaseStatus; readonly entered_late: boolean; readonly unit_name: string; readonly received_at: Date;
  readonly credit_code: string | null; readonly legal_representative: string | null; readonly premises: string | null; readonly agent_name: string | null;
}
export interface FoundApplicant extends Found {
  readonly kind: ApplicantKind; readonly name: string; readonly credit_code: string | null; readonly resident_id_masked: string | null; readonly legal_representative: string | null; readonly premises: string | null; readonly cases: number;
}

/** The placeholders of one statement, in order. */
class Values {
  readonly list: unknown[] = [];

  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }

  /** The scope over `c`, its values added. */
  scope(actor: Actor): string {
    const { where, values } = caseScope(actor, this.list.length + 1);
    this.list.push(...values);
    return where;
  }
}

/** Cases and applicants by what people type, within scope. Ranked: exact number, code or name; then what begins so; then the newest. */
@Injectable()
export class CaseFinds {
  constructor(private readonly sql: Sql) {}

  cases(actor: Actor, words: Words, page: FindPage): Promise<FoundCase[]> {
    const values = new Values();
    const whole = values.add(words.whole);
    const rank = `case when ${whole} in (lower(c.number), lower(c.applicant_name), lower(c.applicant ->> 'creditCode')) then 0
      when starts_with(lower(c.number), ${whole}) or starts_with(lower(c.applicant_name), ${whole}) or char_length(${whole}) >= 4 and right(c.number, char_length(${whole})) = ${whole} then 1 else 2 end`;
    return this.casesOf(values, `select c.id, ${rank} rank from casework.permit_case c where ${values.scope(actor)} and c.search_grams @> ${values.add(words.grams)}::text[] and ${holdsAll(values, words, CASE_TEXT)}`, page);
  }

  /** Of the applicant with this number, or handed in by the agent with it. */
  casesByNumber(actor: Actor, number: NumberLookup, page: FindPage): Promise<FoundCase[]> {
    const values = new Values();
    const of = (where: string): string => `select c.id, 0 rank from casework.permit_case c where ${where} and ${values.scope(actor)}`;
    // an array, not a join: the planner then knows that they are few
    const asApplicant = of(`c.applicant_id = any (array(select a.id from casework.applicant a where ${this.isNumber(values, number)}))`);
    const found = number.kind === 'phone' ? asApplicant : `select * from (${asApplicant} union ${of(`c.agent is not null and c.agent ->> 'residentIdLookup' = ${values.add(number.lookup.toString('hex'))}`)}) c`;
    return this.casesOf(values, found, page);
  }

  applicants(actor: Actor, words: Words, page: FindPage): Promise<FoundApplicant[]> {
    const values = new Values();
    const whole = values.add(words.whole);
    const rank = `case when ${whole} in (lower(a.name), lower(a.credit_code)) then 0 when starts_with(lower(a.name), ${whole}) or starts_with(lower(a.credit_code), ${whole}) then 1 else 2 end`;
    return this.applicantsOf(actor, values, rank, `a.search_grams @> ${values.add(words.grams)}::text[] and ${holdsAll(values, words, APPLICANT_TEXT)}`, page);
  }

  applicantsByNumber(actor: Actor, number: NumberLookup, page: FindPage): Promise<FoundApplicant[]> {
    const values = new Values();
    return this.applicantsOf(actor, values, '0', this.isNumber(values, number), page);
  }

  private isNumber(values: Values, { kind, lookup }: NumberLookup): string {
    return `a.${kind === 'phone' ? 'phone_lookup' : 'resident_id_lookup'} = ${values.add(lookup)}`;
  }

  /** Page and count are one statement: the candidates are found once. */
  private casesOf(values: Values, found: string, page: FindPage): Promise<FoundCase[]> {
    return this.sql.rows<FoundCase>(
      `with found as materialized (${found} order by c.id desc limit ${MOST_FOUND + 1})
       select f.id, f.rank, (select count(*)::int from found) total, c.number, c.applicant_name, c.item_name, c.item_code, c.status, c.entered_late, u.name unit_name, c.received_at, c.applicant ->> 'creditCode' credit_code,
         c.applicant ->> 'legalRepresentative' legal_representative, case when c.applicant ->> 'kind' = 'enterprise' then c.applicant ->> 'address' end premises, c.agent ->> 'name' agent_name
       from (select * from found f where ${behind(values, page)} order by f.rank, f.id desc limit ${values.add(page.limit + 1)}) f
       join casework.permit_case c on c.id = f.id join organisation.unit u on u.id = c.unit_id order by f.rank, f.id desc`,
      values.list,
    );
  }

  /** An applicant is in reach when a case of his is. */
  private applicantsOf(actor: Actor, values: Values, rank: string, where: string, page: FindPage): Promise<FoundApplicant[]> {
    return this.sql.rows<FoundApplicant>(
      `with found as materialized (select a.id, ${rank} rank from casework.applicant a
         where ${where} and exists (select 1 from casework.permit_case c where c.applicant_id = a.id and ${values.scope(actor)}) order by a.id desc limit ${MOST_FOUND + 1})
       select f.id, f.rank, (select count(*)::int from found) total, a.kind, a.name, a.credit_code, a.resident_id_masked, a.legal_representative, case when a.kind = 'enterprise' then a.address end premises,
         (select count(*)::int from (select 1 from casework.permit_case c where c.applicant_id = a.id and ${values.scope(actor)} limit ${MOST_FOUND}) x) cases
       from (select * from found f where ${behind(values, page)} order by f.rank, f.id desc limit ${values.add(page.limit + 1)}) f join casework.applicant a on a.id = f.id order by f.rank, f.id desc`,
      values.list,
    );
  }
}

/** The index finds rows that have all the words' pairs of signs; 000001 has those of 000010 too, so the words themselves are looked for in what is left. */
const holdsAll = (values: Values, { words }: Words, text: string): string => `not exists (select 1 from unnest(${values.add(words)}::text[]) w where position(w in ${text}) = 0)`;
const behind = (values: Values, { after }: FindPage): string => (after ? `(f.rank, -f.id) > (${values.add(after[0])}::int, ${values.add(-after[1])}::bigint)` : 'true');
