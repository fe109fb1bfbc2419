import { HOLD_KINDS, type DeferralState } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';
import type { Deferrable } from '../rules/deferral';
import type { SealedWords } from '@onecounter/casework';

export interface DeferralToOpen { readonly deferred: readonly Deferrable[]; readonly on: string; readonly by: number | null; readonly undertakingForm: string; readonly undertakingFileId: string }

/** Adds the deferred materials to the step's statement, each with its hold; one that may come after the certificate blocks nothing. */
export function openDeferral(w: WriteStatement, { deferred, on, by, undertakingForm, undertakingFileId }: DeferralToOpen): void {
  const { blocks, stopsClock } = HOLD_KINDS.deferredMaterial;
  const rows = w.param(JSON.stringify(deferred.map((one) => ({ ...one, blocks: one.kind === 'atIssue' ? [] : blocks }))), 'jsonb');
  const read = `jsonb_to_recordset(${rows}) x(code text, name text, kind text, "dueOn" date, demand text, basis text, blocks jsonb)`;
  w.part('df', `insert into intake.deferred_material (case_id, code, name, kind, demand, basis, opened_on, first_due_on, due_on, state, undertaking_form, undertaking_file_id)
    select s.id, x.code, x.name, x.kind, x.demand, x.basis, ${w.param(on, 'date')}, x."dueOn", x."dueOn", 'awaited', ${w.param(undertakingForm, 'text')}, ${w.param(undertakingFileId, 'uuid')} from s, ${read}`);
  w.part('ho', `insert into casework.case_hold (case_id, kind, procedure, opened_by, opened_seq, opened_on, blocks, stops_clock, basis, reason, due_on)
    select s.id, 'deferredMaterial', x.code, ${w.param(by, 'bigint')}, s.version, ${w.param(on, 'date')}, array(select jsonb_array_elements_text(x.blocks)), ${w.param(stopsClock, 'boolean')}, x.basis, x.name, x."dueOn" from s, ${read}`);
}

export interface SupplementToRecord { readonly materials: readonly { readonly code: string; readonly files: readonly string[]; readonly no: number }[]; readonly arrivedAt: Date; readonly at: Date; readonly by: number | null }

/** Adds what came to the step's statement: the files stand with the material, the section judges them. */
export function recordSupplement(w: WriteStatement, { materials, arrivedAt, at, by }: SupplementToRecord): void {
  const read = `jsonb_to_recordset(${w.param(JSON.stringify(materials), 'jsonb')}) x(code text, files uuid[], no smallint)`;
  w.part('ds', `insert into intake.deferred_supplement (case_id, code, no, step_seq, arrived_at, registered_at, registered_by, files)
    select s.id, x.code, x.no, s.version, ${w.param(arrivedAt, 'timestamptz')}, ${w.param(at, 'timestamptz')}, ${w.param(by, 'bigint')}, x.files from s, ${read}`);
  w.part('df', `update intake.deferred_material d set state = 'supplied', tries = x.no from s, ${read} where d.case_id = s.id and d.code = x.code`);
  w.part('mt', `update casework.case_material m set files = m.files || x.files from s, ${read} where m.case_id = s.id and m.code = x.code`);
}

export interface JudgedSupplement { readonly code: string; readonly no: number; readonly state: DeferralState; readonly words: SealedWords | null; readonly at: Date; readonly by: number | null }

/** Adds the section's judgement of the last supplement. */
export function recordSupplementVerdict(w: WriteStatement, { code, no, state, words, at, by }: JudgedSupplement): void {
  w.part('ds', `update intake.deferred_supplement d set verdict = ${w.param(state === 'passed' ? 'passed' : 'rejected', 'text')}, reason = ${w.param(words?.text ?? null, 'text')}, salt = ${w.param(words?.salt ?? null, 'bytea')},
      judged_by = ${w.param(by, 'bigint')}, judged_at = ${w.param(at, 'timestamptz')} from s where d.case_id = s.id and d.code = ${w.param(code, 'text')} and d.no = ${w.param(no, 'smallint')}`);
  w.part('df', `update intake.deferred_material d set state = ${w.param(state, 'text')} from s where d.case_id = s.id and d.code = ${w.param(code, 'text')}`);
}

/** What passed is a good material of the case; nothing is waited for any more. */
export function recordPassed(w: WriteStatement, code: string, on: string, by: number | null): void {
  w.part('mt', `update casework.case_material m set verdict = 'good', message = null from s where m.case_id = s.id and m.code = ${w.param(code, 'text')}`);
  w.part('hc', `update casework.case_hold h set cleared_on = ${w.param(on, 'date')}, cleared_by = ${w.param(by, 'bigint')}, result = '补件合格' from s
    where h.case_id = s.id and h.kind = 'deferredMaterial' and h.procedure = ${w.param(code, 'text')} and h.cleared_on is null`);
}

export interface ExtensionToRecord { readonly code: string; readonly on: string; readonly from: string; readonly to: string; readonly words: SealedWords; readonly consentBy: string; readonly by: number | null }

export function recordDeferralExtension(w: WriteStatement, { code, on, from, to, words, consentBy, by }: ExtensionToRecord): void {
  w.part('dx', `insert into intake.deferral_extension (case_id, code, step_seq, on_date, from_due_on, to_due_on, reason, consent_by, salt, by_person)
    select s.id, ${w.param(code, 'text')}, s.version, ${w.param(on, 'date')}, ${w.param(from, 'date')}, ${w.param(to, 'date')}, ${w.param(words.text, 'text')}, ${w.param(consentBy, 'text')}, ${w.param(words.salt, 'bytea')}, ${w.param(by, 'bigint')} from s`);
  w.part('df', `update intake.deferred_material d set due_on = ${w.param(to, 'date')} from s where d.case_id = s.id and d.code = ${w.param(code, 'text')}`);
  w.part('hx', `update casework.case_hold h set due_on = ${w.param(to, 'date')} from s where h.case_id = s.id and h.kind = 'deferredMaterial' and h.procedure = ${w.param(code, 'text')} and h.cleared_on is null`);
}

export function recordChase(w: WriteStatement, codes: readonly string[], on: string): void {
  w.part('df', `update intake.deferred_material d set chased_on = ${w.param(on, 'date')} from s where d.case_id = s.id and d.code = any(${w.param(codes, 'text[]')})`);
}

/** Closes every deferral of the case that is still open, and its hold. */
export function closeDeferrals(w: WriteStatement, on: string, result: string): void {
  w.part('df', `update intake.deferred_material d set state = 'ended' from s where d.case_id = s.id and d.state in ('awaited', 'rejected', 'failed', 'supplied')`);
  w.part('hd', `update casework.case_hold h set cleared_on = ${w.param(on, 'date')}, result = ${w.param(result, 'text')} from s where h.case_id = s.id and h.kind = 'deferredMaterial' and h.cleared_on is null`);
}
