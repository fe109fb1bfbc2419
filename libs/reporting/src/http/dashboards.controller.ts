import { Controller, Get } from '@nestjs/common';
import { By, Verb, type Actor } from '@onecounter/platform';
import { ShowDashboard } from '../use-cases/dashboards/show-dashboard';
import { DashboardView } from './dashboard.view';

/** 统计看板 of whatever one's post sees. */
@Controller('dashboard')
export class DashboardsController {
  constructor(private readonly show: ShowDashboard) {}

  @Get()
  @Verb('readDashboard', [])
  readDashboard(@By() actor: Actor): Promise<DashboardView> {
    return this.show.run(actor);
  }
}
