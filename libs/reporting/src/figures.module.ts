import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { CaseCounts } from './data/case-counts';
import { CutOffs } from './data/cut-offs';
import { FigureRows } from './data/figure-rows';
import { FigureUnits } from './data/figure-units';
import { FrozenPeriods } from './data/frozen-periods';
import { LiveCounts } from './data/live-counts';
import { PeriodCorrections } from './data/period-corrections';
import { ReportedFigures } from './data/reported-figures';
import { WorkCounts } from './data/work-counts';
import { FIGURE_SHEETS } from './exports/reporting-sheets';
import { FigureDefinitionsController, PeriodsController, PeriodStepsController } from './http/figures.controller';
import { FigureSheetsController, ReportedFiguresController, ReportedFigureStepsController } from './http/reported-figures.controller';
import { ClosePeriodSchedule } from './jobs/close-period.schedule';
import { CloseDuePeriods, ClosePeriod } from './use-cases/figures/close-period';
import { ExportFigureRows } from './use-cases/figures/export-figure-rows';
import { FrozenStands } from './use-cases/figures/frozen-stands';
import { LiveFigures } from './use-cases/figures/live-figures';
import { PeriodBook } from './use-cases/figures/period-book';
import { PeriodFigures } from './use-cases/figures/period-figures';
import { RecomputePeriod, ShowCorrections } from './use-cases/figures/recompute-period';
import { RowPlaces } from './use-cases/figures/row-places';
import { RowsOfPeriod } from './use-cases/figures/rows-of-period';
import { ShowFigureRows } from './use-cases/figures/show-figure-rows';
import { ShowFigures } from './use-cases/figures/show-figures';
import { FigureSheets } from './use-cases/reported/figure-sheets';
import { CorrectFigure, FigureSteps, JudgeFigure } from './use-cases/reported/move-reported-figure';
import { ReportDesk } from './use-cases/reported/report-desk';
import { ReportFigure } from './use-cases/reported/report-figure';
import { FigureEvidence, ShowFiguresDue, ShowReportedFigure } from './use-cases/reported/show-reported-figures';
import { WorkingDays } from './use-cases/figures/working-days';

/** 统计口径、期间和截数 (RPT-1, RPT-2, RPT-3, RPT-10) */
@Module({
  imports: [OrganisationModule, CaseworkModule],
  controllers: [FigureDefinitionsController, PeriodsController, PeriodStepsController, ReportedFiguresController, ReportedFigureStepsController, FigureSheetsController],
  providers: [...FIGURE_SHEETS, CaseCounts, WorkCounts, LiveCounts, CutOffs, FigureUnits, WorkingDays, LiveFigures, FrozenStands, PeriodBook, PeriodFigures, ShowFigures, FrozenPeriods, FigureRows, PeriodCorrections, RowPlaces, RowsOfPeriod, ClosePeriod, CloseDuePeriods, ClosePeriodSchedule, RecomputePeriod, ShowCorrections, ShowFigureRows, ExportFigureRows,
    ReportedFigures, ReportDesk, ReportFigure, FigureSteps, CorrectFigure, JudgeFigure, ShowFiguresDue, FigureEvidence, ShowReportedFigure, FigureSheets],
  exports: [PeriodFigures, PeriodBook, FigureUnits],
})
export class FiguresModule {}
