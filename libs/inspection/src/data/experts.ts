import { Injectable } from '@nestjs/common';
import { EXPERT, lifecycleAllows, refuse, type ExpertStatus, type ExpertVerb } from '@onecounter/contracts';
import { maskPhone } from '@onecounter/kernel';
import { PersonalData, Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const EXPERT_SUBJECT = { lifecycle: EXPERT, table: 'inspection.expert' } as const satisfies SubjectKind;
export interface ExpertRow {
  readonly id: number; readonly status: ExpertStatus; readonly version: number; readonly head: Buffer; readonly number: string; readonly jurisdiction_path: string; readonly name: string; readonly employer: string; readonly title: string;
  readonly specialities: readonly string[]; readonly relations: readonly string[]; readonly phone_sealed: string | null; readonly phone_masked: string | null;
}
export interface ExpertFilter { readonly search: string | null; readonly speciality: string | null; readonly status: ExpertStatus | null; readonly after: number; readonly limit: number }
const ROW = 'select e.id, e.status, e.version, e.head, e.number, e.jurisdiction_path, e.name, e.employer, e.title, e.specialities, e.relations, e.phone_sealed, e.phone_masked from inspection.expert e';

/** 专家库 of a place. */
@Injectable()
export class Experts {
  constructor(private readonly sql: Sql, private readonly vault: PersonalData) {}

  /** @throws notFound, also in another place */
  async get(id: number, actor: Actor): Promise<ExpertRow> {
    return (await this.sql.row<ExpertRow>(`${ROW} where e.id = $1 and e.jurisdiction_path like $2`, [id, `${actor.jurisdictionPath}%`])) ?? refuse('notFound');
  }

  /** For a step. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: ExpertVerb, actor: Actor): Promise<ExpertRow> {
    await this.sql.rows('select 1 from inspection.expert where id = $1 for update', [id]);
    const row = await this.get(id, actor);
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(EXPERT, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: EXPERT.steps[verb].zh, status: row.status, statusLabel: EXPERT.statuses[row.status].zh });
    return row;
  }

  list(actor: Actor, { search, speciality, status, after, limit }: ExpertFilter): Promise<ExpertRow[]> {
    const words = search?.trim() ? `%${search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.sql.rows<ExpertRow>(
      `${ROW} where e.jurisdiction_path like $1 and e.id > $2 and ($3::text is null or e.name ilike $3 or e.employer ilike $3 or e.number ilike $3) and ($4::text is null or $4 = any(e.specialities)) and ($5::text is null or e.status = $5) order by e.id limit $6`,
      [`${actor.jurisdictionPath}%`, after, words, speciality, status, limit],
    );
  }

  /** Who could be drawn: in the pool of the place, with one of the specialities; or just these. */
  candidates(jurisdictionPath: string, specialities: readonly string[], ids: readonly number[] | null): Promise<ExpertRow[]> {
    return this.sql.rows<ExpertRow>(`${ROW} where e.jurisdiction_path = $1 and e.status = 'active' and ($3::bigint[] is null and e.specialities && $2::text[] or e.id = any($3)) order by e.number`, [jurisdictionPath, specialities, ids]);
  }

  /** Columns of a telephone number. */
  phone(phone: string | null): { phone_sealed: string | null; phone_masked: string | null } {
    return phone === null ? { phone_sealed: null, phone_masked: null } : { phone_sealed: this.vault.seal(phone), phone_masked: maskPhone(phone) };
  }

  openPhone({ phone_sealed: sealed }: ExpertRow): string | null {
    return sealed === null ? null : this.vault.open(sealed);
  }
}
