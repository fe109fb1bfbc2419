import { Injectable } from '@nestjs/common';
import { CASE_STATUSES, CASE_STEPS, DOCUMENT_KINDS, FAULTS, faultText, refuse, roleOf } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { dayCells, explainDueDate, legalDateOf } from '@onecounter/kernel';
import { People, Units } from '@onecounter/organisation';
import { AccessLog, documentNumber, Documents, PersonalData, Timeline, type Actor } from '@onecounter/platform';
import { ledgerOf, termsOf } from '../clock/case-clock';
import { CaseMoment } from '../clock/case-moment';
import type { CaseInFull } from '../data/case-row';
import { Cases } from '../data/cases';
import { earlyDaysOf, presentCase, presentDocument } from '../http/present-case';
import type { CaseView } from '../http/case.view';
import type { AllowedStepsView, DocumentView, DueDateView, PersonalDataView, TimelineView } from '../http/case-records.view';
import { allowedSteps } from '../rules/allowed-steps';
import { StepConditions } from './step-conditions';
import { peopleIn, stepInWords } from '../rules/step-words';

/** The case as the pages see it: one statement, and what may be done with it. */
@Injectable()
export class ReadCase {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly units: Units, private readonly moment: CaseMoment) {}

  async view(id: number, actor: Actor): Promise<CaseView> {
    const row = await this.cases.getInFull(id, actor);
    const [item, moment] = await Promise.all([this.items.byId(row.item_version_id), this.moment.of(actor, row.jurisdiction_path)]);
    // a running case names the section as one finds it today, an ended one as it was called then
    const day = 'ends' in CASE_STATUSES[row.status] ? legalDateOf(row.moved_at) : moment.today;
    return presentCase(row, item, await this.units.nameOn(row.unit_id, day), moment);
  }
}

/** What this post may do with the case now, and why not. */
@Injectable()
export class ReadAllowedSteps {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly moment: CaseMoment, private readonly conditions: StepConditions) {}

  async run(id: number, actor: Actor): Promise<AllowedStepsView> {
    const row = await this.cases.getInFull(id, actor);
    const [item, { today, calendar }] = await Promise.all([this.items.byId(row.item_version_id), this.moment.of(actor, row.jurisdiction_path)]);
    const asker = { personId: actor.personId, permissions: actor.permissions, assigneeName: row.assignee_name ?? '', workingDay: calendar.lastWorkingDayUpTo(today), versionEnds: item.effectiveTo !== null };
    const steps: ReturnType<typeof allowedSteps> = [];
    for (const { verb, obstacle } of allowedSteps(row, item.definition.reviewLevels, asker)) steps.push({ verb, obstacle: obstacle ?? (await this.conditions.obstacleTo(verb, { row, item, personId: actor.personId })) });
    return {
      version: row.version,
      steps: steps.map(({ verb, obstacle }) => {
        const rule: { zh: string; law?: string; grave?: boolean } = CASE_STEPS[verb];
        return {
          verb, label: rule.zh, allowed: !obstacle, grave: rule.grave ?? false, law: rule.law ?? null,
          reasonCode: obstacle?.code ?? null, reason: obstacle ? faultText(FAULTS[obstacle.code].zh, obstacle.facts) : null,
        };
      }),
    };
  }
}

