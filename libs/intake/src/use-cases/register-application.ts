import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { maskPhone, maskResidentId, type PlainDate } from '@onecounter/kernel';
import { LegalClock, PersonalData, type Actor, type WriteStatement } from '@onecounter/platform';
import { CaseDesk, caseText, grams, noticeColumns, presentStep, type AgentSnapshot, type CaseInFull, type StepTakenView } from '@onecounter/casework';
import { Applicants, snapshotOf, type ApplicantRow } from '../data/applicants';
import { Drafts } from '../data/drafts';
import { FormalReviewCalls } from '../data/formal-review-calls';
import { LookUps, type CaseOfItem } from '../data/look-ups';
import { recordLinks } from '../data/earlier-files';
import { recordMaterials, recordPresentations } from '../data/presentations';
import { receiptPaper } from '../rules/papers';
import type { AgentInput } from '../rules/judge-applicant';
import { CollectedFiles, factsOfLinks, type JudgedFiles } from './collected-files';
import { Reception, type JudgedReception, type ReceptionInput } from './reception';

/** A draft ends with its case: what was looked up for it, and whom it called to the counter, becomes the case's. */
@Injectable()
export class DraftsOfReception {
  constructor(private readonly drafts: Drafts, private readonly lookUps: LookUps, private readonly calls: FormalReviewCalls) {}

  async end(draftId: string, caseId: number, actor: Actor): Promise<void> {
    await this.lookUps.bindDraft(draftId, caseId, actor);
    await this.calls.bindDraft(draftId, caseId, actor);
    await this.drafts.remove(draftId, actor);
  }

  /** Of a joint reception: each case takes what was looked up and who was called for its item. */
  async endInto(draftId: string, cases: readonly CaseOfItem[], actor: Actor): Promise<void> {
    await this.lookUps.bindDraftByItem(draftId, cases, actor);
    await this.calls.bindDraftByItem(draftId, cases, actor);
    await this.drafts.remove(draftId, actor);
  }
}

/** What is bound to a new case beside the step: agent in safe keeping, number, files, the draft it came from. */
@Injectable()
export class ReceptionBindings {
  constructor(readonly legal: LegalClock, private readonly vault: PersonalData, readonly files: CollectedFiles, private readonly drafts: DraftsOfReception) {}

  caseOf(kept: ApplicantRow & { case_id: number; serial: number }, { item, agent }: Pick<JudgedReception, 'item' | 'agent'>, actor: Actor) {
    const today = this.legal.today();
    const region = actor.jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '210300';
    return {
      id: kept.case_id, number: `${region}-${today.replaceAll('-', '')}-${String(kept.serial).padStart(6, '0')}`, progress_code: progressCode(), jurisdiction_path: actor.jurisdictionPath,
      unit_id: item.unitId, item_version_id: item.id, item_code: item.code, item_name: item.definition.name, case_type: item.definition.caseType, review_levels: item.definition.reviewLevels,
      window_id: actor.windowId, received_by: actor.personId, received_at: this.legal.now(), presented_on: today, applicant_id: kept.id, applicant_name: kept.name, applicant: snapshotOf(kept),
      agent: agent && this.seal(agent),
    };
  }

  async bind(files: JudgedFiles, input: { draftId?: string }, caseId: number, actor: Actor): Promise<void> {
    await this.files.attach(files, actor, caseId);
    if (input.draftId) await this.drafts.end(input.draftId, caseId, actor);
  }

  private seal(agent: AgentInput): AgentSnapshot {
    const { name, residentId, phone, powers } = agent;
    return {
      name, residentIdMasked: maskResidentId(residentId), residentIdSealed: this.vault.seal(residentId), residentIdLookup: this.vault.lookup(residentId).toString('hex'),
      phoneMasked: phone ? maskPhone(phone) : null, phoneSealed: phone ? this.vault.seal(phone) : null, powers,
    };
  }
}

/** What was there before the reception, and becomes the case's in the same transaction. */
export interface BroughtAlong { readonly facts: object; readonly judge: (applicantId: number) => void; readonly bind: (caseId: number) => Promise<void> }

/** 接件: the case is born at the counter, with its materials, its number and its receipt (INT-1, INT-4). */
@Injectable()
export class RegisterApplication {
  constructor(
    private readonly desk: CaseDesk, private readonly reception: Reception, private readonly applicants: Applicants, private readonly bindings: ReceptionBindings,
  ) {}

  async run(input: ReceptionInput & { draftId?: string }, actor: Actor, along?: BroughtAlong): Promise<StepTakenView> {
    const judged = await this.reception.judge(input, actor);
    const { inUse, ...kept } = await this.applicants.keep(judged.applicant, judged.item.id);
    if (!inUse) this.reception.refuseEnded(judged.item);
    along?.judge(kept.id);
    const { legal } = this.bindings;
    judgeBan(kept, judged.item.code, legal.today());
    const files = await this.bindings.files.judge({ applicantId: kept.id, item: judged.item, caseId: null, materials: input.materials }, actor);
    const calendar = await this.desk.calendars.of(actor.jurisdictionPath);
    const born = { ...this.bindings.caseOf(kept, judged, actor), ...noticeColumns(legal.today(), calendar) };
    const presented = { caseId: born.id, row: born, seq: 1, materials: judged.materials, findings: input.materials };

    const taken = await this.desk.begin({ row: born as unknown as CaseInFull, item: judged.item, actor }, {
      verb: 'registerApplication', facts: { itemVersionId: judged.item.id, windowId: actor.windowId, number: born.number, materials: judged.materials.map((one) => [one.definition.code, one.verdict]), ...factsOfLinks(files.links), ...along?.facts },
      set: columnsOf(born), paper: receiptPaper({ applicantName: kept.name, itemName: born.item_name, caseNumber: born.number, progressCode: born.progress_code }, judged.materials, legal.today(), born.notice_due_on),
      with: (w: WriteStatement) => {
        recordMaterials(w, [presented]);
        recordLinks(w, files.links);
        recordPresentations(w, [presented], actor.personId, legal.now());
      },
    });
    await along?.bind(taken.id);
    await this.bindings.bind(files, input, taken.id, actor);
    return presentStep(taken, born.number);
  }
}

export type Born = ReturnType<ReceptionBindings['caseOf']> & Pick<CaseInFull, 'notice_due_on' | 'due_on' | 'provisional'>;

/** Columns of the new row. */
function columnsOf(born: Born): Record<string, unknown> {
  return { ...searchable(born), applicant: JSON.stringify(born.applicant), agent: born.agent && JSON.stringify(born.agent) };
}

/** What is searched for is cut into grams once, here. */
export function searchable(born: Born): Record<string, unknown> {
  const { applicant, agent, ...rest } = born;
  return { ...born, search_grams: grams(caseText({ number: rest.number, applicantName: rest.applicant_name, itemName: rest.item_name, itemCode: rest.item_code, applicant, agentName: agent?.name ?? null })) };
}

/** Six signs without look-alikes; on the receipt only. */
export function progressCode(): string {
  const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('');
}

/** 行政许可法 78, 79: whoever cheated may not apply again for one or three years. */
export function judgeBan(applicant: ApplicantRow, itemCode: string, today: PlainDate): void {
  const { banned_until: until, ban_item_code: item, ban_basis: basis } = applicant;
  if (until && until >= today && (item === null || item === itemCode)) refuse('reapplicationBanned', { until, basis: basis ?? '行政许可法78、79' }, 'applicant');
}
