import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { PlainDate } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { FigureUnits } from '../../data/figure-units';
import type { ReportedRow } from '../../data/reported-figures';
import { judgeReport, type FigureSaid } from '../../rules/figures/judge-report';
import { GATHERING, mayReport, REPORTED_FIGURES, reportedFigureOf, TELLERS, type ReportedDefinition, type Reporter } from '../../rules/figures/reported-figures';
import { PeriodBook, type PeriodHead } from '../figures/period-book';

export interface FigureInput { readonly periodName: string; readonly code: string; readonly value: number; readonly uptoOn?: string; readonly reference?: string; readonly note?: string; readonly words?: string; readonly fileIds: readonly string[] }
/** `part`: the unit where each tells its own, else 0. */
export interface JudgedFigure { readonly figure: ReportedDefinition; readonly period: PeriodHead; readonly uptoOn: PlainDate; readonly unitId: number; readonly part: number }

/** Who may tell which figure of which period, and what. */
@Injectable()
export class ReportDesk {
  constructor(private readonly book: PeriodBook, private readonly units: Units, private readonly places: FigureUnits) {}

  today(): string {
    return this.book.today();
  }

  /** What a figure is told as. @throws figureNotReportable, notFound (a period that has not begun), figureNotYours, figureReasonMissing once the period is closed, figureValueWrong, figureDateOutside, figureEvidenceMissing */
  async judge(input: FigureInput, actor: Actor): Promise<JudgedFigure> {
    const figure = reportedFigureOf(input.code) ?? refuse('figureNotReportable', { code: input.code, codes: REPORTED_FIGURES.map(({ zh }) => zh) }, 'code');
    const period = await this.period(input.periodName);
    if (!mayReport(figure.code, await this.reporter(actor))) refuse('figureNotYours', { label: figure.zh, units: await this.tellersOf(figure) }, 'code');
    if (period.state === 'closed' && !input.words?.trim()) refuse('figureReasonMissing', { name: period.name }, 'words');
    const unitId = actor.unitId ?? refuse('notFound');
    return { figure, period, uptoOn: judgeReport(figure, saidOf(input, 0), period), unitId, part: figure.byUnit ? unitId : 0 };
  }

  /** What a figure is corrected to; its evidence stays. @throws figureValueWrong, figureDateOutside */
  async judgeCorrection(row: ReportedRow, input: Omit<FigureInput, 'periodName' | 'code'>): Promise<{ readonly period: PeriodHead; readonly uptoOn: PlainDate }> {
    const figure = reportedFigureOf(row.code) ?? refuse('notFound');
    const period = await this.book.named(row.period_name);
    const said = { ...input, reference: input.reference ?? row.reference ?? undefined, uptoOn: input.uptoOn ?? row.upto_on };
    return { period, uptoOn: judgeReport(figure, saidOf(said, row.files.length), period) };
  }

  /** The unit that told it, the section that gathers, and of a single figure whoever else answers for it. */
  async isTheirs(row: ReportedRow, actor: Actor): Promise<boolean> {
    const [figure, reporter] = [reportedFigureOf(row.code), await this.reporter(actor)];
    if (!figure || !mayReport(figure.code, reporter)) return false;
    return row.unit_id === actor.unitId || reporter.unitCode === GATHERING || (!figure.byUnit && !reporter.program);
  }

  async reporter({ unitId, client }: Actor): Promise<Reporter> {
    const [unit, place] = [unitId === null ? null : await this.units.byId(unitId), await this.places.place()];
    return { unitCode: unit?.code ?? '', ofBureau: place.units.some(({ id, ofBureau }) => id === unitId && ofBureau), program: client !== undefined };
  }

  /** The period that runs, or the one that is named. @throws notFound */
  async period(name: string | undefined): Promise<PeriodHead> {
    const current = await this.book.current();
    if (name !== undefined && name > current.name) refuse('notFound', {}, 'periodName');
    return name === undefined || name === current.name ? current : this.book.named(name);
  }

  /** Names of the units that answer for it. */
  async tellersOf({ code }: ReportedDefinition): Promise<string[]> {
    const { units, everyUnit } = TELLERS[code];
    const names = await Promise.all(units.map(async (unit) => (await this.units.byCode(unit))?.name ?? unit));
    return everyUnit ? [...names, '收到的科室'] : names;
  }
}

const saidOf = ({ value, uptoOn, reference, fileIds }: Pick<FigureInput, 'value' | 'uptoOn' | 'reference' | 'fileIds'>, before: number): FigureSaid => ({ value, uptoOn, reference, files: before + fileIds.length });
