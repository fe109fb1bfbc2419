import { Injectable } from '@nestjs/common';
import { CASE_STEPS, DOCUMENT_KINDS, refuse, type CaseVerb, type PERMIT_CASE } from '@onecounter/contracts';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { legalDateOf, type PlainDate } from '@onecounter/kernel';
import { Calendars, documentNumber, Trace, type Actor, type StepTaken, type StepToTake, type WriteStatement } from '@onecounter/platform';
import { randomUUID } from 'node:crypto';
import { PERMIT_CASE_SUBJECT, type CaseInFull } from '../data/case-row';
import { Cases } from '../data/cases';
import { Letterhead, type PaperToName } from '../documents/letterhead';
import { obstacleTo } from '../rules/allowed-steps';
import { StepConditions } from './step-conditions';
import { recordSealUse } from '../data/seal-uses';

/** A case in hand, with the version it was received under. */
export interface OpenCase {
  readonly row: CaseInFull;
  readonly item: ItemVersion;
  readonly actor: Actor;
}
export interface CaseStep {
  readonly verb: CaseVerb;
  readonly facts: object;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly paper?: PaperToName;
  /** A second paper without a number, e.g. what the applicant signed. */
  readonly beside?: PaperToName;
  /** Given when rows of the step must name the document. */
  readonly documentId?: string;
  readonly with?: (statement: WriteStatement) => void;
}
export interface CaseStepTaken extends StepTaken {
  readonly documentId: string | null;
  readonly documentNumber: string | null;
}

/** Where every module's use case begins and ends: open (load and judge what holds for all verbs), then take the step. */
@Injectable()
export class CaseDesk {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly trace: Trace, private readonly letterhead: Letterhead, readonly calendars: Calendars, private readonly conditions: StepConditions) {}

  /** @throws notFound out of scope, changedMeanwhile on a stale version, stepNotAllowed, blockedByHold, separationOfDuties, wrongReviewLevel, notAssignedToYou, alreadyReminded, and what the conditions of the modules say */
  async open(id: number, verb: CaseVerb, version: number, actor: Actor): Promise<OpenCase> {
    const row = await this.cases.getInFull(id, actor);
    if (row.version !== version) refuse('changedMeanwhile', { byName: await this.cases.lastStepBy(id), version: row.version });
    const item = await this.items.byId(row.item_version_id);
    const workingDay = (await this.calendars.of(row.jurisdiction_path)).lastWorkingDayUpTo(legalDateOf(this.trace.legalNow()));
    const obstacle = obstacleTo(verb, row, item.definition.reviewLevels, { personId: actor.personId, permissions: actor.permissions, assigneeName: row.assignee_name ?? '', workingDay, versionEnds: item.effectiveTo !== null });
    const refused = obstacle ?? (await this.conditions.obstacleTo(verb, { row, item, personId: actor.personId }, true));
    if (refused) refuse(refused.code, refused.facts);
    return { row, item, actor };
  }

  /** Legal date of the step that is being put together. */
  today(): PlainDate {
    return legalDateOf(this.trace.legalNow());
  }

  /** Legal time of the step that is being put together. */
  now(): Date {
    return this.trace.legalNow();
  }

  /** Takes the step with its document, seal use and further rows in one statement. */
  async take(open: OpenCase, step: CaseStep): Promise<CaseStepTaken> {
    const whole = await this.whole(open, step);
    const taken = await this.trace.takeStep(open.row, whole);
    return takenWith(taken, whole);
  }

  /** The first step; `open.row` is what the case will be. */
  async begin(open: OpenCase, step: CaseStep): Promise<CaseStepTaken> {
    const whole = await this.whole(open, step);
    const taken = await this.trace.beginSubject(open.row.id, whole);
    return takenWith(taken, whole);
  }

  private async whole({ row, actor }: OpenCase, step: CaseStep): Promise<StepToTake<typeof PERMIT_CASE>> {
    const document = step.paper ? await this.letterhead.document(step.documentId ?? randomUUID(), row.unit_id, step.paper) : undefined;
    const beside = step.beside ? await this.letterhead.document(randomUUID(), row.unit_id, step.beside) : undefined;
    const facts = { ...step.facts, ...(document ? { documentId: document.id, documentKind: document.kind } : {}), ...(beside ? { besideId: beside.id } : {}) };
    return {
      kind: PERMIT_CASE_SUBJECT, verb: step.verb, actor, facts, set: { moved_by: actor.personId, ...(row.reminded_on && CASE_STEPS[step.verb].to !== 'same' ? { reminded_on: null } : {}), ...step.set }, ...(document ? { document } : {}), ...(beside ? { beside } : {}),
      with: (statement) => {
        step.with?.(statement);
        if (document && DOCUMENT_KINDS[document.kind].sealed) recordSealUse(statement, document, row, actor, this.trace.legalNow());
      },
    };
  }

}

function takenWith(taken: StepTaken, { document }: StepToTake<typeof PERMIT_CASE>): CaseStepTaken {
  return { ...taken, documentId: document?.id ?? null, documentNumber: document ? documentNumber(document.mark && `${document.prefix}${document.mark}`, document.year, taken.documentSerial) : null };
}
