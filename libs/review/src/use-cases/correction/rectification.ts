import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type CaseStep, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { refuse, REVOCATION_GROUNDS, type CorrectionEnd, type RevocationGround } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { clearCorrectionHolds, Corrections, moveCorrection, openCorrectionHold, type CorrectionRow } from '../../data/corrections';
import { sealOpinion } from '../../data/opinions';
import { CORRECTION_BASIS, judgeCorrectionDay } from '../../rules/correction';
import { wordsRequired } from '../../rules/words-required';

/** 限期整改: from its order to its end, which the departments that supervise the item are told of (CMP-5). */
@Injectable()
export class Rectification {
  constructor(private readonly desk: CaseDesk, private readonly corrections: Corrections) {}

  /** @throws what a step is refused for, correctionDayWrong, opinionRequired */
  async orderRectification(id: number, input: { readonly version: number; readonly dueOn: string; readonly demands: string }, actor: Actor): Promise<StepTakenView> {
    const { open, running } = await this.open(id, 'orderRectification', input.version, actor);
    const on = this.desk.today();
    judgeCorrectionDay('rectification', input.dueOn, on);
    const [demands, dueOn] = [wordsRequired(input.demands, 'opinionRequired', 'demands'), input.dueOn];
    return this.take(open, { verb: 'orderRectification', facts: { dueOn } }, demands, (w) => {
      openCorrectionHold(w, { kind: 'complianceRectification', by: actor.personId, on, dueOn, basis: CORRECTION_BASIS, reason: demands });
      moveCorrection(w, running.id, { state: 'rectification', rectify_due_on: dueOn }, 'rectification_seq');
    });
  }

  /** @throws what a step is refused for, opinionRequired */
  async completeRectification(id: number, input: { readonly version: number; readonly words: string }, actor: Actor): Promise<StepTakenView> {
    const { open, running } = await this.open(id, 'completeRectification', input.version, actor);
    return this.end(open, running, { verb: 'completeRectification', outcome: 'rectified', text: input.words, result: '整改完成' });
  }

  /** A proposal with its ground; nothing is revoked by it. @throws what a step is refused for, rectificationStillRuns, opinionRequired */
  async failRectification(id: number, input: { readonly version: number; readonly ground: RevocationGround; readonly words: string }, actor: Actor): Promise<StepTakenView> {
    const { open, running } = await this.open(id, 'failRectification', input.version, actor);
    const dueOn = running.rectify_due_on ?? '';
    if (dueOn >= this.desk.today()) refuse('rectificationStillRuns', { on: dueOn });
    return this.end(open, running, { verb: 'failRectification', outcome: 'revocationProposed', ground: input.ground, text: input.words, result: `提请撤销：${REVOCATION_GROUNDS[input.ground].zh}` });
  }

  private async open(id: number, verb: CaseStep['verb'], version: number, actor: Actor): Promise<{ open: OpenCase; running: CorrectionRow }> {
    const open = await this.desk.open(id, verb, version, actor);
    return { open, running: (await this.corrections.running(id)) ?? refuse('notFound') };
  }

  private end(open: OpenCase, running: CorrectionRow, end: { verb: 'completeRectification' | 'failRectification'; outcome: CorrectionEnd; ground?: RevocationGround; text: string; result: string }): Promise<StepTakenView> {
    const { ground, outcome } = end;
    const [text, on] = [wordsRequired(end.text, 'opinionRequired', 'words'), this.desk.today()];
    return this.take(open, { verb: end.verb, facts: { dueOn: running.rectify_due_on, outcome, ...(ground ? { ground } : {}) } }, text, (w) => {
      clearCorrectionHolds(w, { kinds: ['complianceRectification'], on, by: open.actor.personId, result: end.result });
      moveCorrection(w, running.id, { state: 'ended', outcome, ended_on: on, ...(ground ? { ground } : {}) }, 'ended_seq');
    });
  }

  private async take(open: OpenCase, step: Pick<CaseStep, 'verb' | 'facts'>, text: string, record: NonNullable<CaseStep['with']>): Promise<StepTakenView> {
    const words = sealOpinion({ kind: 'correction', text });
    const taken = await this.desk.take(open, { verb: step.verb, facts: { ...step.facts, wordsDigest: words.digest }, with: (w) => { words.record(w); record(w); } });
    return presentStep(taken, open.row.number);
  }
}
