import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** A section and how many problems of a list concern it. */
export interface ToldProblemList { readonly place: string; readonly month: string; readonly dueOn: string; readonly unitId: number; readonly problems: number }

/** What intake publishes of lists of problems with points. */
@Injectable()
export class ToldProblemLists {
  constructor(private readonly sql: Sql) {}

  of(id: number): Promise<ToldProblemList[]> {
    return this.sql.rows<ToldProblemList>(`select l.jurisdiction_path place, to_char(l.month, 'YYYY-MM') "month", l.answer_due_on "dueOn", l.unit_id "unitId", l.problems from intake.published_problem_list l where l.id = $1 order by l.unit_id`, [id]);
  }
}
