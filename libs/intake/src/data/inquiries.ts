import { Injectable } from '@nestjs/common';
import { caseScope, requireStep, type CaseScope } from '@onecounter/casework';
import { INQUIRY, refuse, type InquiryChannel, type InquiryLevel, type InquiryStatus, type InquiryVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind, type SubjectState } from '@onecounter/platform';
import type { InquiryHelp } from '../rules/inquiry-rules';

export const INQUIRY_SUBJECT = { lifecycle: INQUIRY, table: 'intake.inquiry' } as const satisfies SubjectKind;
export interface HelpRow extends InquiryHelp { readonly id: number; readonly asked_by_name: string; readonly asked_on: string; readonly given_by_name: string | null; readonly asked_words: string | null; readonly given_words: string | null }
export interface InquiryRow {
  readonly id: number; readonly status: InquiryStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly channel: InquiryChannel; readonly jurisdiction_path: string; readonly window_number: string | null;
  readonly unit_id: number; readonly unit_name: string; readonly person_id: number | null; readonly person_name: string | null; readonly first_unit_name: string; readonly first_person_id: number | null; readonly first_person_name: string | null; readonly offered_unit_id: number | null; readonly offered_unit_name: string | null;
  readonly case_id: number | null; readonly case_number: string | null; readonly item_code: string | null; readonly item_name: string | null; readonly asker_sealed: string | null; readonly asker_name_masked: string | null; readonly asker_phone_masked: string | null; readonly code_sealed: string;
  readonly asked_on: string; readonly asked_at: Date; readonly answer_days: number; readonly counted_from: string; readonly due_on: string; readonly provisional: boolean; readonly level: InquiryLevel; readonly answered_on: string | null; readonly close_on: string | null; readonly place: number; readonly question: string;
  readonly help: readonly HelpRow[];
}
export interface InquiryFilter { readonly open: boolean | null; readonly mine: boolean; readonly escalated: boolean; readonly caseId: number | null; readonly search: string | null; readonly after: { readonly place: number; readonly id: number } | null; readonly limit: number }
export type RunningInquiry = SubjectState & Pick<InquiryRow, 'jurisdiction_path' | 'level' | 'answer_days' | 'counted_from'> & { readonly status: InquiryStatus };

const WORDS = (seq: string): string => `(select w.text from casework.step_word w where w.subject_kind = 'inquiry' and w.subject_id = i.id and w.step_seq = ${seq})`;
const UNIT = (column: string): string => `(select u.name from organisation.unit u where u.id = ${column})`;
const PERSON = (column: string): string => `(select n.name from organisation.person n where n.id = ${column})`;
const HELP = `coalesce((select json_agg(json_build_object('id', h.id, 'unit_id', h.unit_id, 'unit_name', ${UNIT('h.unit_id')}, 'person_id', h.person_id, 'person_name', ${PERSON('h.person_id')}, 'asked_by_name', ${PERSON('h.asked_by')}, 'asked_on', h.asked_on,
  'given_on', h.given_on, 'given_by_name', ${PERSON('h.given_by')}, 'asked_words', ${WORDS('h.asked_seq')}, 'given_words', ${WORDS('h.given_seq')}) order by h.id) from intake.inquiry_help h where h.inquiry_id = i.id), '[]') help`;
const ROW = `select i.id, i.status, i.version, i.head, i.number, i.channel, i.jurisdiction_path, i.window_number, i.unit_id, ${UNIT('i.unit_id')} unit_name, i.person_id, ${PERSON('i.person_id')} person_name, ${UNIT('i.first_unit_id')} first_unit_name, i.first_person_id,
  ${PERSON('i.first_person_id')} first_person_name, i.offered_unit_id, ${UNIT('i.offered_unit_id')} offered_unit_name, i.case_id, i.case_number, i.item_code, i.item_name, i.asker_sealed, i.asker_name_masked, i.asker_phone_masked, i.code_sealed,
  i.asked_on, i.asked_at, i.answer_days, i.counted_from, i.due_on, i.provisional, i.level, i.answered_on, i.close_on, i.place, coalesce(${WORDS('1')}, '') question, ${HELP} from intake.inquiry i`;
const RUNNING = 'select i.id, i.status, i.version, i.head, i.jurisdiction_path, i.level, i.answer_days, i.counted_from from intake.inquiry i';

/** Whoever is or was concerned with it and their unit, whoever sees the case it is about, and the bureau in its jurisdiction, a leader in charge for the sections they answer for. */
function scopeOf(actor: Actor, first: number): CaseScope {
  const cases = caseScope(actor, first + 5);
  const [unit, person, path, bureau, units] = [0, 1, 2, 3, 4].map((at) => `$${first + at}`);
  return {
    where: `(${unit}::bigint in (i.unit_id, i.first_unit_id, i.offered_unit_id) or ${person}::bigint in (i.person_id, i.first_person_id) or exists (select 1 from intake.inquiry_help h where h.inquiry_id = i.id and h.unit_id = ${unit})
      or ${bureau}::boolean and i.jurisdiction_path like ${path} and (${units}::bigint[] is null or i.unit_id = any(${units})) or i.case_id is not null and exists (select 1 from casework.permit_case c where c.id = i.case_id and ${cases.where}))`,
    values: [actor.unitId, actor.personId, `${actor.jurisdictionPath}%`, actor.reach === 'bureau', actor.inChargeOf, ...cases.values],
  };
}
/** What waits for the person $2 of the unit $1: theirs, what nobody of the unit has taken, what is offered to it or asked of it; $3: whoever assigns sees what has come up to them, $4 in the bureau from the second level. */
const MINE = `(i.status = 'open' and (i.person_id = $2 or i.person_id is null and i.unit_id = $1 or i.offered_unit_id = $1 or exists (select 1 from intake.inquiry_help h where h.inquiry_id = i.id and h.given_seq is null and (h.person_id = $2 or h.person_id is null and h.unit_id = $1))
  or $3::boolean and (i.unit_id = $1 and i.level > 0 or $4::boolean and i.level = 2)))`;

