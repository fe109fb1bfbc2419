import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type BulletinIssueVerb, type BulletinSection } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Calendars, LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_ISSUE_SUBJECT, BulletinIssues, type IssueRow } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';
import { IssueText } from '../../data/issue-text';
import { whyNotSubmit } from '../../rules/bulletin/why-not-submit';
import { BulletinFigures } from './bulletin-figures';

export interface IssueWords { readonly version: number; readonly words?: string }
export interface IssueArrangement { readonly version: number; readonly masthead: string; readonly issuer: string; readonly confidential?: string; readonly targetOn: string; readonly sectionOrder: readonly BulletinSection[] }
type Change = { readonly set: Readonly<Record<string, unknown>>; readonly facts?: object };

/** What stands in the way of an issue, and the digest of what stands in it. */
@Injectable()
export class IssueReadiness {
  constructor(private readonly contributions: Contributions, private readonly figures: BulletinFigures, private readonly text: IssueText) {}

  async reasons(row: IssueRow): Promise<string[]> {
    return whyNotSubmit(await this.contributions.ofIssue(row.id), (await this.figures.of(row.period_name)).closed);
  }

  /** @throws issueNotReady */
  async require(row: IssueRow): Promise<string> {
    const reasons = await this.reasons(row);
    if (reasons.length > 0) refuse('issueNotReady', { reasons });
    return (await this.text.of(row.id)).digest;
  }
}

/** Days of an issue by the working calendar of its place. */
@Injectable()
export class IssueDays {
  constructor(private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): string {
    return this.legal.today();
  }

  /** A working day after the freeze. @throws targetDayWrong */
  async requireTarget(targetOn: string, { to_on: from, jurisdiction_path: path }: IssueRow): Promise<void> {
    if (targetOn <= from || !(await this.calendars.of(path)).isWorkingDay(plainDate(targetOn))) refuse('targetDayWrong', { from }, 'targetOn');
  }
}

/** 改报头和日期、送局领导审阅、退回修改、审定、印发 */
@Injectable()
export class MoveIssue {
  constructor(private readonly issues: BulletinIssues, private readonly readiness: IssueReadiness, private readonly days: IssueDays, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, targetDayWrong */
  arrangeIssue(id: number, { version, targetOn, ...head }: IssueArrangement, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'arrangeIssue', { version }, actor, async (row) => {
      await this.days.requireTarget(targetOn, row);
      return { set: { masthead: head.masthead.trim(), issuer: head.issuer.trim(), confidential: head.confidential?.trim() || null, target_on: targetOn, section_order: [...head.sectionOrder] }, facts: { targetOn, sectionOrder: head.sectionOrder } };
    });
  }

  /** The text is fixed by its digest. @throws issueNotReady, and as every step */
  submitIssue(id: number, said: IssueWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'submitIssue', said, actor, async (row) => {
      const digest = await this.readiness.require(row);
      return { set: { submitted_on: this.days.today(), content_digest: digest }, facts: { textVersion: row.text_version, contentDigest: digest } };
    });
  }

  returnIssue(id: number, said: IssueWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'returnIssue', said, actor, () => ({ set: { submitted_on: null, content_digest: null } }));
  }

  /** What is approved is what was submitted. @throws issueNotReady, and as every step */
  approveIssue(id: number, said: IssueWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'approveIssue', said, actor, async (row) => {
      const digest = await this.readiness.require(row);
      if (digest !== row.content_digest) refuse('issueNotReady', { reasons: ['正文和送审时不一样'] });
      return { set: { approved_on: this.days.today() }, facts: { textVersion: row.text_version, contentDigest: digest } };
    });
  }

  issueBulletin(id: number, said: IssueWords, actor: Actor): Promise<SubjectTakenView> {
    return this.take(id, 'issueBulletin', said, actor, (row) => ({ set: { issued_on: this.days.today() }, facts: { contentDigest: row.content_digest } }));
  }

  private async take(id: number, verb: BulletinIssueVerb, said: IssueWords, actor: Actor, change: (row: IssueRow) => Promise<Change> | Change): Promise<SubjectTakenView> {
    const row = await this.issues.lock(id, said.version, verb, actor);
    const [{ set, facts }, words] = [await change(row), said.words?.trim() ? sealWords(said.words) : null];
    return presentTaken(await this.trace.takeStep(row, {
      kind: BULLETIN_ISSUE_SUBJECT, verb, actor, set, facts: { ...facts, ...(words ? { wordsDigest: words.digest } : {}) }, ...(words ? { with: (w) => recordWords(w, 'bulletinIssue', words) } : {}),
    }));
  }
}
