import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PUBLICATION_LIMIT_DAYS, type PublishedGrant } from '@onecounter/contracts';
import { recordWords, sealWords, type CaseInFull } from '@onecounter/casework';
import { plainDate, type PlainDate } from '@onecounter/kernel';
import { SecuritySettings, Units } from '@onecounter/organisation';
import { Calendars, LegalClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { PUBLICATION_SUBJECT, Publications, type PublicationTerm } from '../../data/publications';
import { changeInWords, changedFields, digestOf, grantOf, renewed } from '../../rules/published-grant';
import { CasesOfEvents } from '../write-events';

/** By when a grant is published by itself, and by when at the latest: working days after the decision, by the calendar of its place. */
@Injectable()
export class PublicationTerms {
  constructor(private readonly settings: SecuritySettings, private readonly calendars: Calendars, private readonly legal: LegalClock) {}

  today(): PlainDate {
    return this.legal.today();
  }

  async autoDays(): Promise<number> {
    return (await this.settings.values()).publishDays;
  }

  async of(decidedOn: string, autoDays: number, jurisdictionPath: string): Promise<PublicationTerm> {
    const calendar = await this.calendars.of(jurisdictionPath);
    const [auto, due] = [autoDays, PUBLICATION_LIMIT_DAYS].map((days) => calendar.addWorkingDays(plainDate(decidedOn), days));
    return { auto_on: auto?.date ?? decidedOn, due_on: due?.date ?? decidedOn, provisional: due?.provisional ?? false };
  }
}

/** What of a case is shown, as it stands now. */
@Injectable()
export class GrantsOfCases {
  constructor(private readonly cases: CasesOfEvents, private readonly units: Units) {}

  async of(caseId: number): Promise<{ readonly row: CaseInFull; readonly grant: PublishedGrant }> {
    const told = await this.cases.alone(caseId);
    return { row: told.row, grant: grantOf({ row: told.row, result: told.item.result.name, decisionNumber: told.decisionNumber, certificate: told.certificate, organ: await this.organOf(told.row.unit_id) }) };
  }

  /** 许可机关: the bureau for its sections, an outside department for itself. */
  private async organOf(unitId: number): Promise<{ name: string; code: string }> {
    const unit = await this.units.byId(unitId);
    const organ = unit?.kind === 'outside' ? unit : await this.units.byId(Number(unit?.path.split('/')[1] ?? 0));
    return { name: organ?.name ?? '', code: organ?.code ?? '' };
  }
}

/** 生成公示 with the grant, 随办件更新 with what later changes it: by the system, once, however often it is heard. */
@Injectable()
export class KeepPublication {
  constructor(private readonly publications: Publications, private readonly grants: GrantsOfCases, private readonly terms: PublicationTerms, private readonly trace: Trace) {}

  async prepare(caseId: number): Promise<void> {
    if (await this.publications.claim(caseId)) return;
    const [{ row, grant }, autoDays] = [await this.grants.of(caseId), await this.terms.autoDays()];
    const term = await this.terms.of(grant.decidedOn, autoDays, row.jurisdiction_path);
    await this.trace.beginSubject(await this.trace.nextId(PUBLICATION_SUBJECT), {
      kind: PUBLICATION_SUBJECT, verb: 'preparePublication', actor: SYSTEM_ACTOR, facts: { caseId, decidedOn: grant.decidedOn, dueOn: term.due_on, shows: digestOf(grant) },
      set: {
        public_id: randomUUID(), case_id: caseId, case_number: row.number, item_code: row.item_code, item_name: row.item_name, unit_id: row.unit_id, jurisdiction_path: row.jurisdiction_path,
        source: JSON.stringify(grant), content: JSON.stringify(grant), decided_on: grant.decidedOn, auto_days: autoDays, ...term,
      },
    });
  }

  /** @param correction a slip of the decision was corrected: the public sees since when it reads differently */
  async renew(caseId: number, correction: boolean): Promise<void> {
    const row = await this.publications.claim(caseId);
    if (!row || row.status === 'withdrawn') return;
    const { grant } = await this.grants.of(caseId);
    const content = renewed(row.content, row.source, grant);
    if (changedFields(row.source, grant).length === 0) return;
    const [today, fields] = [this.terms.today(), changedFields(row.content, content)];
    const words = sealWords(changeInWords(row.content, content, today) || '公示内容不变');
    await this.trace.takeStep(row, {
      kind: PUBLICATION_SUBJECT, verb: 'renewPublication', actor: SYSTEM_ACTOR, facts: { caseId, fields, shows: digestOf(content), wordsDigest: words.digest },
      set: { source: JSON.stringify(grant), content: JSON.stringify(content), ...(correction && row.published_on !== null ? { corrected_on: today } : {}) }, with: (w) => recordWords(w, 'publication', words),
    });
  }
}
