import { Injectable } from '@nestjs/common';
import { LegalClock } from '../clocks/legal-clock';
import { MachineClock } from '../clocks/machine-clock';
import { Sql } from '../database/sql';
import type { Actor } from '../http/actor';

export interface Access {
  /** e.g. showPersonalData, openFile, signIn */
  readonly action: string;
  readonly subjectKind?: string;
  readonly subjectId?: number;
  readonly detail?: object;
}

/** Who looked at what: append-only, kept at least 180 days, read by the audit administrator only (SEC-5). */
@Injectable()
export class AccessLog {
  constructor(private readonly sql: Sql, private readonly legal: LegalClock, private readonly machine: MachineClock) {}

  async write(actor: Pick<Actor, 'personId' | 'post' | 'unitId'>, access: Access): Promise<void> {
    await this.sql.rows(
      'insert into platform.access_log (machine_at, legal_at, by_person, post, unit_id, action, subject_kind, subject_id, detail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [this.machine.now(), this.legal.now(), actor.personId, actor.post, actor.unitId, access.action, access.subjectKind ?? null, access.subjectId ?? null, JSON.stringify(access.detail ?? {})],
    );
  }
}
