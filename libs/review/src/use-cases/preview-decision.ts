import { Injectable } from '@nestjs/common';
import { refuse, type DocumentContent } from '@onecounter/contracts';
import { addDays, dayCounterOf } from '@onecounter/kernel';
import { CaseDesk, Cases, Letterhead, projectColumns, type CaseInFull, type PaperToName } from '@onecounter/casework';
import { ItemVersions, type ItemVersion } from '@onecounter/catalogue';
import { LegalClock, type Actor } from '@onecounter/platform';
import { randomUUID } from 'node:crypto';
import { Hearings } from '../data/hearings';
import { presentPaper } from '../http/present-paper';
import type { DecisionPaperView } from '../http/review.view';
import { APPROVERS } from '../rules/extension';
import { procedureOf } from '../rules/excluded-procedure';
import { extensionPaper, grantPaper, procedurePaper, refusalPaper, terminationPaper } from '../rules/papers';
import { pointsOf, pointsToTick } from '../rules/substantive-points';

export const PREVIEWED_VERBS = ['grantPermit', 'refusePermit', 'extendLimit', 'startExcludedProcedure', 'terminateCase'] as const;
export interface PreviewInput {
  readonly verb: (typeof PREVIEWED_VERBS)[number];
  readonly citedPoints?: string[]; readonly reasons?: string; readonly basis?: string; readonly reason?: string; readonly days?: number; readonly procedure?: string; readonly notifiedDays?: number; readonly citedHearing?: number;
}
const said = (text: string | undefined): string => text?.trim() || '（待填写）';

/** Dates that a preview states. */
@Injectable()
export class PreviewDays {
  constructor(private readonly desk: CaseDesk, private readonly legal: LegalClock, private readonly hearings: Hearings) {}

  /** Of the hearing that the decision cites. */
  async heard(row: CaseInFull, citedId: number | undefined): Promise<string | undefined> {
    const held = citedId === undefined ? undefined : await this.hearings.held(row.id);
    return held?.id === citedId ? (held?.held_on ?? undefined) : undefined;
  }

  async delivery(row: CaseInFull, definition: ItemVersion['definition']): Promise<string> {
    const today = this.legal.today();
    return projectColumns(definition, { ...row, decided_on: today }, await this.desk.calendars.of(row.jurisdiction_path)).delivery_due_on ?? today;
  }

  async extended(row: CaseInFull, definition: ItemVersion['definition'], days: number): Promise<string> {
    const today = this.legal.today();
    const extensions = [...row.extensions, { step_seq: 0, on_date: today, days, basis: '', reason: '', document_id: null }];
    return projectColumns(definition, { ...row, extensions }, await this.desk.calendars.of(row.jurisdiction_path)).statutory_due_on ?? today;
  }

  async stop(row: CaseInFull, definition: ItemVersion['definition'], notifiedDays: number): Promise<{ notifiedDays: number; openedOn: string; dueOn: string }> {
    const openedOn = this.legal.today();
    const counter = dayCounterOf(definition.statutoryLimit.unit, await this.desk.calendars.of(row.jurisdiction_path));
    return { notifiedDays, openedOn, dueOn: counter.add(addDays(openedOn, -1), notifiedDays) };
  }
}

/** The paper as it would be if the step were taken now: without number, naming nothing, judging nothing but the codes. */
@Injectable()
export class PreviewDecision {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly letterhead: Letterhead, private readonly days: PreviewDays) {}

  async run(id: number, input: PreviewInput, actor: Actor): Promise<DecisionPaperView> {
    const row = await this.cases.getInFull(id, actor);
    if (!row.accepted_on && input.verb !== 'terminateCase') refuse('stepNotAllowed', { verb: input.verb, verbLabel: '预览', status: row.status, statusLabel: '未受理' });
    const item = await this.items.byId(row.item_version_id);
    const document = await this.letterhead.document(randomUUID(), row.unit_id, await this.paperOf(row, item, input));
    return presentPaper(document.content as Extract<DocumentContent, { layout: 'notice' }>);
  }

  private async paperOf(row: CaseInFull, { definition }: ItemVersion, input: PreviewInput): Promise<PaperToName> {
    switch (input.verb) {
      case 'grantPermit': {
        const points = pointsToTick(definition, row.materials);
        return grantPaper(row, definition, input.citedPoints ? pointsOf(points, input.citedPoints, 'citedPoints') : points, await this.days.delivery(row, definition), await this.days.heard(row, input.citedHearing));
      }
      case 'refusePermit': return refusalPaper(row, definition, { reasons: said(input.reasons), basis: said(input.basis), heardOn: await this.days.heard(row, input.citedHearing) });
      case 'extendLimit': {
        const { basis, approver } = definition.extension ?? refuse('extensionNotProvided');
        const days = input.days ?? 0;
        return extensionPaper(row, definition, { days, basis, reason: said(input.reason), approver: APPROVERS[approver], statutoryDueOn: await this.days.extended(row, definition, days) });
      }
      case 'startExcludedProcedure': {
        const { zh, basis } = procedureOf(definition, input.procedure ?? '');
        return procedurePaper(row, definition, { zh, basis, reason: said(input.reason), ...(await this.days.stop(row, definition, input.notifiedDays ?? 0)) });
      }
      case 'terminateCase': return terminationPaper(row, definition, said(input.reason));
    }
  }
}
