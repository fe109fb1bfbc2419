import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { JOINT_REVIEW, refuse, type JointReviewVerb } from '@onecounter/contracts';
import { legalDateOf, plainDate, type PlainDate } from '@onecounter/kernel';
import { Calendars, Trace, Uploads, type Actor, type DocumentToName, type WriteStatement } from '@onecounter/platform';
import { JOINT_REVIEW_SUBJECT, JointReviews, type EntryRow, type JointReviewRow, type OpinionRow } from '../data/joint-reviews';
import type { JointEntry, JointState } from '../rules/joint-opinions';

export interface JointStep { readonly facts: object; readonly words?: string; readonly set?: Readonly<Record<string, unknown>>; readonly document?: DocumentToName; readonly with?: (w: WriteStatement) => void }

/** Where each move of a joint review begins and ends: reach, version, lifecycle, whose review; then the step with the words it rests on. */
@Injectable()
export class JointReviewDesk {
  constructor(readonly reviews: JointReviews, readonly trace: Trace, private readonly calendars: Calendars, private readonly uploads: Uploads) {}

  today(): PlainDate {
    return legalDateOf(this.trace.legalNow());
  }

  /** Last day of so many working days from today on, of the place. */
  async dueAfter(days: number, jurisdictionPath: string): Promise<PlainDate> {
    return (await this.calendars.of(jurisdictionPath)).addWorkingDays(plainDate(this.today()), days).date;
  }

  /** The same as `open`, for the section that opened it. @throws jointReviewNotYours as well */
  async openOwn(id: number, version: number, verb: JointReviewVerb, actor: Actor): Promise<JointReviewRow> {
    const row = await this.reviews.lock(id, version, verb, actor);
    if (row.unit_id !== actor.unitId) refuse('jointReviewNotYours', { unitName: row.unit_name, verbLabel: JOINT_REVIEW.steps[verb].zh });
    return row;
  }

  async state(row: JointReviewRow): Promise<JointState> {
    return stateOf(row, await this.reviews.entries(row.id), await this.reviews.opinions(row.id));
  }

  /** Binds uploads of the actor to the review. @throws notFound when one is another's */
  async attach(fileIds: readonly string[] | undefined, id: number, actor: Actor): Promise<string[]> {
    const files = [...new Set(fileIds ?? [])];
    await this.uploads.attach(files, actor, JOINT_REVIEW.kind, id);
    return files;
  }

  async take(row: JointReviewRow, verb: JointReviewVerb, step: JointStep, actor: Actor): Promise<SubjectTakenView> {
    const words = step.words?.trim() ? sealWords(step.words) : null;
    const facts = { round: row.round, ...step.facts, ...(words ? { wordsDigest: words.digest } : {}), ...(step.document ? { documentId: step.document.id, documentKind: step.document.kind } : {}) };
    return presentTaken(await this.trace.takeStep(row, {
      kind: JOINT_REVIEW_SUBJECT, verb, actor, facts, ...(step.set ? { set: step.set } : {}), ...(step.document ? { document: step.document } : {}),
      with: (w) => { step.with?.(w); if (words) recordWords(w, JOINT_REVIEW.kind, words); },
    }));
  }
}

/** The facts that the rules judge. */
export function stateOf(row: JointReviewRow, entries: readonly EntryRow[], opinions: readonly OpinionRow[]): JointState {
  return { parties: row.parties, entries: entries.map(entryOf), opinions: opinions.map(({ party_id: partyId, round, verdict }) => ({ partyId, round, verdict })), round: row.round, dueOn: row.due_on };
}
const entryOf = ({ id, party_id: partyId, round, place: where, what, basis, settled_round: settledRound }: EntryRow): JointEntry => ({ id, partyId, round, where, what, basis, settledRound });
