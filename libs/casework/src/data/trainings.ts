import { Injectable } from '@nestjs/common';
import { refuse, TRAINING_SESSION, type TrainingStatus, type TrainingVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';
import { requireStep } from '../rules/subject-rules';
import type { SealedWords } from './sealed-words';

export const TRAINING_SUBJECT = { lifecycle: TRAINING_SESSION, table: 'casework.training_session' } as const satisfies SubjectKind;
export interface TrainingRow {
  readonly id: number; readonly status: TrainingStatus; readonly version: number; readonly head: Buffer; readonly title: string; readonly items: readonly string[]; readonly place: string; readonly trainer: string; readonly starts_at: Date; readonly starts_on: string;
  readonly unit_id: number; readonly unit_name: string; readonly minutes: string | null; readonly files: readonly string[]; readonly ending_words: string | null; readonly invited: number; readonly attended: number; readonly questions: number; readonly open_questions: number;
  readonly invited_units: readonly string[]; readonly invited_people: readonly NamedPersonRow[]; readonly attendees: readonly NamedPersonRow[];
}
export interface NamedPersonRow { readonly id: number; readonly name: string }
export interface TrainingQuestionRow { readonly no: number; readonly item_code: string; readonly about: string; readonly text: string; readonly asked_by_name: string; readonly asked_at: Date; readonly answer: string | null; readonly answered_by_name: string | null; readonly answered_at: Date | null }
export interface TrainingFilter { readonly search: string | null; readonly status: TrainingStatus | null; readonly item: string | null; readonly mine: boolean; readonly from: string | null; readonly to: string | null; readonly before: number | null; readonly limit: number }
export interface TrainingCountRow { readonly unit_id: number; readonly unit_name: string; readonly sessions: number; readonly attendances: number; readonly questions: number; readonly answered: number }
export interface NewQuestion { readonly itemCode: string; readonly materialCode: string | null; readonly pointCode: string | null; readonly about: string; readonly words: SealedWords; readonly askedBy: number; readonly at: Date }

const NAMES = (ids: string): string => `coalesce((select json_agg(json_build_object('id', n.id, 'name', n.name) order by n.name) from organisation.person n where n.id = any(${ids})), '[]')`;
const ROW = `select m.id, m.status, m.version, m.head, m.title, m.items, m.place, m.trainer, m.starts_at, m.starts_on, m.unit_id, (select u.name from organisation.unit u where u.id = m.unit_id) unit_name, m.minutes, m.files, m.ending_words,
  cardinality(m.person_ids) invited, cardinality(m.attendee_ids) attended, (select count(*)::int from casework.training_question q where q.training_id = m.id) questions, (select count(*)::int from casework.training_question q where q.training_id = m.id and q.answer is null) open_questions,
  coalesce((select json_agg(u.name order by u.id) from organisation.unit u where u.id = any(m.unit_ids)), '[]') invited_units, ${NAMES('m.person_ids')} invited_people, ${NAMES('m.attendee_ids')} attendees from casework.training_session m`;
const OWN = (person: string, unit: string): string => `(${person} = any(m.person_ids) or ${person} = any(m.attendee_ids) or ${unit} = any(m.unit_ids))`;

/** Posts of the whole bureau see the trainings of their jurisdiction, everybody those of the own unit and those one is asked to or was at. */
function trainingScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  const [path, all, unit, person] = [0, 1, 2, 3].map((at) => `$${first + at}`);
  return { where: `(m.jurisdiction_path like ${path} || '%' and (${all}::boolean or m.unit_id = ${unit}) or ${OWN(`${person}::bigint`, `${unit}::bigint`)})`, values: [actor.jurisdictionPath, actor.reach === 'bureau', actor.unitId ?? 0, actor.personId ?? 0] };
}

