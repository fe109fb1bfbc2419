import { Injectable } from '@nestjs/common';
import { PUBLICATION, refuse, type PublicationHoldReason, type PublicationState, type PublicationStatus, type PublicationVerb, type PublishedGrant } from '@onecounter/contracts';
import { caseScope, requireStep } from '@onecounter/casework';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const PUBLICATION_SUBJECT = { lifecycle: PUBLICATION, table: 'supervision.publication' } as const satisfies SubjectKind;
export interface PublicationRow {
  readonly id: number; readonly status: PublicationStatus; readonly version: number; readonly head: Buffer; readonly public_id: string; readonly case_id: number; readonly case_number: string; readonly item_code: string; readonly item_name: string;
  readonly unit_id: number; readonly unit_name: string; readonly jurisdiction_path: string; readonly source: PublishedGrant; readonly content: PublishedGrant; readonly decided_on: string; readonly auto_days: number; readonly auto_on: string; readonly due_on: string; readonly provisional: boolean;
  readonly published_on: string | null; readonly held_on: string | null; readonly hold_reason: PublicationHoldReason | null; readonly corrected_on: string | null; readonly withdrawn_on: string | null; readonly place: number;
}
export interface PublicationFilter {
  readonly state: PublicationState | null; readonly search: string | null; readonly unitId: number | null; readonly caseId: number | null; readonly from: string | null; readonly to: string | null;
  readonly today: string; readonly soonBy: string; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number;
}
export interface PublicationTerm { readonly auto_on: string; readonly due_on: string; readonly provisional: boolean }
export type DuePublication = Pick<PublicationRow, 'id' | 'status' | 'version' | 'head' | 'due_on' | 'published_on' | 'content'>;

const ROW = `select c.id, c.status, c.version, c.head, c.public_id, c.case_id, c.case_number, c.item_code, c.item_name, c.unit_id, (select u.name from organisation.unit u where u.id = c.unit_id) unit_name, c.jurisdiction_path, c.source, c.content,
  c.decided_on, c.auto_days, c.auto_on, c.due_on, c.provisional, c.published_on, c.held_on, c.hold_reason, c.corrected_on, c.withdrawn_on, c.place from supervision.publication c`;
/** $1: the state asked for, $2: today, $3: last day that is near. */
const IN_STATE = `case $1::text when 'toPublish' then c.status = 'prepared' when 'dueSoon' then c.status = 'prepared' and c.published_on is null and c.due_on between $2::date and $3::date when 'overdue' then c.status = 'prepared' and c.published_on is null and c.due_on < $2::date
  when 'held' then c.status = 'held' when 'published' then c.status = 'published' when 'corrected' then c.corrected_on is not null when 'withdrawn' then c.status = 'withdrawn'
  when 'late' then c.published_on > c.due_on or c.published_on is null and c.status = 'prepared' and c.due_on < $2::date else true end`;

/** 信息公示: by the reach of the post, as its cases. */
@Injectable()
export class Publications {
  constructor(private readonly sql: Sql) {}

  /** What is not public by its last day, so that what is overdue stands first; then what is, the latest first. Days inclusive, of the decision. */
  list(actor: Actor, filter: PublicationFilter): Promise<PublicationRow[]> {
    const scope = caseScope(actor, 12);
    return this.sql.rows<PublicationRow>(
      `${ROW} where ${IN_STATE} and ($4::text is null or c.holder_name ilike $4 or c.case_number ilike $4 or c.document_number ilike $4) and ($5::bigint is null or c.unit_id = $5) and ($6::bigint is null or c.case_id = $6)
         and ($7::date is null or c.decided_on >= $7) and ($8::date is null or c.decided_on <= $8) and ($9::int is null or (c.place, c.id) > ($9, $10)) and ${scope.where} order by c.place, c.id limit $11`,
      [filter.state, filter.today, filter.soonBy, filter.search, filter.unitId, filter.caseId, filter.from, filter.to, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values],
    );
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<PublicationRow> {
    const scope = caseScope(actor, 2);
    return (await this.sql.row<PublicationRow>(`${ROW} where c.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: PublicationVerb, actor: Actor): Promise<PublicationRow> {
    await this.sql.rows('select id from supervision.publication where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(PUBLICATION, verb, row, version);
    return row;
  }

  /** That of the case; until the transaction ends nobody else makes or renews it. */
  async claim(caseId: number): Promise<PublicationRow | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9360))', [`publication ${caseId}`]);
    return this.sql.row<PublicationRow>(`${ROW} where c.case_id = $1 for update`, [caseId]);
  }

  /** What is due to be published by itself, the oldest first; whoever moves one at the same moment is waited for. */
  due(today: string, limit: number): Promise<DuePublication[]> {
    return this.sql.rows<DuePublication>(`select c.id, c.status, c.version, c.head, c.due_on, c.published_on, c.content from supervision.publication c where c.status = 'prepared' and c.auto_on <= $1 order by c.auto_on, c.id limit $2 for update`, [today, limit]);
  }

  /** What is not public yet, with what its days are counted from. */
  waiting(): Promise<Pick<PublicationRow, 'id' | 'jurisdiction_path' | 'decided_on' | 'auto_days'>[]> {
    return this.sql.rows(`select c.id, c.jurisdiction_path, c.decided_on, c.auto_days from supervision.publication c where c.status in ('prepared', 'held') order by c.id`);
  }

  async project(id: number, term: PublicationTerm): Promise<void> {
    await this.sql.rows(`update supervision.publication set auto_on = $2, due_on = $3, provisional = $4 where id = $1 and status in ('prepared', 'held')`, [id, term.auto_on, term.due_on, term.provisional]);
  }
}
