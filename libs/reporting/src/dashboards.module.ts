import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { DashboardCounts } from './data/dashboard-counts';
import { ExportJobs } from './data/export-jobs';
import { FiguresModule } from './figures.module';
import { DashboardsController } from './http/dashboards.controller';
import { ExportsController } from './http/exports.controller';
import { ExpireExports } from './jobs/expire-exports.schedule';
import { Exporter } from './jobs/exporter';
import { FiguresOfScope } from './use-cases/dashboards/figures-of-scope';
import { DashboardMoment, ShowDashboard } from './use-cases/dashboards/show-dashboard';
import { AskForExport } from './use-cases/exports/ask-for-export';
import { FetchExport } from './use-cases/exports/fetch-export';
import { ExportRows, MakeExport } from './use-cases/exports/make-export';
import { WorkingDays } from './use-cases/figures/working-days';

const DASHBOARDS = [DashboardCounts, WorkingDays, FiguresOfScope, DashboardMoment, ShowDashboard];
const EXPORTS = [ExportJobs, AskForExport, FetchExport, ExportRows, MakeExport, Exporter, ExpireExports];

/** 看板和导出中心 (RPT-9, USR-3) */
@Module({ imports: [OrganisationModule, CaseworkModule, FiguresModule], controllers: [DashboardsController, ExportsController], providers: [...DASHBOARDS, ...EXPORTS] })
export class DashboardsModule {}
