import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { ItemVersion } from '@onecounter/catalogue';
import { addDays, plainDate, type PlainDate, type WorkingCalendar } from '@onecounter/kernel';
import { LegalClock, type Actor } from '@onecounter/platform';
import { CaseDesk, presentStep, type CaseInFull, type StepTakenView } from '@onecounter/casework';
import { Presentations, recordNotice, type KeptPresentation } from '../data/notices';
import { judgeMaterials, type JudgedMaterial } from '../rules/judge-materials';
import { supplementPaper } from '../rules/papers';
import { tellWhatIsMissing, type ToldItem } from '../rules/tell-what-is-missing';
import { visibleBefore } from '../rules/visible-before';
import { headOf } from './paper-head';
import { findingsOf, fromResultsOf } from './findings-of';

/** 一次性告知: everything at once; a second one about what was visible before needs a reason and is kept as a fault of ours (INT-2). */
@Injectable()
export class RequestSupplement {
  constructor(private readonly desk: CaseDesk, private readonly presentations: Presentations, private readonly legal: LegalClock) {}

  async run(id: number, input: { version: number; reason?: string; overrideReason?: string }, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'requestSupplement', input.version, actor);
    const materials = judgedOf(open.row, open.item);
    const told = judgeTold(materials, open.row, input.overrideReason);
    const seen = judgeSeenBefore(told, open.row.notices > 0 ? await this.presentations.of(id) : [], input.reason);

    const calendar = await this.desk.calendars.of(open.row.jurisdiction_path);
    const dates = datesOf(open.item, calendar, this.legal.today());
    const documentId = randomUUID();
    const taken = await this.desk.take(open, {
      verb: 'requestSupplement', documentId, facts: { materials: told.map((item) => item.material), second: open.row.notices > 0, visibleBefore: seen, dueOn: dates.supplementDueOn },
      set: { notices: open.row.notices + 1, supplement_due_on: dates.supplementDueOn, notice_due_on: null, due_on: dates.supplementDueOn, provisional: dates.provisional },
      paper: supplementPaper(headOf(open.row), told, materials.filter((one) => one.verdict === 'good').length, plainDate(open.row.presented_on), dates),
      with: (w) => recordNotice(w, { no: open.row.notices + 1, told, visibleBefore: seen, reason: input.reason ?? null, overrideReason: input.overrideReason ?? null, documentId }),
    });
    return presentStep(taken, open.row.number);
  }
}

export function judgedOf(row: CaseInFull, item: ItemVersion): JudgedMaterial[] {
  const conditions = row.materials.filter((material) => material.verdict !== 'notApplicable').map((material) => material.code);
  return judgeMaterials(item.definition, { byAgent: row.agent !== null, conditions, fromResults: fromResultsOf(row) }, findingsOf(row));
}

/** @throws materialsUnchecked, nothingMissing; with a reason the clerk may tell something that the points do not cover */
function judgeTold(materials: readonly JudgedMaterial[], row: CaseInFull, overrideReason: string | undefined): ToldItem[] {
  const unchecked = row.materials.filter((material) => material.verdict === 'unchecked').map((material) => material.name);
  if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: unchecked });
  const told = tellWhatIsMissing(materials);
  if (told.length > 0) return told;
  if (!overrideReason?.trim()) refuse('nothingMissing', {}, 'overrideReason');
  return [{ material: '', name: '其他', what: 'missing', text: overrideReason.trim() }];
}

function judgeSeenBefore(told: readonly ToldItem[], earlier: readonly KeptPresentation[], reason: string | undefined): string[] {
  if (earlier.length === 0) return [];
  const last = earlier.at(-1);
  const seen = visibleBefore(told, earlier.slice(0, -1).map((one) => one.findings), last?.findings.map((one) => one.code) ?? []);
  if (seen.length > 0 && !reason?.trim()) refuse('secondNoticeNeedsReason', { names: seen }, 'reason');
  return seen;
}

/** The applicant has the version's days to supplement; the promise counts from the day it is complete. */
export function datesOf(item: ItemVersion, calendar: WorkingCalendar, today: PlainDate): { ifOn: string; doneOn: string; supplementDueOn: string; provisional: boolean } {
  const { promisedLimit, supplementDays } = item.definition;
  const ifOn = calendar.addWorkingDays(today, 1).date;
  const done = promisedLimit.unit === 'working' ? calendar.addWorkingDays(ifOn, promisedLimit.days).date : calendar.nextWorkingDayFrom(addDays(ifOn, promisedLimit.days));
  const due = calendar.addWorkingDays(today, supplementDays);
  return { ifOn, doneOn: done, supplementDueOn: due.date, provisional: due.provisional };
}
