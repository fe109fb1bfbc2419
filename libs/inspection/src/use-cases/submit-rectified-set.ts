import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { keepReplies, openRound } from '../data/joint-review-rows';
import { printable } from '../rules/printable';
import { JointReviewDesk } from './joint-review-desk';

export interface RectifiedInput { readonly version: number; readonly replies: readonly { readonly entryId: number; readonly words: string }[]; readonly fileIds?: readonly string[] }

/** 提交整改资料: handed in at the counter or to a section; every open entry has an answer, then those who raised them look again within the same number of days. */
@Injectable()
export class SubmitRectifiedSet {
  constructor(private readonly desk: JointReviewDesk) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, jointEntryUnknown, jointRepliesMissing, glyphMissing */
  async run(id: number, input: RectifiedInput, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.reviews.lock(id, input.version, 'submitRectifiedSet', actor);
    const open = (await this.desk.reviews.entries(id)).filter(({ settled_round: settled }) => settled === null);
    const replies = input.replies.map(({ entryId, words }, index) => {
      const twice = input.replies.findIndex((one) => one.entryId === entryId) !== index;
      if (twice || !open.some((entry) => entry.id === entryId)) refuse('jointEntryUnknown', {}, `replies.${index}.entryId`);
      return { entryId, words: printable(words.trim(), `replies.${index}.words`) };
    });
    const left = open.filter((entry) => !replies.some(({ entryId, words }) => entryId === entry.id && words !== ''));
    if (left.length > 0) refuse('jointRepliesMissing', { count: left.length, names: left.map(({ what }) => what) }, 'replies');

    const [round, on, dueOn, fileIds] = [row.round + 1, this.desk.today(), await this.desk.dueAfter(row.limit_days, row.jurisdiction_path), await this.desk.attach(input.fileIds, id, actor)];
    const said = replies.map(({ entryId, words }) => `${open.find((entry) => entry.id === entryId)?.what ?? ''}：${words}`).join('\n');
    return this.desk.take(row, 'submitRectifiedSet', {
      facts: { nextRound: round, dueOn, entries: replies.map(({ entryId }) => entryId), fileIds }, words: said, set: { round, due_on: dueOn, rectify_by: null },
      with: (w) => { keepReplies(w, row.round, replies); openRound(w, { round, on, dueOn, fileIds }); },
    }, actor);
  }
}
