import { Injectable } from '@nestjs/common';
import { caseScope } from '@onecounter/casework';
import type { CaseStatus, FirstOutcome, PointProblemStatus } from '@onecounter/contracts';
import { Sql, type Actor } from '@onecounter/platform';
import { FIRST_PRESENTED } from './first-presented';

export interface FailedMaterial { readonly material: string; readonly name: string; readonly missing: boolean; readonly points: readonly { readonly code: string; readonly text: string }[] }
export interface Attempt { readonly seq: number; readonly at: string; readonly complete: boolean; readonly failed: readonly FailedMaterial[] }
export interface FirstRow { readonly case_id: number; readonly number: string; readonly item_code: string; readonly item_name: string; readonly unit_name: string; readonly status: CaseStatus; readonly outcome: FirstOutcome; readonly reviewed: boolean; readonly attempts: readonly Attempt[] }
export interface FirstFilter { readonly from: string; readonly until: string; readonly outcome: FirstOutcome | null; readonly jointReview: boolean; readonly unitId: number | null; readonly itemCode: string | null; readonly category: string | null; readonly materialCode: string | null; readonly pointCode: string | null; readonly before: number | null; readonly limit: number }
export interface FailingRow { readonly item_code: string; readonly item_name: string; readonly unit_name: string; readonly item_version_id: number; readonly material_code: string; readonly material_name: string; readonly point_code: string | null; readonly point_text: string | null; readonly failed: number; readonly presented: number; readonly problem_status: PointProblemStatus | null }
export interface RevisedRow { readonly problem_id: number; readonly item_code: string; readonly item_name: string; readonly material_name: string; readonly point_code: string; readonly point_text: string; readonly revised_no: number; readonly effective_from: string; readonly before_failed: number; readonly before_presented: number; readonly after_failed: number; readonly after_presented: number }

const POINTS = `coalesce((select json_agg(json_build_object('code', t.code, 'text', coalesce((select i.text from catalogue.point_index i where i.version_id = r.item_version_id and i.material_code = d->>'material' and i.point_code = t.code limit 1), t.code)))
  from jsonb_array_elements_text(case jsonb_typeof(d->'what') when 'array' then d->'what' else '[]' end) t(code)), '[]')`;
const ATTEMPTS = `(select json_agg(json_build_object('seq', a.seq, 'at', a.presented_at, 'complete', a.complete, 'failed', coalesce((select json_agg(json_build_object('material', d->>'material', 'name', coalesce(m.name, '其他'), 'missing', d->>'what' = 'missing', 'points', ${POINTS}))
  from jsonb_array_elements(a.failed) d left join casework.case_material m on m.case_id = a.case_id and m.code = d->>'material'), '[]')) order by a.seq) from intake.presentation a where a.case_id = r.case_id) attempts`;

/** 每一次提交 behind the rates, and which points failed. */
@Injectable()
export class FirstPresentations {
  constructor(private readonly sql: Sql) {}

  /** The latest case first; with all its attempts. */
  list(actor: Actor, filter: FirstFilter): Promise<FirstRow[]> {
    const scope = caseScope(actor, 13);
    return this.sql.rows<FirstRow>(
      `with f as (${FIRST_PRESENTED} and ${scope.where}), r as (select f.* from f join catalogue.item_version v on v.id = f.item_version_id
         where ($4::text is null or f.outcome = $4) and (not $5::boolean or f.reviewed and f.outcome in ('complete', 'onTrust')) and ($6::bigint is null or f.unit_id = $6) and ($7::text is null or f.item_code = $7) and ($8::text is null or v.definition->>'itemType' = $8)
           and ($9::text is null or f.outcome <> 'excluded' and exists (select 1 from jsonb_array_elements(f.failed) e where e->>'material' = $9 and case when $10::text is null then e->>'what' = 'missing' else jsonb_typeof(e->'what') = 'array' and e->'what' ? $10 end))
           and ($11::bigint is null or f.case_id < $11) order by f.case_id desc limit $12)
       select r.case_id, r.number, r.item_code, r.item_name, (select u.name from organisation.unit u where u.id = r.unit_id) unit_name, r.status, r.outcome, r.reviewed, ${ATTEMPTS} from r order by r.case_id desc`,
      [actor.jurisdictionPath, filter.from, filter.until, filter.outcome, filter.jointReview, filter.unitId, filter.itemCode, filter.category, filter.materialCode, filter.pointCode, filter.before, filter.limit, ...scope.values]);
  }

