import { Injectable } from '@nestjs/common';
import type { CardColour, CardRule } from '@onecounter/contracts';
import { Sql } from '@onecounter/platform';

export interface ToldCard { readonly id: number; readonly rule: CardRule; readonly colour: CardColour; readonly caseNumber: string; readonly itemName: string; readonly unitId: number; readonly personId: number | null; readonly answerDueOn: string }

/** What compliance publishes of its cards. */
@Injectable()
export class ToldCards {
  constructor(private readonly sql: Sql) {}

  find(id: number): Promise<ToldCard | undefined> {
    return this.sql.row<ToldCard>(
      'select k.id, k.rule, k.colour, k.case_number "caseNumber", k.item_name "itemName", k.unit_id "unitId", k.person_id "personId", k.answer_due_on "answerDueOn" from compliance.published_card k where k.id = $1', [id]);
  }
}
