import { Injectable } from '@nestjs/common';
import { BusinessSchedule, Sql } from '@onecounter/platform';
import { DrawUpProblemLists } from '../use-cases/problems/draw-up-problem-lists';

/** On the first working day of a month at a quarter to nine the list of the month before, for every place that has problems; on any later working day if that was missed. */
@Injectable()
export class DrawUpProblemListsSchedule extends BusinessSchedule {
  readonly name = 'draw-up-problem-lists';
  readonly cron = '45 8 * * *';
  constructor(private readonly lists: DrawUpProblemLists, private readonly sql: Sql) { super(); }

  async run(): Promise<string> {
    const drawn = await this.sql.transaction(() => this.lists.run());
    return drawn.length === 0 ? 'nothing to draw up' : `${drawn.join(', ')} drawn up`;
  }
}