  /** What failed most at first presentation: a point, or a whole material that was missing (`point_code` null); with the problem that is open about it. @param skipped so many of them were told already */
  failing(actor: Actor, { from, until, unitId, itemCode, limit }: Pick<FirstFilter, 'from' | 'until' | 'unitId' | 'itemCode' | 'limit'>, skipped = 0): Promise<FailingRow[]> {
    const scope = caseScope(actor, 8);
    return this.sql.rows<FailingRow>(
      `with f as (${FIRST_PRESENTED} and ${scope.where}), n as (select f.* from f where f.outcome <> 'excluded' and ($4::bigint is null or f.unit_id = $4) and ($5::text is null or f.item_code = $5)),
         e as (select n.item_code, n.item_version_id, d->>'material' material_code, t.code point_code from n, jsonb_array_elements(n.failed) d
           cross join lateral jsonb_array_elements_text(case jsonb_typeof(d->'what') when 'array' then d->'what' else '[null]' end) t(code) where d->>'material' <> ''),
         t as (select e.item_code, e.material_code, e.point_code, count(*)::int failed, max(e.item_version_id) item_version_id from e group by 1, 2, 3 order by count(*) desc, 1, 2, 3 limit $6 offset $7),
         p as (select n.item_code, count(*)::int presented from n group by 1)
       select t.item_code, v.name item_name, (select u.name from organisation.unit u where u.id = v.unit_id) unit_name, t.item_version_id, t.material_code,
         coalesce((select m->>'name' from jsonb_array_elements(v.definition->'materials') m where m->>'code' = t.material_code limit 1), t.material_code) material_name, t.point_code,
         (select i.text from catalogue.point_index i where i.version_id = t.item_version_id and i.material_code = t.material_code and i.point_code = t.point_code limit 1) point_text, t.failed, p.presented,
         (select q.status from intake.point_problem q where q.jurisdiction_path = $1 and q.item_code = t.item_code and q.material_code = t.material_code and q.point_code = t.point_code and q.status <> 'closed') problem_status
       from t join p on p.item_code = t.item_code join catalogue.item_version v on v.id = t.item_version_id order by t.failed desc, t.item_code, t.material_code, t.point_code`,
      [actor.jurisdictionPath, from, until, unitId, itemCode, limit, skipped, ...scope.values]);
  }

  /** Points that a version revised after a problem: how often each failed at first presentation before that version and since, in these days. */
  revised(actor: Actor, from: string, until: string): Promise<RevisedRow[]> {
    const scope = caseScope(actor, 4);
    return this.sql.rows<RevisedRow>(
      `with f as (${FIRST_PRESENTED} and ${scope.where}),
         q as (select q.id, q.item_code, q.item_name, q.material_code, q.material_name, q.point_code, q.point_text, q.revised_no, v.effective_from from intake.point_problem q join catalogue.service_item i on i.code = q.item_code
           join catalogue.item_version v on v.item_id = i.id and v.version_no = q.revised_no and v.status = 'published' where q.jurisdiction_path = $1 and q.outcome = 'revised' and v.effective_from < $3::date order by v.effective_from desc, q.id desc limit 100),
         n as (select q.id, w.version_no >= q.revised_no since, f.failed @> jsonb_build_array(jsonb_build_object('material', q.material_code, 'what', jsonb_build_array(q.point_code))) failed
           from q join f on f.item_code = q.item_code and f.outcome <> 'excluded' join catalogue.item_version w on w.id = f.item_version_id)
       select q.id problem_id, q.item_code, q.item_name, q.material_name, q.point_code, q.point_text, q.revised_no, q.effective_from,
         (count(*) filter (where not n.since and n.failed))::int before_failed, (count(*) filter (where not n.since))::int before_presented, (count(*) filter (where n.since and n.failed))::int after_failed, (count(*) filter (where n.since))::int after_presented
       from q left join n on n.id = q.id group by q.id, q.item_code, q.item_name, q.material_name, q.point_code, q.point_text, q.revised_no, q.effective_from order by q.effective_from desc, q.id desc`,
      [actor.jurisdictionPath, from, until, ...scope.values]);
  }
}
