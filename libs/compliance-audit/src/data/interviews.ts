import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { INTERVIEW, refuse, type InterviewParty, type InterviewStatus, type InterviewVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';

export const INTERVIEW_SUBJECT = { lifecycle: INTERVIEW, table: 'compliance.interview' } as const satisfies SubjectKind;
export interface InterviewFinding { readonly id: number; readonly number: string; readonly month: string }
export interface SignatureRow { readonly party: InterviewParty; readonly person_id: number; readonly name: string; readonly signed_at: string }
export interface InterviewRow {
  readonly id: number; readonly status: InterviewStatus; readonly version: number; readonly head: Buffer; readonly month: string; readonly months: number; readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly jurisdiction_path: string;
  readonly findings: readonly InterviewFinding[]; readonly proposed_on: string; readonly meets_at: Date | null; readonly place: string | null; readonly document_id: string | null; readonly ended_on: string | null; readonly recorded_by: number | null; readonly signatures: readonly SignatureRow[];
}
export interface InterviewFilter { readonly open: boolean | null; readonly mine: boolean; readonly unitId: number | null; readonly before: number | null; readonly limit: number }

const ROW = `select i.id, i.status, i.version, i.head, to_char(i.month, 'YYYY-MM') "month", i.months, i.unit_id, (select u.name from organisation.unit u where u.id = i.unit_id) unit_name, i.person_id, (select n.name from organisation.person n where n.id = i.person_id) person_name, i.jurisdiction_path,
  i.findings, i.proposed_on, i.meets_at, i.place, i.document_id, i.ended_on, i.recorded_by, coalesce((select json_agg(json_build_object('party', g.party, 'person_id', g.person_id, 'name', (select n.name from organisation.person n where n.id = g.person_id), 'signed_at', g.signed_at) order by g.step_seq)
    from compliance.interview_signature g where g.interview_id = i.id), '[]') signatures from compliance.interview i`;
const HEADS = ['sectionHead', 'headOfWindowServices', 'countyApprover'];
const LEADERS = ['leaderInCharge', 'bureauLeader'];
interface Scope { readonly where: string; readonly values: readonly unknown[] }

/** One predicate over `i`: the offender, the head of the section, the leaders for the sections they answer for, whoever arranges it. */
function interviewScope(actor: Actor, first: number): Scope {
  const [person, unit, heads, watches, path, units] = [0, 1, 2, 3, 4, 5].map((at) => `$${first + at}`);
  return {
    where: `(i.person_id = ${person} or i.unit_id = ${unit} and ${heads}::boolean or ${watches}::boolean and i.jurisdiction_path like ${path} and (${units}::bigint[] is null or i.unit_id = any(${units})))`,
    values: [actor.personId, actor.unitId, HEADS.includes(actor.post), actor.permissions.has('arrangeInterview') || LEADERS.includes(actor.post), `${actor.jurisdictionPath}%`, actor.inChargeOf],
  };
}

/** Which party of the interview the actor is; nobody is two. */
export function partyOf(row: Pick<InterviewRow, 'person_id' | 'unit_id'>, { personId, unitId, post, permissions, inChargeOf }: Pick<Actor, 'personId' | 'unitId' | 'post' | 'permissions' | 'inChargeOf'>): InterviewParty | null {
  if (row.person_id !== null && row.person_id === personId) return 'offender';
  if (row.unit_id === unitId && HEADS.includes(post)) return 'head';
  if (LEADERS.includes(post) && (inChargeOf === null || inChargeOf.includes(row.unit_id))) return 'leader';
  return permissions.has('arrangeInterview') ? 'assessor' : null;
}

/** 约谈 */
@Injectable()
export class Interviews {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: InterviewFilter): Promise<InterviewRow[]> {
    const scope = interviewScope(actor, 7);
    return this.sql.rows<InterviewRow>(
      `${ROW} where ($1::boolean is null or (i.status not in ('closed', 'cancelled')) = $1) and (not $2::boolean or i.person_id = $3::bigint) and ($4::bigint is null or i.unit_id = $4) and ($5::bigint is null or i.id < $5) and ${scope.where} order by i.id desc limit $6`,
      [filter.open, filter.mine, actor.personId, filter.unitId, filter.before, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<InterviewRow> {
    const scope = interviewScope(actor, 2);
    return (await this.sql.row<InterviewRow>(`${ROW} where i.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: InterviewVerb, actor: Actor): Promise<InterviewRow> {
    await this.sql.rows('select id from compliance.interview where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(INTERVIEW, verb, row, version);
    return row;
  }

  /** The offender heads the section on the day it was proposed: nobody else signs for it. */
  async isHead({ person_id: personId, unit_id: unitId, proposed_on: on }: Pick<InterviewRow, 'person_id' | 'unit_id' | 'proposed_on'>): Promise<boolean> {
    return (await this.sql.rows('select 1 from organisation.post_holding h where h.person_id = $1 and h.unit_id = $2 and h.role = any($3) and h.valid_from <= $4::date and (h.valid_to is null or h.valid_to > $4::date)', [personId, unitId, HEADS, on])).length > 0;
  }

  /** Whose row that month makes full has been proposed, as `p<person>` or `u<unit>`. */
  async proposed(month: string): Promise<Set<string>> {
    const rows = await this.sql.rows<{ person_id: number | null; unit_id: number }>('select i.person_id, i.unit_id from compliance.interview i where i.month = $1::date', [month]);
    return new Set(rows.map(interviewKey));
  }
}

export const interviewKey = ({ person_id: personId, unit_id: unitId }: { readonly person_id: number | null; readonly unit_id: number }): string => (personId === null ? `u${unitId}` : `p${personId}`);

/** Adds a signature to its step. */
export function recordSignature(w: WriteStatement, party: InterviewParty, personId: number | null, at: Date): void {
  w.part('sg', `insert into compliance.interview_signature (interview_id, party, person_id, step_seq, signed_at) select s.id, ${w.param(party)}, ${w.param(personId, 'bigint')}, s.version, ${w.param(at, 'timestamptz')} from s`);
}
