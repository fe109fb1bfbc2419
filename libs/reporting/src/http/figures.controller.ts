import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { SubjectTakenView } from '@onecounter/casework';
import { By, Streams, Verb, type Actor } from '@onecounter/platform';
import { ClosePeriod } from '../use-cases/figures/close-period';
import { ExportFigureRows } from '../use-cases/figures/export-figure-rows';
import { RecomputePeriod, ShowCorrections } from '../use-cases/figures/recompute-period';
import { ShowFigureRows } from '../use-cases/figures/show-figure-rows';
import { ShowFigures } from '../use-cases/figures/show-figures';
import { FigureOfPeriodParams, FigureOfUnitQuery, FigureRowsQuery, PeriodNameParam } from './figure.body';
import { FigureDefinitionView, FigureRowsView, PeriodCorrectionsView, PeriodFiguresView, PeriodView, RecomputationView } from './figure.view';

/** 统计口径 */
@Controller('figure-definitions')
export class FigureDefinitionsController {
  constructor(private readonly show: ShowFigures) {}

  @Get()
  @Verb('readFigures', [], 'listFigureDefinitions')
  listFigureDefinitions(): FigureDefinitionView[] {
    return this.show.definitions();
  }
}

/** 期间和统计数据 */
@Controller('periods')
export class PeriodsController {
  constructor(private readonly show: ShowFigures, private readonly rows: ShowFigureRows, private readonly sheets: ExportFigureRows, private readonly corrections: ShowCorrections) {}

  /** The one that runs now and those before it, the latest first. */
  @Get()
  @Verb('readFigures', [], 'listPeriods')
  listPeriods(): Promise<PeriodView[]> {
    return this.show.periods();
  }

  /** Of the bureau and of each unit, beside the period before and that of a year ago. */
  @Get(':name/figures')
  @Verb('readFigures', ['invalidInput', 'notFound'], 'showPeriodFigures')
  showPeriodFigures(@Param() { name }: PeriodNameParam): Promise<PeriodFiguresView> {
    return this.show.of(name);
  }

  /** What is behind a number: as it was when the period was closed, else as it is now; rows outside one's scope are counted, not shown. */
  @Get(':name/figures/:code/cases')
  @Verb('readFigures', ['invalidInput', 'notFound'], 'listFigureRows')
  listFigureRows(@Param() { name, code }: FigureOfPeriodParams, @Query() query: FigureRowsQuery, @By() actor: Actor): Promise<FigureRowsView> {
    return this.rows.run(name, code, query, actor);
  }

  /** The same as a sheet, of what one may see; logged. */
  @Get(':name/figures/:code/sheet')
  @Verb('exportCases', ['invalidInput', 'notFound', 'tooManyRowsToExport'], 'exportFigureRows')
  @Streams('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  exportFigureRows(@Param() { name, code }: FigureOfPeriodParams, @Query() { unit }: FigureOfUnitQuery, @By() actor: Actor): Promise<StreamableFile> {
    return this.sheets.run(name, code, unit ?? null, actor);
  }

  /** What a closed period would count otherwise now, with the steps taken since; for the next issue. */
  @Get(':name/corrections')
  @Verb('readFigures', ['invalidInput', 'notFound'], 'listPeriodCorrections')
  listPeriodCorrections(@Param() { name }: PeriodNameParam, @By() actor: Actor): Promise<PeriodCorrectionsView> {
    return this.corrections.run(name, actor);
  }
}

/** 截数和复算 */
@Controller('periods')
export class PeriodStepsController {
  constructor(private readonly close: ClosePeriod, private readonly recompute: RecomputePeriod) {}

  /** By hand, when the schedule did not; periods are closed in order. */
  @Post(':name/close-period')
  @HttpCode(200)
  @Verb('closePeriod', ['invalidInput', 'notFound', 'periodClosed', 'cutOffNotReached', 'earlierPeriodOpen', 'idempotencyKeyReused'])
  closePeriod(@Param() { name }: PeriodNameParam, @By() actor: Actor): Promise<SubjectTakenView> {
    return this.close.run(name, actor);
  }

  /** Proves that what was frozen follows from the rows that were kept. */
  @Post(':name/recompute-period')
  @HttpCode(200)
  @Verb('recomputePeriod', ['invalidInput', 'notFound', 'idempotencyKeyReused'])
  recomputePeriod(@Param() { name }: PeriodNameParam, @By() actor: Actor): Promise<RecomputationView> {
    return this.recompute.run(name, actor);
  }
}
