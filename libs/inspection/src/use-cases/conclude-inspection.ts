import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type StepTakenView } from '@onecounter/casework';
import { HOLD_KINDS, INSPECTION_CONCLUSIONS, refuse, type InspectionConclusion } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { clearHold, keepConclusion, openHold } from '../data/case-rows';
import { Inspections } from '../data/inspections';
import { inspectionRecord } from '../rules/inspection-record';
import { printable } from '../rules/printable';

export interface ConclusionInput { readonly version: number; readonly conclusion: InspectionConclusion; readonly opinion: string; readonly rectifyBy?: string }

/** 勘验结论: each section concludes for its own case; the review that waited goes on in the same step (INS-4). What is to be rectified waits for another look. */
@Injectable()
export class ConcludeInspection {
  constructor(private readonly desk: CaseDesk, private readonly inspections: Inspections, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, inspectionNotSubmitted, opinionRequired, rectifyByWrong, glyphMissing */
  async run(id: number, input: ConclusionInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'concludeInspection', input.version, actor);
    const found = (await this.inspections.ofCase(id)).find(({ state }) => state === 'inspected');
    if (!found?.finding) return refuse('inspectionNotSubmitted');
    const [today, documentId, by] = [this.legal.today(), randomUUID(), actor.personId];
    const rectifyBy = judgeRectifyBy(input, today);
    const words = printable(input.opinion.trim() || refuse('opinionRequired', {}, 'opinion'), 'opinion');
    const { zh } = INSPECTION_CONCLUSIONS[input.conclusion];
    const taken = await this.desk.take(open, {
      verb: 'concludeInspection', documentId, facts: { requestId: found.id, findingId: found.finding.id, tripId: found.trip_id, round: found.round, conclusion: input.conclusion, rectifyBy },
      paper: inspectionRecord(found, found.finding, { conclusion: input.conclusion, words, rectifyBy, progressCode: open.row.progress_code }),
      with: (w) => {
        keepConclusion(w, { requestId: found.id, conclusion: input.conclusion, words, rectifyBy, by, on: today, documentId });
        clearHold(w, { kind: 'inspectionAsked', on: today, by, result: zh });
        if (rectifyBy !== null) openHold(w, { kind: 'rectification', blocks: HOLD_KINDS.rectification.blocks, openedBy: by, openedOn: today, basis: '现场勘验记录', reason: words, dueOn: rectifyBy });
      },
    });
    return presentStep(taken, open.row.number);
  }
}

/** The last day of a rectification: asked for with 需要整改 and with nothing else. */
function judgeRectifyBy({ conclusion, rectifyBy }: ConclusionInput, today: string): string | null {
  if (conclusion !== 'toRectify') return rectifyBy === undefined ? null : refuse('rectifyByWrong', { why: '结论是“需要整改”才写期限' }, 'rectifyBy');
  if (rectifyBy === undefined) return refuse('rectifyByWrong', { why: '要写明哪天前整改' }, 'rectifyBy');
  return rectifyBy < today ? refuse('rectifyByWrong', { why: `${rectifyBy} 已经过去` }, 'rectifyBy') : rectifyBy;
}
