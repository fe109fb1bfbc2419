import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, projectColumns, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { LegalClock, type Actor } from '@onecounter/platform';
import { sealOpinion } from '../data/opinions';
import { grantPaper } from '../rules/papers';
import { judgeTicked, pointsOf, pointsToTick, type PointToTick } from '../rules/substantive-points';
import { CitedHearing, hearingFacts } from './cited-hearing';

export interface GrantInput { readonly version: number; readonly opinion?: string; readonly tickedPoints?: string[]; readonly citedPoints?: string[]; readonly citedHearing?: number; readonly signing?: Signing }
/** 集中签批: the batch, and the digest of the paper as its signer saw it; both stand in the trace. */
export interface Signing { readonly batch: string; readonly seenDigest: string }

/** 准予许可: the numbered decision cites the points it rests on; the delivery limit begins (行政许可法 38(1), 44). */
@Injectable()
export class GrantPermit {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock, private readonly hearings: CitedHearing) {}

  async run(id: number, input: GrantInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'grantPermit', input.version, actor);
    const points = judgePoints(open, input);
    const cited = await this.hearings.judge(id, input.citedHearing, actor);

    const decidedOn = this.legal.today();
    const due = projectColumns(open.item.definition, { ...open.row, decided_on: decidedOn }, await this.desk.calendars.of(open.row.jurisdiction_path));
    const codes = points.map((point) => point.code);
    const opinion = sealOpinion({ kind: 'decision', text: input.opinion?.trim() ?? '', ticked: codes });
    const taken = await this.desk.take(open, {
      verb: 'grantPermit', facts: { decidedOn, deliveryDueOn: due.delivery_due_on, points: codes, opinionDigest: opinion.digest, ...hearingFacts(cited), ...input.signing }, set: { ...due, decided_by: actor.personId, decided_on: decidedOn },
      paper: grantPaper(open.row, open.item.definition, points, due.delivery_due_on ?? decidedOn, cited?.heldOn), with: opinion.record,
    });
    return presentStep(taken, open.row.number);
  }
}

/** 即办件 have no review before the decision: there the decider ticks the points. The decision cites all of them unless told otherwise. */
function judgePoints({ row, item }: OpenCase, { tickedPoints, citedPoints }: GrantInput): PointToTick[] {
  const points = pointsToTick(item.definition, row.materials);
  if (item.definition.reviewLevels === 1) judgeTicked(points, tickedPoints ?? []);
  return citedPoints ? pointsOf(points, citedPoints, 'citedPoints') : points;
}
