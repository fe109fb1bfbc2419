import { Injectable } from '@nestjs/common';
import { CASE_STEPS, DOCUMENT_KINDS, FAULTS, faultText, refuse, roleOf } from '@onecounter/contracts';
import { ItemVersions } from '@onecounter/catalogue';
import { dayCells, explainDueDate } from '@onecounter/kernel';
import { People, Units } from '@onecounter/organisation';
import { AccessLog, Calendars, Documents, LegalClock, PersonalData, Sql, Timeline, type Actor } from '@onecounter/platform';
import { ledgerOf, termsOf } from '../clock/case-clock';
import type { CaseInFull } from '../data/case-row';
import { Cases } from '../data/cases';
import { presentCase, presentDocument } from '../http/present-case';
import type { CaseView } from '../http/case.view';
import type { AllowedStepsView, DocumentView, DueDateView, PersonalDataView, TimelineView } from '../http/case-records.view';
import { allowedSteps } from '../rules/allowed-steps';
import { stepInWords } from '../rules/step-words';

/** The case as the pages see it: itself, what may be done, why the dates are what they are, what happened. */
@Injectable()
export class ReadCase {
  constructor(
    private readonly cases: Cases, private readonly items: ItemVersions, private readonly calendars: Calendars, private readonly legal: LegalClock,
  ) {}

  async view(id: number, actor: Actor, names: { people: People; units: Units }): Promise<CaseView> {
    const row = await this.cases.getInFull(id, actor);
    await this.cases.markSeen(id, row.version, actor); // no longer unread for this person, until the next step
    const [item, calendar, known, unit] = await Promise.all([
      this.items.byId(row.item_version_id), this.calendars.of(), names.people.names([row.received_by, row.assignee_id].filter((one) => one !== null)), names.units.byId(row.unit_id),
    ]);
    const nameOf = (person: number | null): string | null => (person === null ? null : (known.get(person) ?? null));
    return presentCase(row, item, { unit: unit?.name ?? '', receivedBy: nameOf(row.received_by), assignee: nameOf(row.assignee_id) }, { today: this.legal.today(), calendar, personId: actor.personId });
  }

  async steps(id: number, actor: Actor, people: People): Promise<AllowedStepsView> {
    const row = await this.cases.getInFull(id, actor);
    const item = await this.items.byId(row.item_version_id);
    const assigneeName = row.assignee_id === null ? '' : ((await people.names([row.assignee_id])).get(row.assignee_id) ?? '另一位审核员');
    const steps = allowedSteps(row, item.definition.reviewLevels, { personId: actor.personId, permissions: actor.permissions, assigneeName });
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

  async whyDate(id: number, which: 'statutory' | 'promised' | 'delivery', actor: Actor): Promise<DueDateView> {
    const row = await this.cases.getInFull(id, actor);
    const [item, calendar] = await Promise.all([this.items.byId(row.item_version_id), this.calendars.of()]);
    const ledger = ledgerOf(row);
    if (!ledger || (which === 'delivery' && !ledger.decidedOn)) refuse('notFound');
    const terms = termsOf(item.definition);
    const today = this.legal.today();
    const why = explainDueDate(which, terms, ledger, calendar, today);
    const strip = dayCells(terms, ledger, calendar, today);
    return {
      which, dueOn: why.dueOn, provisional: why.provisional, limitDays: why.limit.days, limitUnit: why.limit.unit, limitBasis: which === 'statutory' ? terms.statutoryBasis : which === 'promised' ? terms.promisedBasis : terms.deliveryBasis,
      extensions: why.extensions.map(({ on, days, basis }) => ({ on, days, basis })),
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
    const names = await this.people.names(steps.map((step) => step.by_person).filter((one) => one !== null));
    const brokenAt = Timeline.brokenAt(steps);
    return {
      chainIntact: brokenAt === null, brokenAt,
      steps: steps.map((step) => ({
        seq: step.seq, verb: step.verb, label: (CASE_STEPS as Record<string, { zh: string }>)[step.verb]?.zh ?? step.verb, byName: step.by_person === null ? '系统' : (names.get(step.by_person) ?? ''),
        postLabel: roleOf(step.post)?.zh ?? '系统', unitName: null, at: step.legal_at.toISOString(), what: stepInWords(step.verb, step.facts), documentId: (step.facts as { documentId?: string }).documentId ?? null,
      })),
    };
  }

  async papers(id: number, actor: Actor): Promise<DocumentView[]> {
    await this.cases.getInFull(id, actor);
    return (await this.documents.listOf('permitCase', id)).map((row) => presentDocument(row, DOCUMENT_KINDS[row.kind].zh));
  }
}

/** 查看明文: a permission, and a line in the access log each time (SEC-1). */
@Injectable()
export class ShowPersonalData {
  constructor(private readonly cases: Cases, private readonly sql: Sql, private readonly vault: PersonalData, private readonly log: AccessLog) {}

  async run(id: number, reason: string, actor: Actor): Promise<PersonalDataView> {
    const row: CaseInFull = await this.cases.getInFull(id, actor);
    const kept = await this.sql.row<{ resident_id_sealed: string | null; phone_sealed: string | null }>('select resident_id_sealed, phone_sealed from casework.applicant where id = $1', [row.applicant_id]);
    await this.log.write(actor, { action: 'showPersonalData', subjectKind: 'permitCase', subjectId: id, detail: { reason } });
    const open = (sealed: string | null | undefined): string | null => (sealed ? this.vault.open(sealed) : null);
    return { residentId: open(kept?.resident_id_sealed), phone: open(kept?.phone_sealed), agentResidentId: open(row.agent?.residentIdSealed), agentPhone: open(row.agent?.phoneSealed) };
  }
}