/** 为什么是这天: the ledger of every day from acceptance to the due date, with articles and papers. */
@Injectable()
export class ExplainDueDate {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions, private readonly moment: CaseMoment) {}

  async run(id: number, which: 'statutory' | 'promised' | 'delivery', actor: Actor): Promise<DueDateView> {
    const row = await this.cases.getInFull(id, actor);
    const [item, { today, calendar }] = await Promise.all([this.items.byId(row.item_version_id), this.moment.of(actor, row.jurisdiction_path)]);
    const ledger = ledgerOf(row);
    if (!ledger || (which === 'delivery' && !ledger.decidedOn)) refuse('notFound');
    const terms = termsOf(item.definition);
    const why = explainDueDate(which, terms, ledger, calendar, today);
    const strip = dayCells(terms, ledger, calendar, today);
    const basis = { statutory: terms.statutoryBasis, promised: terms.promisedBasis, delivery: terms.deliveryBasis };
    return {
      which, dueOn: why.dueOn, provisional: why.provisional, limitDays: why.limit.days, limitUnit: why.limit.unit, limitBasis: basis[which],
      earlyDays: earlyDaysOf(row, item, calendar), extensions: why.extensions.map(({ on, days, basis: law }) => ({ on, days, basis: law })),
      used: why.used, stopped: why.stopped, remaining: why.remaining, overdue: why.overdue, restDays: why.restDays, restDaysStopped: why.restDaysStopped,
      rows: why.rows.map((one) => ({ ...one, evidence: one.evidence ?? null, notifiedDays: one.notifiedDays ?? null, actualDays: one.actualDays ?? null })), cells: [...strip.cells], weeks: strip.weeks,
    };
  }
}

/** What hangs on a case: trace, documents, personal data in clear. */
@Injectable()
export class ReadCaseRecords {
  constructor(private readonly cases: Cases, private readonly timeline: Timeline, private readonly documents: Documents, private readonly people: People) {}

  async trace(id: number, actor: Actor): Promise<TimelineView> {
    await this.cases.getInFull(id, actor);
    const steps = await this.timeline.stepsOf('permitCase', id);
    const names = await this.people.names([...new Set(steps.flatMap((step) => [...(step.by_person === null ? [] : [step.by_person]), ...peopleIn(step.verb, step.facts)]))]);
    const brokenAt = Timeline.brokenAt(steps);
    return {
      chainIntact: brokenAt === null, brokenAt,
      steps: steps.map((step) => ({
        seq: step.seq, verb: step.verb, label: (CASE_STEPS as Record<string, { zh: string }>)[step.verb]?.zh ?? step.verb, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
        postLabel: roleOf(step.post)?.zh ?? '系统', unitName: null, at: step.legal_at.toISOString(), what: stepInWords(step.verb, step.facts, names), documentId: (step.facts as { documentId?: string }).documentId ?? null,
      })),
    };
  }

  async papers(id: number, actor: Actor): Promise<DocumentView[]> {
    await this.cases.getInFull(id, actor);
    const [papers, steps] = await Promise.all([this.documents.listOf('permitCase', id), this.timeline.stepsOf('permitCase', id)]);
    const notices = new Map(steps.filter(({ verb }) => verb === 'amendDecision').map(({ facts }) => facts as { amends?: string; documentId?: string }).map(({ amends, documentId }) => [amends, documentId]));
    const numberOf = (documentId?: string): string | null => {
      const notice = papers.find((row) => row.id === documentId);
      return notice ? documentNumber(notice.mark, notice.year, notice.serial) : null;
    };
    return papers.map((row) => presentDocument(row, DOCUMENT_KINDS[row.kind].zh, numberOf(notices.get(row.id))));
  }
}

/** 查看明文: a permission, and a line in the access log each time (SEC-1). */
@Injectable()
export class ShowPersonalData {
  constructor(private readonly cases: Cases, private readonly vault: PersonalData, private readonly log: AccessLog) {}

  async run(id: number, reason: string, actor: Actor): Promise<PersonalDataView> {
    const row: CaseInFull = await this.cases.getInFull(id, actor);
    const kept = await this.cases.sealedApplicant(row.applicant_id);
    await this.log.write(actor, { action: 'showPersonalData', subjectKind: 'permitCase', subjectId: id, detail: { reason } });
    const open = (sealed: string | null | undefined): string | null => (sealed ? this.vault.open(sealed) : null);
    return { residentId: open(kept?.resident_id_sealed), phone: open(kept?.phone_sealed), agentResidentId: open(row.agent?.residentIdSealed), agentPhone: open(row.agent?.phoneSealed) };
  }
}
