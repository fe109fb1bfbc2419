import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import { LOOK_UP, type LookUpResult } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const LOOK_UP_SUBJECT = { lifecycle: LOOK_UP, table: 'intake.look_up' } as const satisfies SubjectKind;
export interface LookUpRow {
  readonly id: number; readonly network_code: string; readonly network_name: string; readonly item_code: string; readonly material_code: string; readonly material_name: string; readonly case_id: number | null; readonly case_number: string | null; readonly applicant_name: string | null;
  readonly looked_up_at: Date; readonly by_name: string | null; readonly result: LookUpResult; readonly note: string | null; readonly file_id: string;
}
/** A case of a joint reception, by the code of its item. */
export interface CaseOfItem { readonly caseId: number; readonly item: string }
export interface LookUpFilter { readonly draftId: string | null; readonly caseId: number | null; readonly network: string | null; readonly result: LookUpResult | null; readonly from: string | null; readonly to: string | null; readonly search: string | null; readonly before: number | null; readonly limit: number }
const ROW = `select l.id, n.code network_code, n.name network_name, l.item_code, l.material_code, l.material_name, l.case_id, c.number case_number, c.applicant_name, l.looked_up_at, (select p.name from organisation.person p where p.id = l.by_person) by_name, l.result, l.note, l.file_id
  from intake.look_up l join intake.outside_network n on n.id = l.network_id left join casework.permit_case c on c.id = l.case_id`;

/** Of a case: whoever sees the case. Before there is one: whoever looked. */
function lookUpScope(actor: Actor, first: number): { where: string; values: readonly unknown[] } {
  const ofCase = caseScope(actor, first + 1);
  return { where: `(c.id is null and l.by_person = $${first} or c.id is not null and ${ofCase.where})`, values: [actor.personId, ...ofCase.values] };
}

/** 外网查询 */
@Injectable()
export class LookUps {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor, filter: LookUpFilter): Promise<LookUpRow[]> {
    const scope = lookUpScope(actor, 10);
    return this.sql.rows<LookUpRow>(
      `${ROW} where ($1::uuid is null or l.draft_id = $1) and ($2::bigint is null or l.case_id = $2) and ($3::text is null or n.code = $3) and ($4::text is null or l.result = $4)
         and ($5::date is null or (l.looked_up_at at time zone 'Asia/Shanghai')::date >= $5) and ($6::date is null or (l.looked_up_at at time zone 'Asia/Shanghai')::date <= $6)
         and ($7::text is null or c.number ilike $7 or c.applicant_name ilike $7 or l.material_name ilike $7 or l.item_code ilike $7) and ($8::bigint is null or l.id < $8) and ${scope.where} order by l.id desc limit $9`,
      [filter.draftId, filter.caseId, filter.network, filter.result, filter.from, filter.to, filter.search, filter.before, filter.limit, ...scope.values],
    );
  }

  find(id: number, actor: Actor): Promise<LookUpRow | undefined> {
    const scope = lookUpScope(actor, 2);
    return this.sql.row<LookUpRow>(`${ROW} where l.id = $1 and ${scope.where}`, [id, ...scope.values]);
  }

  /** What was looked up before the case was born becomes the case's; who looked and when stay what the step says. */
  async bindDraft(draftId: string, caseId: number, actor: Actor): Promise<void> {
    await this.sql.rows('update intake.look_up set case_id = $2 where draft_id = $1 and case_id is null and by_person = $3', [draftId, caseId, actor.personId]);
  }

  /** The same of a joint reception: each look-up belongs to the case of its item. */
  async bindDraftByItem(draftId: string, cases: readonly CaseOfItem[], actor: Actor): Promise<void> {
    await this.sql.rows('update intake.look_up l set case_id = x."caseId" from jsonb_to_recordset($2::jsonb) x("caseId" bigint, item text) where l.draft_id = $1 and l.case_id is null and l.by_person = $3 and l.item_code = x.item', [draftId, JSON.stringify(cases), actor.personId]);
  }

  /** Materials that were looked up for the case, each with the network. */
  async doneFor(caseId: number): Promise<{ material_code: string; network_code: string }[]> {
    return this.sql.rows('select l.material_code, n.code network_code from intake.look_up l join intake.outside_network n on n.id = l.network_id where l.case_id = $1', [caseId]);
  }
}
