import type { JointOutcome, JointVerdict } from '@onecounter/contracts';
import type { WriteStatement } from '@onecounter/platform';
import type { EntryInput } from '../rules/joint-opinions';

export interface PartyToKeep { readonly unitId: number | null; readonly name: string; readonly required: boolean }
export interface OpinionToKeep { readonly partyId: number; readonly round: number; readonly verdict: JointVerdict; readonly words: string; readonly fileIds: readonly string[]; readonly by: number | null; readonly on: string; readonly entries: readonly EntryInput[]; readonly settled: readonly number[] }
export interface RoundEnd { readonly round: number; readonly outcome: JointOutcome; readonly words: string; readonly rectifyBy: string | null; readonly on: string; readonly documentId: string }

/** Cases and parties of a new review, in the order of the list. */
export function keepParties(w: WriteStatement, caseIds: readonly number[], parties: readonly PartyToKeep[]): void {
  w.part('jc', `insert into inspection.joint_review_case (review_id, case_id) select s.id, x from s, unnest(${w.param([...caseIds], 'bigint[]')}) x`);
  w.part('jp', `insert into inspection.joint_review_party (review_id, place, unit_id, name, required) select s.id, x.place, x."unitId", x.name, x.required
    from s, jsonb_to_recordset(${w.param(JSON.stringify(parties.map((party, index) => ({ ...party, place: index + 1 }))), 'jsonb')}) x(place int, "unitId" bigint, name text, required boolean)`);
}

export function openRound(w: WriteStatement, one: { readonly round: number; readonly on: string; readonly dueOn: string; readonly fileIds: readonly string[] }): void {
  w.part('jr', `insert into inspection.joint_review_round (review_id, round, opened_on, due_on, file_ids) select s.id, ${w.param(one.round, 'int')}, ${w.param(one.on, 'date')}, ${w.param(one.dueOn, 'date')}, ${w.param([...one.fileIds], 'uuid[]')} from s`);
}

/** The opinion with what it asks for, and what of its earlier entries it holds to be put right. */
export function keepOpinion(w: WriteStatement, one: OpinionToKeep): void {
  const [party, round] = [w.param(one.partyId, 'bigint'), w.param(one.round, 'int')];
  w.part('jo', `insert into inspection.joint_review_opinion (review_id, party_id, round, verdict, words, file_ids, given_by, given_on)
    select s.id, ${party}, ${round}, ${w.param(one.verdict, 'text')}, ${w.param(one.words, 'text')}, ${w.param([...one.fileIds], 'uuid[]')}, ${w.param(one.by, 'bigint')}, ${w.param(one.on, 'date')} from s`);
  w.part('je', `insert into inspection.joint_review_entry (review_id, party_id, round, place, what, basis) select s.id, ${party}, ${round}, x."where", x.what, x.basis from s, jsonb_to_recordset(${w.param(JSON.stringify(one.entries), 'jsonb')}) x("where" text, what text, basis text)`);
  w.part('js', `update inspection.joint_review_entry e set settled_round = ${round} from s where e.review_id = s.id and e.party_id = ${party} and e.id = any(${w.param([...one.settled], 'bigint[]')})`);
}

export function endRound(w: WriteStatement, one: RoundEnd): void {
  w.part('jd', `update inspection.joint_review_round r set outcome = ${w.param(one.outcome, 'text')}, words = ${w.param(one.words, 'text')}, rectify_by = ${w.param(one.rectifyBy, 'date')}, concluded_on = ${w.param(one.on, 'date')}, document_id = ${w.param(one.documentId, 'uuid')}
    from s where r.review_id = s.id and r.round = ${w.param(one.round, 'int')}`);
}

export function keepReplies(w: WriteStatement, round: number, replies: readonly { readonly entryId: number; readonly words: string }[]): void {
  w.part('jy', `update inspection.joint_review_entry e set reply = x.words, reply_round = ${w.param(round, 'int')} from s, jsonb_to_recordset(${w.param(JSON.stringify(replies), 'jsonb')}) x("entryId" bigint, words text) where e.review_id = s.id and e.id = x."entryId"`);
}
