import { Injectable } from '@nestjs/common';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { Cases, presentTaken, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { CASE_STATUSES, refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { SecuritySettings, Units } from '@onecounter/organisation';
import { Trace, type Actor } from '@onecounter/platform';
import { FORMAL_REVIEW_CALL_SUBJECT, FormalReviewCalls } from '../../data/formal-review-calls';
import { callOrder } from '../../rules/call-order';

export interface CallInput { readonly itemCode?: string; readonly draftId?: string; readonly caseId?: number; readonly note?: string }

/** What the section is called for: the case at the counter, or the item of a reception that is going on. */
@Injectable()
export class CalledMatters {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly units: Units, private readonly settings: SecuritySettings) {}

  /** @throws notFound, itemNotPublished, callSubjectMissing, callTooLate */
  async of(input: CallInput, actor: Actor): Promise<{ item: ItemVersion; unitId: number }> {
    if (input.caseId !== undefined) {
      const row = await this.cases.getInFull(input.caseId, actor);
      if (row.status !== 'registered' && row.status !== 'awaitingSupplement') refuse('callTooLate', { statusLabel: CASE_STATUSES[row.status].zh });
      return { item: await this.items.byId(row.item_version_id), unitId: row.unit_id };
    }
    if (input.draftId === undefined || input.itemCode === undefined) refuse('callSubjectMissing', {}, 'draftId');
    const item = (await this.items.findPublished(input.itemCode)) ?? refuse('itemNotPublished', { code: input.itemCode }, 'itemCode');
    return { item, unitId: item.unitId };
  }

  async nameOf(unitId: number): Promise<string> {
    return (await this.units.byId(unitId))?.name ?? '';
  }

  /** After so many minutes without an answer the next group is called. */
  async minutes(): Promise<number> {
    return (await this.settings.values()).answerMinutes;
  }
}

/** 呼叫审批人: one key at the counter; the section is called in its order, which is frozen with the call. */
@Injectable()
export class CallApprover {
  constructor(private readonly matters: CalledMatters, private readonly calls: FormalReviewCalls, private readonly trace: Trace) {}

  /** @throws notFound, itemNotPublished, callSubjectMissing, callTooLate, callOpen, nobodyToCall */
  async run(input: CallInput, actor: Actor): Promise<SubjectTakenView> {
    const { item, unitId } = await this.matters.of(input, actor);
    const [draftId, caseId, at] = [input.caseId === undefined ? (input.draftId ?? null) : null, input.caseId ?? null, this.trace.legalNow()];
    await this.calls.requireNone(draftId, caseId);
    const on = legalDateOf(at);
    const callees = callOrder(await this.calls.onDuty(unitId, actor.personId, on, at), at, await this.matters.minutes());
    if (callees.length === 0) refuse('nobodyToCall', { unitName: await this.matters.nameOf(unitId) });
    const words = input.note?.trim() ? sealWords(input.note) : null;
    const id = await this.trace.nextId(FORMAL_REVIEW_CALL_SUBJECT);
    const taken = await this.trace.beginSubject(id, {
      kind: FORMAL_REVIEW_CALL_SUBJECT, verb: 'callApprover', actor,
      facts: { itemCode: item.code, itemVersionId: item.id, unitId, windowId: actor.windowId, callees: callees.map(({ personId, tier }) => [personId, tier]), ...(caseId === null ? { draftId } : { caseId }), ...(words ? { noteDigest: words.digest } : {}) },
      set: {
        item_code: item.code, item_name: item.definition.name, item_version_id: item.id, unit_id: unitId, jurisdiction_path: actor.jurisdictionPath, window_number: actor.windowNumber, draft_id: draftId, case_id: caseId,
        note: words?.text ?? null, note_salt: words?.salt ?? null, called_by: actor.personId, called_at: at, called_on: on,
      },
    });
    await this.calls.call(id, callees);
    return presentTaken(taken);
  }
}
