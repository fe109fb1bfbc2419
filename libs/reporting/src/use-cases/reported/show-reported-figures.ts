import { Injectable, StreamableFile } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { FIGURE_CHANNELS, refuse, REPORTED_FIGURE, type ReportedFigureVerb } from '@onecounter/contracts';
import { addDays } from '@onecounter/kernel';
import { AccessLog, Calendars, Uploads, type Actor } from '@onecounter/platform';
import { ReportedFigures, type ReportedRow } from '../../data/reported-figures';
import type { FiguresDueView, ReportedFigureRowView, ReportedFigureView } from '../../http/reported-figure.view';
import { GATHERING, mayReport, REPORTED_FIGURES, reportedFigureOf, TELLERS, type Reporter } from '../../rules/figures/reported-figures';
import { presentPeriod } from '../figures/show-figures';
import { ReportDesk } from './report-desk';

/** 填报指标 of a period: what is due from whom, what has come, what is confirmed. */
@Injectable()
export class ShowFiguresDue {
  constructor(private readonly desk: ReportDesk, private readonly figures: ReportedFigures, private readonly calendars: Calendars) {}

  /** @throws notFound for a period that has not begun */
  async run(periodName: string | undefined, actor: Actor): Promise<FiguresDueView> {
    const period = await this.desk.period(periodName);
    const [rows, reporter, calendar] = [await this.figures.ofPeriod(period.name, actor), await this.desk.reporter(actor), await this.calendars.of(actor.jurisdictionPath)];
    const lines = await Promise.all(REPORTED_FIGURES.map(async (figure) => ({
      code: figure.code, label: figure.zh, unit: figure.unit, counts: figure.counts, tellers: await this.desk.tellersOf(figure), ifAny: TELLERS[figure.code].everyUnit === true, asksDate: TELLERS[figure.code].toDate === true,
      mayReport: actor.permissions.has('reportFigure') && mayReport(figure.code, reporter) && !rows.some((row) => row.code === figure.code && (!figure.byUnit || row.unit_id === actor.unitId)),
      reports: rows.filter(({ code }) => code === figure.code).map(presentReported),
    })));
    const shown = lines.filter((line) => isShown(line.reports.length, line.mayReport, reporter, actor));
    return { period: presentPeriod(period), dueOn: calendar.lastWorkingDayUpTo(addDays(period.to, -1)), unknown: shown.filter(({ reports, ifAny }) => !ifAny && reports.length === 0).length, waiting: rows.filter(({ status }) => status === 'reported').length, lines: shown };
  }
}
/** A section is shown what is its own; the bureau sees what is lacking too. */
const isShown = (reports: number, may: boolean, { unitCode }: Reporter, { reach }: Actor): boolean => reports > 0 || may || reach === 'bureau' || unitCode === GATHERING;

/** Files of a report, each opening logged. */
@Injectable()
export class FigureEvidence {
  constructor(private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** @throws notFound */
  async open(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const file = (await this.uploads.find(fileId)) ?? refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'reportedFigure', subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`, length: Number(file.size_bytes) });
  }
}

/** One report with its evidence and its trace. */
@Injectable()
export class ShowReportedFigure {
  constructor(private readonly figures: ReportedFigures, private readonly desk: ReportDesk, private readonly traces: SubjectTraces, private readonly evidence: FigureEvidence) {}

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<ReportedFigureView> {
    const row = await this.figures.get(id, actor);
    const [verbs, theirs] = [verbsOf(REPORTED_FIGURE, row.status, actor.permissions) as ReportedFigureVerb[], await this.desk.isTheirs(row, actor)];
    return { ...presentReported(row), trace: await this.traces.of(REPORTED_FIGURE, id), verbs: verbs.filter((verb) => isOpen(verb, row, theirs, actor)) };
  }

  /** @throws notFound */
  async file(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.figures.get(id, actor);
    if (!row.files.some((file) => file.id === fileId)) refuse('notFound');
    return this.evidence.open(id, fileId, actor);
  }
}
function isOpen(verb: ReportedFigureVerb, row: ReportedRow, theirs: boolean, { personId }: Actor): boolean {
  if (verb === 'correctFigure') return theirs;
  if (verb === 'withdrawFigure') return theirs && row.counted_value === null;
  return verb !== 'confirmFigure' || row.reported_by === null || row.reported_by !== personId;
}

export const presentReported = (row: ReportedRow): ReportedFigureRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: REPORTED_FIGURE.statuses[row.status].zh, periodName: row.period_name, code: row.code, label: reportedFigureOf(row.code)?.zh ?? row.code, unit: reportedFigureOf(row.code)?.unit ?? '', value: row.value, countedValue: row.counted_value, uptoOn: row.upto_on,
  unitId: row.unit_id, unitName: row.unit_name, reportedByName: row.reported_by_name, reportedOn: row.reported_on, channel: row.channel, channelLabel: FIGURE_CHANNELS[row.channel].zh, late: row.late, reference: row.reference, note: row.note, files: [...row.files], confirmedByName: row.confirmed_by_name, confirmedOn: row.confirmed_on,
});
