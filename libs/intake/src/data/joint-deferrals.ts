import { Injectable } from '@nestjs/common';
import type { CaseStatus } from '@onecounter/contracts';
import { Sql, type WriteStatement } from '@onecounter/platform';

/** A material of a case that is promised; `key` is what the cases have in common. */
export interface PromisedPart { readonly caseId: number; readonly key: string; readonly code: string }
/** What was signed for the cases of a joint application; `owner`: the case with which the signed page is kept. */
export interface JointUndertakingRow { readonly joint_case_id: number; readonly kind: 'deferral' | 'commitment'; readonly signed_on: string; readonly undertaking_form: 'signed' | 'scanned'; readonly undertaking_file_id: string; readonly digest: string; readonly owner: number; readonly parts: readonly PromisedPart[] }
export interface JointSupplyRow { readonly material_key: string; readonly arrived_at: Date; readonly files: readonly string[]; readonly registered_by: number }
/** A case as a step of many takes it. */
export interface StandingCase { readonly id: number; readonly version: number; readonly head: Buffer; readonly status: CaseStatus }

const UNDERTAKING = 'select u.joint_case_id, u.kind, u.signed_on, u.undertaking_form, u.undertaking_file_id, f.hash digest, f.subject_id owner, u.parts from intake.joint_undertaking u join platform.stored_file f on f.id = u.undertaking_file_id';

/** 联办容缺 */
@Injectable()
export class JointDeferrals {
  constructor(private readonly sql: Sql) {}

  undertakingsOf(jointCaseId: number): Promise<JointUndertakingRow[]> {
    return this.sql.rows<JointUndertakingRow>(`${UNDERTAKING} where u.joint_case_id = $1 order by u.step_seq`, [jointCaseId]);
  }

  /** The one that a case was signed for, if there is one. */
  coverOf(caseId: number): Promise<JointUndertakingRow | undefined> {
    return this.sql.row<JointUndertakingRow>(`${UNDERTAKING} where u.case_ids @> array[$1::bigint] order by u.step_seq desc limit 1`, [caseId]);
  }

  /** What came so far, the last of each material. */
  suppliesOf(jointCaseId: number): Promise<JointSupplyRow[]> {
    return this.sql.rows<JointSupplyRow>('select distinct on (material_key) material_key, arrived_at, files, registered_by from intake.joint_supply where joint_case_id = $1 order by material_key, step_seq desc', [jointCaseId]);
  }

  standing(caseIds: readonly number[]): Promise<StandingCase[]> {
    return this.sql.rows<StandingCase>('select id, version, head, status from casework.permit_case where id = any($1::bigint[]) order by id', [caseIds]);
  }
}

export interface UndertakingToKeep { readonly kind: JointUndertakingRow['kind']; readonly signedOn: string; readonly form: string; readonly fileId: string; readonly parts: readonly PromisedPart[] }
export function keepJointUndertaking(w: WriteStatement, { kind, signedOn, form, fileId, parts }: UndertakingToKeep): void {
  w.part('ju', `insert into intake.joint_undertaking (joint_case_id, step_seq, kind, signed_on, undertaking_form, undertaking_file_id, case_ids, parts)
    select s.id, s.version, ${w.param(kind, 'text')}, ${w.param(signedOn, 'date')}, ${w.param(form, 'text')}, ${w.param(fileId, 'uuid')}, ${w.param([...new Set(parts.map(({ caseId }) => caseId))], 'bigint[]')}, ${w.param(JSON.stringify(parts), 'jsonb')} from s`);
}

/** Other cases of the joint application may read a file that is kept with the first of them. */
export interface FileOfSiblings { readonly caseId: number; readonly material: string; readonly fileId: string; readonly sourceCaseId: number }
export function linkSiblingFiles(w: WriteStatement, links: readonly FileOfSiblings[]): void {
  if (links.length === 0) return;
  w.part('ls', `insert into casework.linked_file (case_id, material_code, file_id, source_case_id, consent_id, step_seq)
    select x."caseId", x.material, x."fileId", x."sourceCaseId", null, s.version from jsonb_to_recordset(${w.param(JSON.stringify(links), 'jsonb')}) x("caseId" bigint, material text, "fileId" uuid, "sourceCaseId" bigint) join s on s.id = x."caseId" on conflict do nothing`);
}

export function recordJointSupply(w: WriteStatement, supplies: readonly { readonly key: string; readonly files: readonly string[] }[], arrivedAt: Date, by: number): void {
  w.part('js', `insert into intake.joint_supply (joint_case_id, step_seq, material_key, arrived_at, files, registered_by)
    select s.id, s.version, x.key, ${w.param(arrivedAt, 'timestamptz')}, x.files, ${w.param(by, 'bigint')} from s, jsonb_to_recordset(${w.param(JSON.stringify(supplies), 'jsonb')}) x(key text, files uuid[])`);
}

export interface SupplementOfCase { readonly caseId: number; readonly code: string; readonly files: readonly string[]; readonly no: number }
/** Adds what came to the statement of the cases' steps, as `recordSupplement` does for one. */
export function recordSupplements(w: WriteStatement, came: readonly SupplementOfCase[], at: { readonly arrivedAt: Date; readonly now: Date; readonly by: number | null }): void {
  const read = `jsonb_to_recordset(${w.param(JSON.stringify(came), 'jsonb')}) x("caseId" bigint, code text, files uuid[], no smallint)`;
  w.part('ds', `insert into intake.deferred_supplement (case_id, code, no, step_seq, arrived_at, registered_at, registered_by, files)
    select s.id, x.code, x.no, s.version, ${w.param(at.arrivedAt, 'timestamptz')}, ${w.param(at.now, 'timestamptz')}, ${w.param(at.by, 'bigint')}, x.files from ${read} join s on s.id = x."caseId"`);
  w.part('df', `update intake.deferred_material d set state = 'supplied', tries = x.no from ${read} join s on s.id = x."caseId" where d.case_id = s.id and d.code = x.code`);
  w.part('mt', `update casework.case_material m set files = m.files || x.files from ${read} join s on s.id = x."caseId" where m.case_id = s.id and m.code = x.code`);
}
