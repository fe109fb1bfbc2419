import { HOLD_KINDS } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';
import type { JudgedMember } from '../rules/judge-joint';
import { recordMaterials, recordPresentations, type Presented } from './presentations';

/** A case about to be born in a joint case. `after`: cases it comes after; those of them that are open keep it waiting. */
export interface JointBirth {
  readonly caseId: number;
  readonly unitId: number;
  readonly born: Presented['row'];
  readonly member: JudgedMember;
  readonly after: readonly { readonly on: number; readonly kind: 'hard' | 'soft'; readonly onFailure: 'stop' | 'release'; readonly provides: readonly string[]; readonly itemName: string }[];
}
export interface FileOfMember { readonly caseId: number; readonly material: string; readonly fileId: string; readonly sourceCaseId: number }

const json = (w: WriteStatement, rows: readonly unknown[]): string => w.param(JSON.stringify(rows), 'jsonb');

/** Adds, for all cases of the statement at once, their materials, presentations, predecessors, the holds of those that wait, and the files of others that they rely on. */
export function recordBirths(w: WriteStatement, births: readonly JointBirth[], links: readonly FileOfMember[], at: { readonly now: Date; readonly today: string; readonly clerkId: number | null }): void {
  const presented = births.map(({ caseId, born, member: { materials, findings } }) => ({ caseId, row: born, seq: 1, materials, findings }));
  recordMaterials(w, presented);
  recordPresentations(w, presented, at.clerkId, at.now);
  recordOrder(w, births, at.today, at.clerkId);
  if (links.length > 0) {
    w.part('lf', `insert into casework.linked_file (case_id, material_code, file_id, source_case_id, consent_id, step_seq)
      select x."caseId", x.material, x."fileId", x."sourceCaseId", null, 1 from jsonb_to_recordset(${json(w, links)}) x("caseId" bigint, material text, "fileId" uuid, "sourceCaseId" bigint) join s on s.id = x."caseId" on conflict do nothing`);
  }
}

function recordOrder(w: WriteStatement, births: readonly JointBirth[], today: string, clerkId: number | null): void {
  const order = births.flatMap(({ caseId, after }) => after.map(({ on, kind, onFailure, provides }) => ({ caseId, on, kind, onFailure, provides })));
  w.part('cp', `insert into casework.case_predecessor (case_id, on_case_id, kind, on_failure, provides)
    select x."caseId", x."on", x.kind, x."onFailure", x.provides from jsonb_to_recordset(${json(w, order)}) x("caseId" bigint, "on" bigint, kind text, "onFailure" text, provides text[]) join s on s.id = x."caseId"`);
  const waiting = births.filter(({ member }) => member.waits).map(({ caseId, after }) => ({ caseId, reason: `等${after.filter(({ kind }) => kind === 'hard').map(({ itemName }) => itemName).join('、')}办结` }));
  const { blocks, stopsClock } = HOLD_KINDS.openPredecessor;
  w.part('ho', `insert into casework.case_hold (case_id, kind, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason)
    select x."caseId", 'openPredecessor', ${w.param(clerkId, 'bigint')}, 1, ${w.param(today, 'date')}, ${w.param([...blocks], 'text[]')}, ${w.param(stopsClock, 'boolean')}, '主题规定的先后', x.reason
    from jsonb_to_recordset(${json(w, waiting)}) x("caseId" bigint, reason text) join s on s.id = x."caseId"`);
}

/** Adds the places of cases in their joint case. */
export function recordMembers(w: WriteStatement, jointId: number, births: readonly JointBirth[]): void {
  const rows = births.map(({ caseId, unitId, member: { chosen, definition } }) => ({ caseId, unitId, item: definition.code, stage: chosen.stage, position: chosen.position }));
  w.part('jm', `insert into casework.joint_member (joint_case_id, case_id, item_code, stage, position, unit_id)
    select ${w.param(jointId, 'bigint')}, x."caseId", x.item, x.stage, x.position, x."unitId" from s, jsonb_to_recordset(${json(w, rows)}) x("caseId" bigint, "unitId" bigint, item text, stage text, position smallint)`);
}

/** Marks cases whose items are applied for again; they stay with the joint case, the board shows the new ones. */
export function recordFormerMembers(w: WriteStatement, former: readonly { readonly id: number }[]): void {
  if (former.length > 0) w.part('fm', `update casework.joint_member m set former = true from s where m.case_id = any(${w.param(former.map(({ id }) => id), 'bigint[]')})`);
}

/** Adds the seal's use for a paper of the joint case; the ledger names a case, so it is the first of them. */
export function recordJointSeal(w: WriteStatement, use: { readonly documentId: string; readonly purpose: string; readonly sealName: string; readonly caseId: number; readonly unitId: number; readonly jurisdictionPath: string; readonly at: Date; readonly by: number | null; readonly post: string }): void {
  w.part('su', `insert into casework.seal_use (used_at, unit_id, jurisdiction_path, seal_name, purpose, document_id, case_id, copies, by_person, keeper_post)
    select ${w.param(use.at, 'timestamptz')}, ${w.param(use.unitId, 'bigint')}, ${w.param(use.jurisdictionPath)}, ${w.param(use.sealName)}, ${w.param(use.purpose)}, ${w.param(use.documentId, 'uuid')}, ${w.param(use.caseId, 'bigint')}, 1, ${w.param(use.by, 'bigint')}, ${w.param(use.post)} from s`);
}
