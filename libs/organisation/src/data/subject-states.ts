import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Sql, type SubjectState } from '@onecounter/platform';

export type OrganisationKind = 'unit' | 'person' | 'serviceWindow' | 'role' | 'setting' | 'apiClient' | 'schedule' | 'jobQueue';

/** The subject, locked: two acts on the same one wait for each other. $2 is the jurisdiction of whoever asks. */
const STATES: Readonly<Record<OrganisationKind, string>> = {
  unit: `select id, status, version, head from organisation.unit where id = $1 and jurisdiction_path like $2 for update`,
  serviceWindow: `select id, status, version, head from organisation.service_window where id = $1 and jurisdiction_path like $2 for update`,
  person: `select p.id, p.status, p.version, p.head from organisation.person p where p.id = $1 and (not exists (select 1 from organisation.post_holding h where h.person_id = p.id)
    or exists (select 1 from organisation.post_holding h join organisation.unit u on u.id = h.unit_id where h.person_id = p.id and u.jurisdiction_path like $2)) for update`,
  apiClient: `select id, status, version, head from organisation.api_client where id = $1 and unit_id in (select u.id from organisation.unit u where u.jurisdiction_path like $2) for update`,
  // one for the whole bureau; who may is judged before
  setting: `select id, status, version, head from organisation.setting where id = $1 and $2::text is not null for update`,
  schedule: `select id, status, version, head from platform.job_schedule where id = $1 and $2::text is not null for update`,
  jobQueue: `select id, status, version, head from platform.job_queue where id = $1 and $2::text is not null for update`,
  role: `select id, status, version, head from organisation.role where id = $1 and $2::text is not null for update`,
};

/** Status, version and head of what the administrators keep; out of their jurisdiction it does not exist. */
@Injectable()
export class SubjectStates {
  constructor(private readonly sql: Sql) {}

  /** @throws notFound, changedMeanwhile */
  async lock(kind: OrganisationKind, id: number, jurisdictionPath: string, expectedVersion: number): Promise<SubjectState> {
    const state = (await this.sql.row<{ id: number; status: string; version: number; head: Buffer }>(STATES[kind], [id, `${jurisdictionPath}%`])) ?? refuse('notFound');
    return state.version === expectedVersion ? state : refuse('changedMeanwhile', { byName: await this.lastMover(kind, id, state.version), version: state.version });
  }

  private async lastMover(kind: OrganisationKind, id: number, seq: number): Promise<string> {
    const mover = await this.sql.row<{ name: string }>(
      'select p.name from platform.step s join organisation.person p on p.id = s.by_person where s.subject_kind = $1 and s.subject_id = $2 and s.seq = $3', [kind, id, seq]);
    return mover?.name ?? '系统';
  }
}