/** 培训 */
@Injectable()
export class Trainings {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, { search, status, item, mine, from, to, before, limit }: TrainingFilter): Promise<TrainingRow[]> {
    const scope = trainingScope(actor, 9);
    return this.sql.rows<TrainingRow>(
      `${ROW} where ($1::text is null or m.title ilike $1) and ($2::text is null or m.status = $2) and ($3::text is null or $3 = any(m.items)) and (not $4::boolean or ${OWN('$12::bigint', '$11::bigint')})
         and ($5::date is null or m.starts_on >= $5) and ($6::date is null or m.starts_on <= $6) and ($7::bigint is null or m.id < $7) and ${scope.where} order by m.id desc limit $8`,
      [search, status, item, mine, from, to, before, limit, ...scope.values]);
  }

  /** Those that took place, by the unit that held them; days inclusive. */
  counts(actor: Actor, from: string, to: string): Promise<TrainingCountRow[]> {
    const scope = trainingScope(actor, 3);
    return this.sql.rows<TrainingCountRow>(
      `select m.unit_id, (select u.name from organisation.unit u where u.id = m.unit_id) unit_name, count(*)::int sessions, sum(cardinality(m.attendee_ids))::int attendances, sum(q.asked)::int questions, sum(q.answered)::int answered
       from casework.training_session m cross join lateral (select count(*) asked, count(x.answer) answered from casework.training_question x where x.training_id = m.id) q
       where m.status in ('held', 'closed') and m.starts_on between $1::date and $2::date and ${scope.where} group by m.unit_id order by m.unit_id`, [from, to, ...scope.values]);
  }

  /** @throws notFound */
  async get(id: number, actor: Actor): Promise<TrainingRow> {
    const scope = trainingScope(actor, 2);
    return (await this.sql.row<TrainingRow>(`${ROW} where m.id = $1 and ${scope.where}`, [id, ...scope.values])) ?? refuse('notFound');
  }

  /** For a step; people who ask at the same moment wait for each other, so that they need no version. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number | null, verb: TrainingVerb, actor: Actor): Promise<TrainingRow> {
    await this.sql.rows('select id from casework.training_session where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    requireStep(TRAINING_SESSION, verb, row, version ?? row.version);
    return row;
  }

  questionsOf(id: number): Promise<TrainingQuestionRow[]> {
    return this.sql.rows<TrainingQuestionRow>(
      `select q.no, q.item_code, q.about, q.text, (select n.name from organisation.person n where n.id = q.asked_by) asked_by_name, q.asked_at, q.answer, (select n.name from organisation.person n where n.id = q.answered_by) answered_by_name, q.answered_at
       from casework.training_question q where q.training_id = $1 order by q.no`, [id]);
  }

  /** @returns its number among the questions of the training, from 1 */
  async ask(id: number, { itemCode, materialCode, pointCode, about, words, askedBy, at }: NewQuestion): Promise<number> {
    const row = await this.sql.row<{ no: number }>(
      `insert into casework.training_question (training_id, no, item_code, material_code, point_code, about, text, salt, asked_by, asked_at)
       select $1, 1 + coalesce((select max(no) from casework.training_question where training_id = $1), 0), $2, $3, $4, $5, $6, $7, $8, $9 returning no`, [id, itemCode, materialCode, pointCode, about, words.text, words.salt, askedBy, at]);
    return row?.no ?? 0;
  }

  /** @throws notFound when there is no such question, questionAnswered */
  async answer(id: number, no: number, words: SealedWords, by: number, at: Date): Promise<void> {
    const kept = await this.sql.row<{ answer: string | null }>('select answer from casework.training_question where training_id = $1 and no = $2', [id, no]);
    if (!kept) refuse('notFound', {}, 'no');
    if (kept.answer !== null) refuse('questionAnswered', { no }, 'no');
    await this.sql.rows('update casework.training_question set answer = $3, answer_salt = $4, answered_by = $5, answered_at = $6 where training_id = $1 and no = $2', [id, no, words.text, words.salt, by, at]);
  }
}
