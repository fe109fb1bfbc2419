import { Injectable, StreamableFile } from '@nestjs/common';
import { FAULTS, faultText, Refusal, refuse } from '@onecounter/contracts';
import { firstSheetOf, receiveFile, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import writeExcelFile from 'write-excel-file/node';
import { ReportedFigures } from '../../data/reported-figures';
import type { FigureSheetLineView, FigureSheetTakenView, FigureSheetView } from '../../http/reported-figure.view';
import { readFigureLines, SHEET_HEADS, type SheetLine } from '../../rules/figures/figure-sheet';
import { mayReport, REPORTED_FIGURES, reportedFigureOf } from '../../rules/figures/reported-figures';
import { ReportDesk, type FigureInput } from './report-desk';
import { ReportFigure, roundedValue } from './report-figure';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 2 * 1024 * 1024;
const LIMITS = { unpackedBytes: 16 * 1024 * 1024, entries: 100, rows: 500 };
const WIDTHS = [10, 22, 16, 12, 8, 14, 32, 24];

interface JudgedLine extends FigureSheetLineView { readonly input: FigureInput | null }

/** 填报指标 by Excel: a template with what one answers for, a preview line by line, and all or nothing. */
@Injectable()
export class FigureSheets {
  constructor(private readonly desk: ReportDesk, private readonly figures: ReportedFigures, private readonly report: ReportFigure) {}

  /** @throws notFound for a period that has not begun */
  async template(periodName: string | undefined, actor: Actor): Promise<StreamableFile> {
    const [period, reporter] = [await this.desk.period(periodName), await this.desk.reporter(actor)];
    const own = REPORTED_FIGURES.filter(({ code }) => mayReport(code, reporter));
    const text = (value: string) => ({ value, type: String, format: '@' });
    const head = SHEET_HEADS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
    const lines = own.map(({ code, zh, unit }) => [text(period.name), text(code), text(zh), null, text(unit), null, null, null]);
    const bytes = await writeExcelFile([head, ...lines], { sheet: '填报指标', columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 }).toBuffer();
    return new StreamableFile(bytes, { type: XLSX, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${period.name} 填报指标.xlsx`)}`, length: bytes.length });
  }

  /** @throws fileTooLarge, importUnreadable */
  async preview(request: FastifyRequest, actor: Actor): Promise<FigureSheetView> {
    const lines = await this.read(request, actor);
    const count = (state: FigureSheetLineView['state']): number => lines.filter((line) => line.state === state).length;
    return { fresh: count('report'), same: count('same'), faulty: count('fault'), lines: lines.map(({ row, periodName, code, label, value, uptoOn, state, faults }) => ({ row, periodName, code, label, value, uptoOn, state, faults })) };
  }

  /** @throws fileTooLarge, importUnreadable, figureSheetFaulty, figureSheetEmpty when everything is as reported already, figureSandbox */
  async take(request: FastifyRequest, actor: Actor): Promise<FigureSheetTakenView> {
    const lines = await this.read(request, actor);
    const faulty = lines.filter(({ state }) => state === 'fault');
    if (faulty.length > 0) refuse('figureSheetFaulty', { rows: faulty.map(({ row, faults }) => `${row}（${faults.join('；')}）`) }, 'file');
    const fresh = lines.flatMap(({ state, input }) => (state === 'report' && input ? [input] : []));
    if (fresh.length === 0) refuse('figureSheetEmpty', { same: lines.length }, 'file');
    const ids: number[] = [];
    // one order for everybody, so that two who take the same figures wait for each other and never in a circle
    for (const input of fresh.sort((a, b) => (`${a.periodName} ${a.code}` < `${b.periodName} ${b.code}` ? -1 : 1))) ids.push((await this.report.run(input, actor, 'excel')).id);
    return { reported: ids.length, ids };
  }

  private async read(request: FastifyRequest, actor: Actor): Promise<JudgedLine[]> {
    const bytes = await receiveFile(request, (part) => part.toBuffer());
    if (bytes.length > MOST_BYTES) refuse('fileTooLarge', { limitMegabytes: MOST_BYTES / 1024 / 1024 }, 'file');
    const lines = readFigureLines(await firstSheetOf(bytes, LIMITS));
    const judged: JudgedLine[] = [];
    for (const line of lines) judged.push(await this.judge(line, actor));
    return judged;
  }

  private async judge(line: SheetLine, actor: Actor): Promise<JudgedLine> {
    const { row, periodName, code, value, uptoOn } = line;
    const shown = { row, periodName, code, label: reportedFigureOf(code)?.zh ?? code, value, uptoOn };
    if (line.faults.length > 0 || value === null) return { ...shown, state: 'fault', faults: [...line.faults], input: null };
    const input: FigureInput = { periodName, code, value, reference: line.reference, note: line.note, fileIds: [], ...(uptoOn ? { uptoOn } : {}) };
    try {
      const { figure, period, part } = await this.desk.judge(input, actor);
      const before = await this.figures.standing(period.name, code, part);
      if (!before) return { ...shown, state: 'report', faults: [], input };
      if (before.value === roundedValue(value)) return { ...shown, state: 'same', faults: [], input: null };
      return { ...shown, state: 'fault', faults: [`${before.unit_name}已经填报 ${before.value} ${figure.unit}，要改请在页面上更正`], input: null };
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return { ...shown, state: 'fault', faults: [faultText(FAULTS[refusal.code].zh, refusal.facts).replace(/。$/u, '')], input: null };
    }
  }
}
