import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { presentTaken, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { FORMAL_REVIEW_CALL, refuse, type FormalReviewCallVerb, type ItemDefinition } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { FORMAL_REVIEW_CALL_SUBJECT, FormalReviewCalls, type CallRow } from '../../data/formal-review-calls';

export interface FindingInput { readonly materialCode: string; readonly pointCode: string; readonly verdict: 'good' | 'faulty'; readonly message?: string }

/** 应答, 到窗口, 出具意见, 取消: the one who answers first comes, and whoever came says what is right and what is not. */
@Injectable()
export class GoToCounter {
  constructor(private readonly calls: FormalReviewCalls, private readonly items: ItemVersions, private readonly trace: Trace) {}

  /** @throws notFound, callAnswered, changedMeanwhile, stepNotAllowed, callNotYours */
  async answerCall(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.calls.lock(id, version, 'answerCall', actor);
    const callee = row.callees.find((one) => one.person_id === actor.personId) ?? refuse('callNotYours', { unitName: row.unit_name, verbLabel: FORMAL_REVIEW_CALL.steps.answerCall.zh });
    return this.step(row, 'answerCall', { tier: callee.tier }, actor, { answered_by: actor.personId, answered_at: this.trace.legalNow() });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, callNotYours */
  async arriveAtCounter(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.ownOf(id, version, 'arriveAtCounter', actor);
    return this.step(row, 'arriveAtCounter', {}, actor, { arrived_at: this.trace.legalNow() });
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, callNotYours, materialUnknown, pointUnknown, faultWithoutWords */
  async concludeCall(id: number, input: { readonly version: number; readonly findings: readonly FindingInput[]; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.ownOf(id, input.version, 'concludeCall', actor);
    judgeFindings((await this.items.byId(row.item_version_id)).definition, input.findings);
    const verdict = input.findings.some((one) => one.verdict === 'faulty') ? 'faulty' : 'good';
    const words = input.words?.trim() ? sealWords(input.words) : null;
    const said = input.findings.map((one) => ({ ...one, sealed: one.message?.trim() ? sealWords(one.message) : null }));
    await this.calls.record(id, said.map(({ materialCode, pointCode, verdict: found, sealed }) => ({ material_code: materialCode, point_code: pointCode, verdict: found, message: sealed?.text ?? null, salt: sealed?.salt ?? null })));
    return this.step(row, 'concludeCall', { verdict, findings: said.map(({ materialCode, pointCode, verdict: found, sealed }) => [materialCode, pointCode, found, sealed?.digest ?? null]), ...(words ? { wordsDigest: words.digest } : {}) }, actor, {
      verdict, words: words?.text ?? null, words_salt: words?.salt ?? null, ended_at: this.trace.legalNow(),
    });
  }

  /** By whoever called. @throws notFound, changedMeanwhile, stepNotAllowed, callNotYours */
  async cancelCall(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.calls.lock(id, version, 'cancelCall', actor);
    if (row.called_by !== actor.personId) refuse('callNotYours', { unitName: row.called_by_name ?? '', verbLabel: FORMAL_REVIEW_CALL.steps.cancelCall.zh });
    return this.step(row, 'cancelCall', {}, actor, { ended_at: this.trace.legalNow() });
  }

  private async ownOf(id: number, version: number, verb: FormalReviewCallVerb, actor: Actor): Promise<CallRow> {
    const row = await this.calls.lock(id, version, verb, actor);
    if (row.answered_by !== actor.personId) refuse('callNotYours', { unitName: row.answered_by_name ?? row.unit_name, verbLabel: FORMAL_REVIEW_CALL.steps[verb].zh });
    return row;
  }

  private async step(row: CallRow, verb: FormalReviewCallVerb, facts: object, actor: Actor, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    return presentTaken(await this.trace.takeStep(row, { kind: FORMAL_REVIEW_CALL_SUBJECT, verb, actor, facts, set }));
  }
}

/** Points of the version, each once; what is faulty is said in words. @throws materialUnknown, pointUnknown, pointJudgedTwice, faultWithoutWords */
function judgeFindings(definition: ItemDefinition, findings: readonly FindingInput[]): void {
  const seen = new Set<string>();
  for (const [at, { materialCode, pointCode, verdict, message }] of findings.entries()) {
    const material = definition.materials.find(({ code }) => code === materialCode) ?? refuse('materialUnknown', { code: materialCode }, `findings.${at}.materialCode`);
    const point = material.points.find(({ code, kind }) => code === pointCode && kind === 'formal') ?? refuse('pointUnknown', { code: pointCode, material: material.name }, `findings.${at}.pointCode`);
    if (seen.has(point.code)) refuse('pointJudgedTwice', { code: pointCode }, `findings.${at}.pointCode`);
    seen.add(point.code);
    if (verdict === 'faulty' && !message?.trim()) refuse('faultWithoutWords', { text: point.text }, `findings.${at}.message`);
  }
}
