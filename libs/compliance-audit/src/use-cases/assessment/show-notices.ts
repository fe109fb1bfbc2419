import { Injectable, StreamableFile } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { ASSESSMENT_KINDS, ASSESSMENT_NOTICE, refuse, type AssessmentNoticeVerb } from '@onecounter/contracts';
import { Documents, type Actor } from '@onecounter/platform';
import { unitsSeen } from '../../data/assessed-people';
import { AssessmentFacts } from '../../data/assessment-facts';
import { AssessmentNotices, type NoticeRow } from '../../data/assessment-notices';
import type { ListNoticesQuery } from '../../http/assessment.body';
import type { AssessmentNoticePageView, AssessmentNoticeRowView, AssessmentNoticeView } from '../../http/assessment.view';
import { differences, figureOf, type FigureToKeep } from '../../rules/assessment/assessment-figures';
import { periodCalled } from '../../rules/assessment/assessment-period';
import { lacking, type SectionOnPaper } from '../../rules/assessment/notice-paper';
import { NoticeSections } from './notice-papers';

/** 考核通报 by list and as a paper. */
@Injectable()
export class ListNotices {
  constructor(private readonly notices: AssessmentNotices, private readonly documents: Documents) {}

  async run(query: ListNoticesQuery, actor: Actor): Promise<AssessmentNoticePageView> {
    const limit = query.limit ?? 50;
    const rows = await this.notices.list(actor, { kind: query.kind ?? null, status: query.status ?? null, before: query.before ?? null, limit });
    return { rows: rows.map((row) => presentRow(row, actor)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** For whoever answers for people: the paper names those of all sections. @throws notFound, also before it is issued */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.notices.get(id, actor);
    const document = mayOpenPaper(actor) && row.document_id ? await this.documents.find(row.document_id) : undefined;
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`考核通报 ${row.period}.pdf`)}` });
  }
}

/** One notice: its figures as they were drawn up, with what is different now; people only as far as one answers for them. */
@Injectable()
export class ShowNotice {
  constructor(private readonly notices: AssessmentNotices, private readonly facts: AssessmentFacts, private readonly sections: NoticeSections, private readonly traces: SubjectTraces) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AssessmentNoticeView> {
    const row = await this.notices.get(id, actor);
    const span = { place: row.jurisdiction_path, from: row.from_on, until: row.until_on };
    const [then, now] = [await this.notices.figures(row), (await this.facts.counted({ ...span, unitIds: null, personId: null })).map(figureOf)];
    const seen = narrowed(await this.sections.of(row, [...then, ...gone(then, now)]), actor);
    const current = new Map((await this.sections.of(row, now)).map((section) => [section.unitId, section]));
    const watches = actor.permissions.has('confirmNotice') || actor.permissions.has('issueNotice');
    return {
      ...presentRow(row, actor), from: row.from_on, until: row.until_on, lacking: lacking(row.kind, await this.facts.confirmed(span)), sections: seen.map((section) => presentSection(section, current.get(section.unitId))), verbs: openVerbs(row, actor),
      trace: watches ? await this.traces.of(ASSESSMENT_NOTICE, id) : null,
    };
  }
}

const mayOpenPaper = (actor: Actor): boolean => unitsSeen(actor)?.length !== 0;
/** Sections and people that have facts now and had none then, without a value. */
const gone = (then: readonly FigureToKeep[], now: readonly FigureToKeep[]): FigureToKeep[] => now.filter((one) => !then.some((other) => other.unitId === one.unitId && other.personId === one.personId && other.code === one.code)).map((one) => ({ ...one, value: 0, evidence: [] }));

function narrowed(sections: readonly SectionOnPaper[], actor: Actor): SectionOnPaper[] {
  const units = unitsSeen(actor);
  return sections.map((section) => ({ ...section, people: section.people.filter(({ personId }) => personId === actor.personId || units === null || units.includes(section.unitId)) }));
}

function presentSection(then: SectionOnPaper, now: SectionOnPaper | undefined): AssessmentNoticeView['sections'][number] {
  return {
    unitId: then.unitId, unitName: then.unitName, values: then.values.map((one) => ({ ...one })), changes: differences(then.values, now?.values ?? []),
    people: then.people.map(({ personId, name, values }) => ({ personId, name, values: values.map((one) => ({ ...one })), changes: differences(values, now?.people.find((one) => one.personId === personId)?.values ?? []) })),
  };
}

/** Nobody issues what they confirmed. */
const openVerbs = (row: NoticeRow, actor: Actor): AssessmentNoticeVerb[] => (verbsOf(ASSESSMENT_NOTICE, row.status, actor.permissions) as AssessmentNoticeVerb[]).filter((verb) => verb !== 'issueNotice' || row.confirmed_by !== actor.personId);

const presentRow = (row: NoticeRow, actor: Actor): AssessmentNoticeRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: ASSESSMENT_NOTICE.statuses[row.status].zh, kind: row.kind, kindLabel: ASSESSMENT_KINDS[row.kind].zh, period: row.period, periodLabel: periodCalled(row.period)?.words ?? row.period, drawnOn: row.drawn_on,
  confirmedByName: row.confirmed_by_name, confirmedOn: row.confirmed_on, issuedByName: row.issued_by_name, issuedOn: row.issued_on, hasPaper: row.document_id !== null && mayOpenPaper(actor),
});
