import { Module } from '@nestjs/common';
import { BulletinModule } from './bulletin.module';
import { DashboardsModule } from './dashboards.module';
import { DistributionModule } from './distribution.module';
import { FiguresModule } from './figures.module';

/** Figures of a period that open to what they count, and what is made of them: the bulletin, its way to the readers, dashboards and exports. */
@Module({ imports: [FiguresModule, BulletinModule, DistributionModule, DashboardsModule] })
export class ReportingModule {}
