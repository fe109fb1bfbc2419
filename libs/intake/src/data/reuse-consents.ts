import { Injectable } from '@nestjs/common';
import { lifecycleAllows, refuse, REUSE_CONSENT, type ConsentForm, type ReuseConsentStatus } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const REUSE_CONSENT_SUBJECT = { lifecycle: REUSE_CONSENT, table: 'intake.reuse_consent' } as const satisfies SubjectKind;

export interface ReuseConsentRow {
  readonly id: number;
  readonly status: ReuseConsentStatus;
  readonly version: number;
  readonly head: Buffer;
  readonly form: ConsentForm;
  readonly given_at: Date;
  readonly recorded_by_name: string | null;
  readonly files: readonly string[];
  /** The items of the application that it is for. */
  readonly item_codes: readonly string[];
}
const COLUMNS = `r.id, r.status, r.version, r.head, r.form, r.given_at, (select p.name from organisation.person p where p.id = r.recorded_by) recorded_by_name, r.files, r.item_codes`;
/** One consent serves one application: `$3` is that case, or null before it is born. */
const UNUSED = `r.status = 'given' and not exists (select 1 from casework.linked_file l where l.consent_id = r.id and l.case_id is distinct from $3::bigint)`;

/** 复用同意 */
@Injectable()
export class ReuseConsents {
  constructor(private readonly sql: Sql) {}

  /** Given for this applicant and any of these items within the jurisdiction, and used by no other case. */
  standing(applicantId: number, itemCodes: readonly string[], caseId: number | null, actor: Actor): Promise<ReuseConsentRow[]> {
    return this.sql.rows<ReuseConsentRow>(
      `select ${COLUMNS} from intake.reuse_consent r where r.applicant_id = $1 and r.item_codes && $2::text[] and ${UNUSED} and r.jurisdiction_path like $4 order by r.id desc limit 100`,
      [applicantId, itemCodes, caseId, `${actor.jurisdictionPath}%`],
    );
  }

  /** As `standing`, and held until the end of the transaction: nobody withdraws it or uses it for another case meanwhile. */
  async claim(applicantId: number, itemCodes: readonly string[], caseId: number | null, actor: Actor): Promise<ReuseConsentRow[]> {
    await this.sql.rows(`select 1 from intake.reuse_consent where applicant_id = $1 and item_codes && $2::text[] and status = 'given' order by id for update`, [applicantId, itemCodes]);
    return this.standing(applicantId, itemCodes, caseId, actor);
  }

  /** @throws notFound outside the jurisdiction, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, actor: Actor): Promise<ReuseConsentRow> {
    await this.sql.rows('select 1 from intake.reuse_consent where id = $1 for update', [id]);
    const row = await this.sql.row<ReuseConsentRow>(`select ${COLUMNS} from intake.reuse_consent r where r.id = $1 and r.jurisdiction_path like $2`, [id, `${actor.jurisdictionPath}%`]);
    if (!row) refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: row.recorded_by_name ?? '别人', version: row.version });
    const verb = 'withdrawReuseConsent';
    if (!lifecycleAllows(REUSE_CONSENT, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: REUSE_CONSENT.steps[verb].zh, status: row.status, statusLabel: REUSE_CONSENT.statuses[row.status].zh });
    return row;
  }
}
