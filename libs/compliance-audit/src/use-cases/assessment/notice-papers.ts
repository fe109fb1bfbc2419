import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { chineseDay, Letterhead } from '@onecounter/casework';
import { CHECK_RULES, DOCUMENT_KINDS, refuse, type CheckRuleCode } from '@onecounter/contracts';
import { addDays } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import type { DocumentToName } from '@onecounter/platform';
import { AssessedPeople } from '../../data/assessed-people';
import { AssessmentFacts } from '../../data/assessment-facts';
import { AssessmentNotices, type NoticeRow } from '../../data/assessment-notices';
import { valuesOf, type FigureToKeep } from '../../rules/assessment/assessment-figures';
import { noticePaper, type SectionOnPaper } from '../../rules/assessment/notice-paper';
import { periodCalled } from '../../rules/assessment/assessment-period';

/** Who stands in a notice, by section: every approval section, other units with facts, and their people with facts, by name. */
@Injectable()
export class NoticeSections {
  constructor(private readonly people: AssessedPeople) {}

  async of({ jurisdiction_path: place, from_on: from, until_on: until }: Pick<NoticeRow, 'jurisdiction_path' | 'from_on' | 'until_on'>, figures: readonly FigureToKeep[]): Promise<SectionOnPaper[]> {
    const unitIds = [...new Set([...(await this.people.sections(place, from, until)).map(({ id }) => id), ...figures.map(({ unitId }) => unitId)])];
    const [units, names] = [await this.people.unitNames(unitIds, addDays(until, -1)), await this.people.personNames([...new Set(figures.flatMap(({ personId }) => (personId === null ? [] : [personId])))])];
    return unitIds.map((unitId) => {
      const own = figures.filter((one) => one.unitId === unitId);
      const people = [...new Set(own.flatMap(({ personId }) => (personId === null ? [] : [personId])))];
      return { unitId, unitName: units.get(unitId) ?? '', values: valuesOf(own.filter(({ personId }) => personId === null)), people: people.map((personId) => ({ personId, name: names.get(personId) ?? '', values: valuesOf(own.filter((one) => one.personId === personId)) })) };
    });
  }
}

/** 发文机关 and its number prefix: the bureau of the unit that confirmed; coordinating sections have no numbers of their own. */
@Injectable()
export class NoticeHeads {
  constructor(private readonly units: Units, private readonly letterhead: Letterhead) {}

  async of(unitId: number | null): Promise<{ readonly unitId: number; readonly prefix: string; readonly organ: string }> {
    const unit = (await this.units.byId(unitId ?? 0)) ?? refuse('notFound');
    const bureau = (await this.units.byId(Number(unit.path.split('/')[1]))) ?? unit;
    return { unitId: bureau.id, prefix: bureau.documentPrefix, organ: await this.letterhead.organOf(bureau.id) };
  }
}

/** 督查考核情况通报 on paper, from the frozen figures. */
@Injectable()
export class NoticePapers {
  constructor(private readonly notices: AssessmentNotices, private readonly facts: AssessmentFacts, private readonly sections: NoticeSections, private readonly heads: NoticeHeads) {}

  async of(row: NoticeRow, today: string): Promise<DocumentToName> {
    const figures = await this.notices.figures(row);
    const found = figures.filter(({ code, personId }) => code === 'findings' && personId === null).flatMap(({ evidence }) => evidence);
    const findings = (await this.facts.findings(found)).map(({ unit_id: unitId, number, rule, person_name: personName }) => ({ unitId, number, rule: CHECK_RULES[rule as CheckRuleCode].zh, personName }));
    const { prefix, organ, unitId } = await this.heads.of(row.confirmed_unit_id);
    const content = noticePaper({
      kind: row.kind, period: periodCalled(row.period)?.words ?? row.period, sections: await this.sections.of(row, figures), findings, organ, dated: chineseDay(today), lacks: await this.facts.confirmed({ place: row.jurisdiction_path, from: row.from_on, until: row.until_on }),
    });
    return { id: randomUUID(), kind: 'assessmentNotice', mark: DOCUMENT_KINDS.assessmentNotice.mark, prefix, year: Number(today.slice(0, 4)), unitId, content };
  }
}
