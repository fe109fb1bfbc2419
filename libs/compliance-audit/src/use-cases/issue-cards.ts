import { Injectable } from '@nestjs/common';
import { CARD_RULES } from '@onecounter/contracts';
import { SecuritySettings } from '@onecounter/organisation';
import { Calendars, LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import type { PlainDate } from '@onecounter/kernel';
import { Cards, MONITORING_CARD_SUBJECT } from '../data/cards';
import { MONITORING_RULES } from '../rules';
import type { CardFinding, MonitoredCase, MonitoringRule } from '../rules/monitored-case';

interface FoundCard { readonly file: MonitoredCase; readonly rule: MonitoringRule; readonly finding: CardFinding }

/** How long an answer has that is owed from today on, by the setting of today and the calendar of the place. */
@Injectable()
export class AnswerTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  calendarOf(jurisdictionPath: string): ReturnType<Calendars['of']> {
    return this.calendars.of(jurisdictionPath);
  }

  async of(jurisdictionPath: string, setting: 'cardAnswerDays' | 'patrolAnswerDays' = 'cardAnswerDays'): Promise<{ readonly answer_due_on: PlainDate; readonly provisional: boolean }> {
    const due = (await this.calendars.of(jurisdictionPath)).addWorkingDays(this.legal.today(), (await this.settings.values())[setting]);
    return { answer_due_on: due.date, provisional: due.provisional };
  }
}

/** 发牌: what the rules find, once for each rule, case and date, however many workers look. */
@Injectable()
export class IssueCards {
  constructor(private readonly cards: Cards, private readonly terms: AnswerTerms, private readonly trace: Trace) {}

  /** @returns how many cards were issued */
  async run(files: readonly MonitoredCase[]): Promise<number> {
    const found = await this.examine(files);
    if (found.length === 0) return 0;
    await this.cards.alone();
    const known = await this.cards.known(found.map(({ file }) => file.id));
    const births = [];
    for (const one of found.filter(({ file, rule, finding }) => !known.has(`${file.id}:${rule.code}:${finding.dueOn}`))) births.push(await this.cardOf(one));
    return (await this.trace.beginSubjects(births, { kind: MONITORING_CARD_SUBJECT, verb: 'issueCard', actor: SYSTEM_ACTOR })).length;
  }

  /** Whether the rules find anything in the case, known or not. */
  async isFound(file: MonitoredCase): Promise<boolean> {
    return (await this.examine([file])).length > 0;
  }

  private async examine(files: readonly MonitoredCase[]): Promise<FoundCard[]> {
    const found: FoundCard[] = [];
    for (const file of files) {
      const moment = { today: this.terms.today(), calendar: await this.terms.calendarOf(file.jurisdictionPath) };
      for (const rule of MONITORING_RULES) {
        const finding = rule.examine(file, moment);
        if (finding) found.push({ file, rule, finding });
      }
    }
    return found;
  }

  private async cardOf({ file, rule: { code }, finding: { dueOn, personId, unitId } }: FoundCard) {
    const [{ colour, basis }, term] = [CARD_RULES[code], await this.terms.of(file.jurisdictionPath)];
    return {
      id: await this.trace.nextId(MONITORING_CARD_SUBJECT), facts: { rule: code, colour, caseId: file.id, dueOn, personId, unitId, answerDueOn: term.answer_due_on },
      set: {
        ...term, rule: code, colour, basis, case_id: file.id, case_number: file.number, item_code: file.itemCode, item_name: file.itemName, unit_id: unitId, person_id: personId, jurisdiction_path: file.jurisdictionPath, due_on: dueOn, issued_on: this.terms.today(),
      },
    };
  }
}
