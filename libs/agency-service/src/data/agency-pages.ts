import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireStep } from '@onecounter/casework';
import { AGENCY_PAGE, refuse, type AgencyPageStatus, type AgencyPageVerb } from '@onecounter/contracts';
import { maskName, maskPhone } from '@onecounter/kernel';
import { PersonalData, Sql, type Actor, type SubjectKind, type WriteStatement } from '@onecounter/platform';

export const AGENCY_PAGE_SUBJECT = { lifecycle: AGENCY_PAGE, table: 'agency_service.page' } as const satisfies SubjectKind;
export interface AgencyPageRow {
  readonly id: number; readonly status: AgencyPageStatus; readonly version: number; readonly head: Buffer; readonly code_sealed: string; readonly butler_masked: string | null; readonly butler_phone_masked: string | null; readonly opened_on: string; readonly closed_on: string | null; readonly project_status: string;
}
export interface PageMessageRow { readonly seq: number; readonly at: Date; readonly text: string; readonly from_enterprise: boolean; readonly by_name: string | null }
const ROW = `select g.id, g.status, g.version, g.head, g.code_sealed, g.butler_masked, g.butler_phone_masked, g.opened_on, g.closed_on, p.status project_status from agency_service.page g join agency_service.project p on p.id = g.id`;
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
const NOBODYS_CODE = 'no page has this code';

/** 查询码 and 企业管家: kept as ciphertext; the code is told once, to whoever issues it. */
@Injectable()
export class PageSecrets {
  constructor(private readonly vault: PersonalData) {}

  newCode(): { code: string; sealed: string } {
    const code = Array.from({ length: CODE_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
    return { code, sealed: this.vault.seal(code) };
  }

  /** Takes the same time whatever differs, and where. */
  fits(kept: string | null, given: string): boolean {
    const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(kept === null ? NOBODYS_CODE : this.vault.open(kept)), digest(given.trim().toUpperCase()));
  }

  butler({ butlerName, butlerPhone }: { readonly butlerName?: string; readonly butlerPhone?: string }): Record<'butler_sealed' | 'butler_masked' | 'butler_phone_masked', string | null> {
    const [name, phone] = [butlerName?.trim() || null, butlerPhone?.trim() || null];
    return { butler_sealed: name === null && phone === null ? null : this.vault.seal(JSON.stringify({ name, phone })), butler_masked: name && maskName(name), butler_phone_masked: phone && maskPhone(phone) };
  }
}

/** 企业专页 by project, and by the number that the enterprise was given. */
@Injectable()
export class AgencyPages {
  constructor(private readonly sql: Sql) {}

  of(projectId: number): Promise<AgencyPageRow | undefined> {
    return this.sql.row<AgencyPageRow>(`${ROW} where g.id = $1`, [projectId]);
  }

  /** For a step of an officer. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: AgencyPageVerb, actor: Actor): Promise<AgencyPageRow> {
    await this.sql.rows('select id from agency_service.page where id = $1 for update', [id]);
    const row = (await this.sql.row<AgencyPageRow>(`${ROW} where g.id = $1 and p.jurisdiction_path like $2 || '%'`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
    requireStep(AGENCY_PAGE, verb, row, version);
    return row;
  }

  /** For the public page, typed in capitals or not; `lock` when it is about to be written to. */
  async byNumber(number: string, lock = false): Promise<AgencyPageRow | undefined> {
    if (lock) await this.sql.rows('select id from agency_service.page where id = (select p.id from agency_service.project p where p.number in ($1, upper($1)) limit 1) for update', [number]);
    return this.sql.row<AgencyPageRow>(`${ROW} where p.number in ($1, upper($1)) limit 1`, [number]);
  }

  /** What both sides wrote, in its order; at most the last 200. */
  async messages(id: number): Promise<PageMessageRow[]> {
    const rows = await this.sql.rows<PageMessageRow>(
      `select m.seq, t.legal_at at, w.text, t.by_person is null from_enterprise, (select n.name from organisation.person n where n.id = t.by_person) by_name
       from agency_service.page_message m join platform.step t on t.subject_kind = 'agencyPage' and t.subject_id = m.page_id and t.seq = m.seq join casework.step_word w on w.subject_kind = 'agencyPage' and w.subject_id = m.page_id and w.step_seq = m.seq
       where m.page_id = $1 order by m.seq desc limit 200`, [id]);
    return rows.reverse();
  }

  /** Whether the page sent this before. */
  async wasSent(requestId: string): Promise<boolean> {
    return (await this.sql.row('select page_id from agency_service.page_message where request_id = $1', [requestId])) !== undefined;
  }

  /** Part of the step that it belongs to. */
  static keepMessage(w: WriteStatement, requestId: string | null): void {
    w.part('pm', `insert into agency_service.page_message (page_id, seq, request_id) select s.id, s.version, ${w.param(requestId, 'uuid')} from s`);
  }
}
