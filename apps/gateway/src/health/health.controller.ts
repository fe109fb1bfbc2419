import { Controller, Get } from '@nestjs/common';
import { Public } from '@onecounter/platform';
import { HealthView } from './health.view';
import { Measures } from './measures';

@Controller('health')
export class HealthController {
  constructor(private readonly measures: Measures) {}

  @Get('live')
  @Public('isAlive', '进程是否活着', ['internal'])
  isAlive(): HealthView {
    return { status: 'ok' };
  }

  @Get('ready')
  @Public('isReady', '能否接受请求', ['databaseAway'])
  async isReady(): Promise<HealthView> {
    await this.measures.askDatabase();
    return { status: 'ok' };
  }
}