/** 咨询 */
@Injectable()
export class Inquiries {
  constructor(private readonly sql: Sql) {}

  /** What waits by its due date, so that what is overdue stands first; then what was answered, the latest first. */
  list(actor: Actor, filter: InquiryFilter): Promise<InquiryRow[]> {
    const scope = scopeOf(actor, 13);
    return this.sql.rows<InquiryRow>(
      `${ROW} where ($5::boolean is null or (i.status = 'open') = $5) and (not $6::boolean or ${MINE}) and (not $7::boolean or i.status = 'open' and i.level > 0) and ($8::bigint is null or i.case_id = $8)
         and ($9::text is null or i.number ilike $9 or i.item_name ilike $9 or ${WORDS('1')} ilike $9) and ($10::int is null or (i.place, i.id) > ($10, $11::bigint)) and ${scope.where} order by i.place, i.id limit $12`,
      [...mine(actor), filter.open, filter.mine, filter.escalated, filter.caseId, filter.search, filter.after?.place ?? null, filter.after?.id ?? null, filter.limit, ...scope.values],
    );
  }

  /** How many wait for the actor, counted up to a hundred. */
  async waiting(actor: Actor): Promise<number> {
    const scope = scopeOf(actor, 5);
    return (await this.sql.row<{ count: number }>(`select count(*)::int count from (select 1 from intake.inquiry i where ${MINE} and ${scope.where} limit 100) x`, [...mine(actor), ...scope.values]))?.count ?? 0;
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<InquiryRow> {
    const scope = scopeOf(actor, 2);
    return (await this.sql.row<InquiryRow>(`${ROW} where i.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step; without a version where several act at the same moment. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: InquiryVerb, actor: Actor): Promise<InquiryRow> {
    await this.sql.rows('select id from intake.inquiry where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(INQUIRY, verb, row, version ?? row.version);
    return row;
  }

  /** For whoever proves by its code that it is theirs. */
  byNumber(number: string): Promise<InquiryRow | undefined> {
    return this.sql.row<InquiryRow>(`${ROW} where i.number = $1`, [number]);
  }

  /** The same request of the public page, sent twice; until the transaction ends nobody else sends it. */
  async byRequest(requestId: string): Promise<Pick<InquiryRow, 'number' | 'code_sealed' | 'due_on' | 'provisional'> | undefined> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 9180))', [requestId]);
    return this.sql.row('select number, code_sealed, due_on, provisional from intake.inquiry where request_id = $1', [requestId]);
  }

  /** What was answered, the first first. */
  answers(id: number): Promise<{ text: string; at: Date }[]> {
    return this.sql.rows(
      `select w.text, t.legal_at at from platform.step t join casework.step_word w on w.subject_kind = t.subject_kind and w.subject_id = t.subject_id and w.step_seq = t.seq where t.subject_kind = 'inquiry' and t.subject_id = $1 and t.verb = 'answerInquiry' order by t.seq`, [id]);
  }

  /** Unanswered past the last day of their level. @param today legal date */
  toEscalate(today: string): Promise<RunningInquiry[]> {
    return this.sql.rows<RunningInquiry>(`${RUNNING} where i.status = 'open' and i.escalate_on < $1 order by i.id limit 5000`, [today]);
  }

  /** Answered, and nobody objected until the last day. @param today legal date */
  toClose(today: string): Promise<RunningInquiry[]> {
    return this.sql.rows<RunningInquiry>(`${RUNNING} where i.status = 'answered' and i.close_on < $1 order by i.id limit 5000`, [today]);
  }

  /** What waits and has not gone up, with what its term is counted from. */
  running(): Promise<RunningInquiry[]> {
    return this.sql.rows<RunningInquiry>(`${RUNNING} where i.status = 'open' order by i.id`);
  }

  /** A calendar that changed moves the last day; what has gone up already keeps the day of its level. */
  async project(id: number, { due_on: due, provisional }: { readonly due_on: string; readonly provisional: boolean }): Promise<void> {
    await this.sql.rows(`update intake.inquiry set due_on = $2, provisional = $3, escalate_on = case when level = 0 then $2 else escalate_on end where id = $1 and status = 'open'`, [id, due, provisional]);
  }
}

const mine = ({ unitId, personId, permissions, reach }: Actor): unknown[] => [unitId, personId, permissions.has('assignInquiry'), reach === 'bureau'];
