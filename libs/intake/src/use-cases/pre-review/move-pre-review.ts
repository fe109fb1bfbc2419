import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { SYSTEM_ACTOR, Trace, type Actor } from '@onecounter/platform';
import { renewPreReviewed } from '../../data/pre-review-materials';
import { PRE_REVIEW_SUBJECT, PreReviews } from '../../data/pre-reviews';
import { addHandedIn, type HandedIn } from '../../rules/pre-review';
import { PreReviewDesk } from './pre-review-desk';
import { filesInFacts } from './request-pre-review';

export interface SupplementSaid { readonly version: number; readonly materials: readonly HandedIn[]; readonly lacking: readonly string[]; readonly words?: string }

/** 补交, 撤回: by whoever hands in. */
@Injectable()
export class MovePreReview {
  constructor(private readonly desk: PreReviewDesk) {}

  /** What has something new loses its opinion and waits again. @throws notFound, changedMeanwhile, stepNotAllowed, materialUnknown, glyphMissing */
  async supplementPreReview(id: number, said: SupplementSaid, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.rows.lock(id, said.version, 'supplementPreReview', actor);
    const [materials, lacking] = [addHandedIn(await this.desk.rows.materials(id), said.materials), said.lacking.map((one) => one.trim())];
    const notes = said.materials.flatMap(({ code, note }) => (note?.trim() ? [`${materials.find((one) => one.code === code)?.name ?? code}：${note.trim()}`] : []));
    return this.desk.take(row, {
      verb: 'supplementPreReview', words: [said.words?.trim() ?? '', lacking.length > 0 ? `还缺：${lacking.join('；')}` : '所缺的已经补齐', ...notes].filter(Boolean).join('\n'),
      facts: { materials: filesInFacts(said.materials) }, set: { lacking, handed_on: this.desk.today(), expires_on: this.desk.expiresOn() }, files: said.materials.flatMap(({ files }) => [...files]), with: (w) => renewPreReviewed(w, materials),
    }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, glyphMissing */
  async withdrawPreReview(id: number, said: { readonly version: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.rows.lock(id, said.version, 'withdrawPreReview', actor);
    return this.desk.take(row, { verb: 'withdrawPreReview', words: said.words, facts: {} }, actor);
  }
}

/** 预审到期: a step of the system. Two workers at once: whatever the other has moved is left out. */
@Injectable()
export class EndOldPreReviews {
  constructor(private readonly rows: PreReviews, private readonly desk: PreReviewDesk, private readonly trace: Trace) {}

  /** @returns how many ended */
  async run(): Promise<number> {
    const moves = (await this.rows.expired(this.desk.today())).map((subject) => ({ subject, facts: {}, set: {} }));
    return (await this.trace.takeSteps(moves, { kind: PRE_REVIEW_SUBJECT, verb: 'expirePreReview', actor: SYSTEM_ACTOR })).length;
  }
}
