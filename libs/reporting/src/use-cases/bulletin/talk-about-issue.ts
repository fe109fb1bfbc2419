import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { BulletinComments, type CommentRow } from '../../data/bulletin-comments';
import { BulletinIssues } from '../../data/bulletin-issues';
import type { IssuePart } from '../../rules/bulletin/first-offices';

/** 意见: on a part, a number or some words; answered, and settled by whoever said it or who composes. */
@Injectable()
export class TalkAboutIssue {
  constructor(private readonly issues: BulletinIssues, private readonly comments: BulletinComments, private readonly legal: LegalClock) {}

  /** @throws notFound */
  async comment(issueId: number, { part, anchor, text }: { readonly part: IssuePart; readonly anchor?: string; readonly text: string }, actor: Actor): Promise<number> {
    await this.issues.get(issueId, actor);
    return this.comments.keep({ issueId, part, anchor: anchor?.trim() || null, text: text.trim(), parentId: null, by: actor.personId ?? 0, unitId: actor.unitId, at: this.legal.now() });
  }

  /** @throws notFound, commentResolved */
  async answer(id: number, text: string, actor: Actor): Promise<number> {
    const first = await this.open(id, actor);
    return this.comments.keep({ issueId: first.issue_id, part: first.part, anchor: null, text: text.trim(), parentId: first.id, by: actor.personId ?? 0, unitId: actor.unitId, at: this.legal.now() });
  }

  /** @throws notFound, commentResolved, contributionNotYours */
  async resolve(id: number, actor: Actor): Promise<void> {
    const first = await this.open(id, actor);
    if (first.by_person !== actor.personId && !actor.permissions.has('composeIssue')) refuse('contributionNotYours', { who: `${first.by_name}或业务协调科` });
    await this.comments.resolve(id, actor.personId ?? 0, this.legal.now());
  }

  private async open(id: number, actor: Actor): Promise<CommentRow> {
    const first = await this.comments.lock(id);
    await this.issues.get(first.issue_id, actor);
    return first.resolved_at === null ? first : refuse('commentResolved');
  }
}
