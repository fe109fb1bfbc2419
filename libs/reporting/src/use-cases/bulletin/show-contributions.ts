import { Injectable } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { CONTRIBUTION, refuse, type ContributionVerb } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Contributions } from '../../data/contributions';
import type { ContributionRowView, ContributionView, LatenessView } from '../../http/bulletin.view';
import { isOnSide, mayWrite } from '../../rules/bulletin/contribution-sides';
import { BulletinFigures } from './bulletin-figures';
import { presentMoved, PresentContributions } from './present-bulletin';

/** What a unit is asked for, and how punctual the units are. */
@Injectable()
export class ListContributions {
  constructor(private readonly contributions: Contributions, private readonly present: PresentContributions, private readonly legal: LegalClock) {}

  async mine(actor: Actor): Promise<ContributionRowView[]> {
    return actor.unitId === null ? [] : this.present.rows(await this.contributions.ofUnit(actor.unitId));
  }

  async lateness(from: string, to: string, actor: Actor): Promise<LatenessView[]> {
    return (await this.contributions.lateness(actor, from, to, this.legal.today())).map((row) => ({ unitId: row.unit_id, unitName: row.unit_name, asked: row.asked, late: row.late, missing: row.missing, returns: row.returns }));
  }
}

/** One contribution with its text and the numbers in it. */
@Injectable()
export class ShowContribution {
  constructor(private readonly contributions: Contributions, private readonly present: PresentContributions, private readonly figures: BulletinFigures, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<ContributionView> {
    const row = await this.contributions.get(id, actor);
    const [[view], draft, sheet] = [await this.present.rows([row]), (await this.contributions.draft(id)) ?? refuse('notFound'), await this.figures.of(row.period_name)];
    const figures = sheet.usedIn(draft.blocks);
    const verbs = verbsOf(CONTRIBUTION, row.status, actor.permissions) as ContributionVerb[];
    return {
      ...(view ?? refuse('notFound')), blocks: draft.blocks, draftVersion: row.draft_version, savedByName: draft.saved_by_name, savedAt: draft.saved_at.toISOString(), toOn: row.to_on, closed: sheet.closed, computedAt: sheet.found.computedAt.toISOString(),
      figures, moved: presentMoved(row.figures, figures, sheet), trace: await this.traces.of(CONTRIBUTION, id), verbs: verbs.filter((verb) => isOnSide(row, verb, actor)),
      mayWrite: actor.permissions.has('draftContribution') && mayWrite(row, actor) && (row.status === 'requested' || row.status === 'returned'),
    };
  }
}
