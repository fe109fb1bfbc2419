import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { JOINT_VERDICTS, refuse, type JointReviewVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { keepOpinion } from '../data/joint-review-rows';
import type { JointReviewRow, PartyRow } from '../data/joint-reviews';
import { judgeOpinion, type EntryInput, type OpinionInput } from '../rules/joint-opinions';
import { printable } from '../rules/printable';
import { JointReviewDesk } from './joint-review-desk';

/** `round` is the one that was looked at: sections that write at the same moment do not disturb each other, one that looks at an old set does not judge the new one. */
export interface GivenOpinion extends OpinionInput { readonly round: number; readonly fileIds?: readonly string[] }

/** 意见 of a section or a department outside: once in a round. */
@Injectable()
export class GiveJointOpinion {
  constructor(private readonly desk: JointReviewDesk) {}

  /** By the section itself. @throws notFound, changedMeanwhile, stepNotAllowed, jointPartyUnknown, jointOpinionGiven, jointEntryUnknown, jointOpinionNeedsEntries, jointOpinionWithEntries, opinionRequired, glyphMissing */
  async submit(id: number, input: GivenOpinion, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.reviews.lock(id, null, 'submitJointReviewOpinion', actor);
    const party = row.parties.find(({ unit_id: unitId }) => unitId !== null && unitId === actor.unitId) ?? refuse('jointPartyUnknown');
    return this.keep(row, party, input, 'submitJointReviewOpinion', actor);
  }

  /** Of a department outside, by the section that opened it, with the department's paper. @throws as `submit`, and jointReviewNotYours */
  async record(id: number, input: GivenOpinion & { readonly partyId: number }, actor: Actor): Promise<SubjectTakenView> {
    const { version } = await this.desk.reviews.lock(id, null, 'recordOutsideOpinion', actor);
    const row = await this.desk.openOwn(id, version, 'recordOutsideOpinion', actor);
    const party = row.parties.find((one) => one.id === input.partyId && one.unit_id === null) ?? refuse('jointPartyUnknown', {}, 'partyId');
    return this.keep(row, party, input, 'recordOutsideOpinion', actor);
  }

  private async keep(row: JointReviewRow, party: PartyRow, input: GivenOpinion, verb: JointReviewVerb, actor: Actor): Promise<SubjectTakenView> {
    if (input.round !== row.round) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    const { settled } = judgeOpinion(await this.desk.state(row), party, input);
    const words = printable(input.words.trim(), 'words');
    const entries = input.entries.map((one, index): EntryInput => ({ where: printable(one.where.trim(), `entries.${index}.where`), what: printable(one.what.trim(), `entries.${index}.what`), basis: printable(one.basis.trim(), `entries.${index}.basis`) }));
    const fileIds = await this.desk.attach(input.fileIds, row.id, actor);
    const said = [`${party.name}：${JOINT_VERDICTS[input.verdict].zh}`, words, ...entries.map(({ where, what, basis }) => [where, what, basis].filter(Boolean).join('　'))].filter(Boolean).join('\n');
    return this.desk.take(row, verb, {
      facts: { partyId: party.id, verdict: input.verdict, entries: entries.length, settled, fileIds }, words: said,
      with: (w) => keepOpinion(w, { partyId: party.id, round: row.round, verdict: input.verdict, words, fileIds, by: actor.personId, on: this.desk.today(), entries, settled }),
    }, actor);
  }
}
