import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_LETTER, refuse, type AgencyLetterStatus, type AgencyLetterVerb, type LetterKind } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const AGENCY_LETTER_SUBJECT = { lifecycle: AGENCY_LETTER, table: 'agency_service.letter' } as const satisfies SubjectKind;
export interface LetterRow {
  readonly id: number; readonly status: AgencyLetterStatus; readonly version: number; readonly head: Buffer; readonly kind: LetterKind; readonly mark: string | null; readonly year: number | null; readonly serial: number | null; readonly project_id: number; readonly project_number: string; readonly project_name: string;
  readonly unit_id: number | null; readonly unit_name: string; readonly title: string; readonly jurisdiction_path: string; readonly due_on: string; readonly document_id: string; readonly issued_by_name: string | null; readonly issued_on: string; readonly answered_on: string | null; readonly ended_on: string | null; readonly place: number;
}
export interface LetterFilter {
  readonly statuses: readonly AgencyLetterStatus[] | null; readonly overdueOn: string | null; readonly kind: LetterKind | null; readonly projectId: number | null; readonly mine: boolean; readonly search: string | null;
  readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}

const ROW = `select l.id, l.status, l.version, l.head, l.kind, d.mark, d.year, d.serial, l.project_id, p.number project_number, p.name project_name, l.unit_id, l.unit_name, l.title, l.jurisdiction_path, l.due_on, l.document_id,
  (select n.name from organisation.person n where n.id = l.issued_by) issued_by_name, l.issued_on, l.answered_on, l.ended_on, l.place from agency_service.letter l join agency_service.project p on p.id = l.project_id left join platform.document d on d.id = l.document_id`;

/** One predicate over `l`: whoever sees the projects sees theirs, a unit the letters to it. */
function scopeOf(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  return { where: `(l.unit_id = $${first} or $${first + 1}::boolean and l.jurisdiction_path like $${first + 2} || '%')`, values: [actor.unitId, actor.permissions.has('readAgencyProjects'), actor.jurisdictionPath] };
}

/** 工作联系函, 协办单 */
@Injectable()
export class AgencyLetters {
  constructor(private readonly sql: Sql) {}

  /** What waits by its day; then what was answered; then what has ended, the latest first. */
  list(actor: Actor, filter: LetterFilter): Promise<LetterRow[]> {
    const scope = scopeOf(actor, 12);
    return this.sql.rows<LetterRow>(
      `${ROW} where ($1::text[] is null or l.status = any($1)) and ($2::date is null or l.status = 'issued' and l.due_on < $2) and ($3::text is null or l.kind = $3) and ($4::bigint is null or l.project_id = $4)
         and (not $5::boolean or l.status = 'issued' and l.unit_id = $6 or l.status = 'answered' and $7::boolean) and ($8::text is null or l.title ilike $8 or l.unit_name ilike $8 or p.name ilike $8)
         and ($9::int is null or (l.place, l.id) > ($9, $10)) and ${scope.where} order by l.place, l.id limit $11`,
      [filter.statuses, filter.overdueOn, filter.kind, filter.projectId, filter.mine, actor.unitId, actor.permissions.has('closeAgencyLetter'), filter.search, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<LetterRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<LetterRow>(`${ROW} where l.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AgencyLetterVerb, actor: Actor): Promise<LetterRow> {
    await this.sql.rows('select id from agency_service.letter where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(AGENCY_LETTER, verb, row, version);
    return row;
  }
}
