import { Injectable } from '@nestjs/common';
import type { MeetingMatter } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { caseScope } from '../scope/case-scope';
import { disputeScope } from '../scope/dispute-scope';
import type { MatterRow } from './meetings';

/** What people call the things that a meeting is about: of each only what the actor may see. */
@Injectable()
export class MatterTitles {
  constructor(private readonly sql: Sql) {}

  async of(matters: readonly MatterRow[], actor: Actor): Promise<{ matter: MeetingMatter; subjectId: number; title: string | null }[]> {
    const ids = (matter: MeetingMatter): number[] => matters.filter((one) => one.matter === matter).map((one) => one.subject_id);
    const known = { permitCase: await this.cases(ids('permitCase'), actor), project: await this.projects(ids('project'), actor), dispute: await this.disputes(ids('dispute'), actor) };
    return matters.map(({ matter, subject_id: subjectId }) => ({ matter, subjectId, title: known[matter].get(subjectId) ?? null }));
  }

  private async cases(ids: readonly number[], actor: Actor): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const scope = caseScope(actor, 2);
    return titlesIn(await this.sql.rows<Titled>(`select c.id, c.number || ' ' || c.item_name || ' ' || c.applicant_name title from casework.permit_case c where c.id = any($1::bigint[]) and ${scope.where}`, [ids, ...scope.values]));
  }

  private async projects(ids: readonly number[], actor: Actor): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    return titlesIn(await this.sql.rows<Titled>(`select p.id, p.code || ' ' || p.name title from casework.project p where p.id = any($1::bigint[]) and p.jurisdiction_path like $2 || '%'`, [ids, actor.jurisdictionPath]));
  }

  private async disputes(ids: readonly number[], actor: Actor): Promise<Map<number, string>> {
    if (ids.length === 0) return new Map();
    const scope = disputeScope(actor, 2);
    return titlesIn(await this.sql.rows<Titled>(`select d.id, '第 ' || d.id || ' 号 ' || coalesce(d.case_number || ' ', '') || d.item_name title from casework.dispute d where d.id = any($1::bigint[]) and ${scope.where}`, [ids, ...scope.values]));
  }
}

interface Titled { readonly id: number; readonly title: string }
const titlesIn = (rows: readonly Titled[]): Map<number, string> => new Map(rows.map(({ id, title }) => [id, title]));
