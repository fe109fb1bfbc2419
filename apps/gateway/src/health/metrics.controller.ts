import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@onecounter/platform';
import { Measures } from './measures';

/** Prometheus text; no personal data in it. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly measures: Measures) {}

  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4')
  @Public('readMetrics', '运行指标', ['databaseAway'])
  readMetrics(): Promise<string> {
    return this.measures.text();
  }
}
