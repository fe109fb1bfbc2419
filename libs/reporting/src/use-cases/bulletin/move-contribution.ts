import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type ContributionVerb } from '@onecounter/contracts';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { BulletinIssues } from '../../data/bulletin-issues';
import { CONTRIBUTION_SUBJECT, Contributions, type ContributionRow } from '../../data/contributions';
import { hasWords } from '../../rules/bulletin/judge-blocks';
import { requireSide } from '../../rules/bulletin/contribution-sides';
import { movedFigures } from '../../rules/bulletin/why-not-submit';
import { BulletinFigures } from './bulletin-figures';
import { requireComposing } from './require-composing';
import { SectionOwners } from './section-owners';

export interface ContributionWords { readonly version: number; readonly words?: string }
interface Change { readonly set: Readonly<Record<string, unknown>>; readonly facts?: object }

/** One step of a contribution, by its side, as long as its issue is being composed; with words when there are any. */
@Injectable()
export class ContributionSteps {
  constructor(private readonly contributions: Contributions, private readonly issues: BulletinIssues, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, contributionNotYours, issueNotComposing */
  async take(id: number, verb: ContributionVerb, said: ContributionWords, actor: Actor, change: (row: ContributionRow) => Promise<Change> | Change): Promise<SubjectTakenView> {
    const row = await this.contributions.lock(id, said.version, verb, actor);
    requireSide(row, verb, actor);
    requireComposing(await this.issues.get(row.issue_id));
    return this.move(row, verb, said.words, actor, await change(row));
  }

  async move(row: ContributionRow, verb: ContributionVerb, said: string | undefined, actor: Actor, { set, facts }: Change): Promise<SubjectTakenView> {
    const words = said?.trim() ? sealWords(said) : null;
    return presentTaken(await this.trace.takeStep(row, {
      kind: CONTRIBUTION_SUBJECT, verb, actor, set, facts: { section: row.section, draftVersion: row.draft_version, ...facts, ...(words ? { wordsDigest: words.digest } : {}) }, ...(words ? { with: (w) => recordWords(w, 'contribution', words) } : {}),
    }));
  }
}

/** Today, and who may be asked instead. */
@Injectable()
export class ContributionDays {
  constructor(private readonly legal: LegalClock, private readonly owners: SectionOwners) {}

  today(): string {
    return this.legal.today();
  }

  /** @throws unitUnknown */
  async transferTo(row: ContributionRow, unitId: number, actor: Actor): Promise<Change> {
    const unit = await this.owners.require(unitId, 'unitId', actor);
    return { set: { unit_id: unit.id, co_unit_ids: row.co_unit_ids.filter((one) => one !== unit.id) }, facts: { from: row.unit_id, to: unit.id } };
  }
}

/** 报分管领导、审过、退回、按截数再确认、催报、改由别的科室报 */
@Injectable()
export class MoveContribution {
  constructor(private readonly steps: ContributionSteps, private readonly contributions: Contributions, private readonly figures: BulletinFigures, private readonly days: ContributionDays) {}

  /** The numbers that the text stands on are kept with it. @throws contributionEmpty, and as every step */
  submitContribution(id: number, said: ContributionWords, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'submitContribution', said, actor, async (row) => {
      const blocks = (await this.contributions.draft(id))?.blocks ?? [];
      if (!hasWords(blocks)) refuse('contributionEmpty');
      const [figures, today] = [(await this.figures.of(row.period_name)).usedIn(blocks).map(({ figure, unitId, value }) => ({ figure, unitId, value })), this.days.today()];
      return { set: { submitted_on: today, first_submitted_on: row.first_submitted_on ?? today, figures: JSON.stringify(figures) }, facts: { late: (row.first_submitted_on ?? today) > row.due_on } };
    });
  }

  reviewContribution(id: number, said: ContributionWords, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'reviewContribution', said, actor, () => ({ set: { reviewed_on: this.days.today() } }));
  }

  returnContribution(id: number, said: ContributionWords, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'returnContribution', said, actor, (row) => ({ set: { submitted_on: null, reviewed_on: null, returns: row.returns + 1 } }));
  }

  /** After the freeze: the numbers that moved since the leader read the text are named in the step. @throws periodNotClosed, and as every step */
  confirmContribution(id: number, said: ContributionWords, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'confirmContribution', said, actor, async (row) => {
      const sheet = await this.figures.of(row.period_name);
      if (!sheet.closed) refuse('periodNotClosed', { date: row.to_on });
      const now = sheet.usedIn((await this.contributions.draft(id))?.blocks ?? []);
      return { set: { confirmed_on: this.days.today() }, facts: { moved: movedFigures(row.figures, now).map(({ figure, unitId, before, value }) => ({ figure, unitId, before, value })) } };
    });
  }

  urgeContribution(id: number, said: ContributionWords, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'urgeContribution', said, actor, (row) => ({ set: { urges: row.urges + 1 } }));
  }

  /** @throws unitUnknown, and as every step */
  transferContribution(id: number, said: ContributionWords & { readonly unitId: number }, actor: Actor): Promise<SubjectTakenView> {
    return this.steps.take(id, 'transferContribution', said, actor, (row) => this.days.transferTo(row, said.unitId, actor));
  }
}
