import { Injectable } from '@nestjs/common';
import { MachineClock, Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { EventIntake, type FreshEvent } from '../data/event-intake';
import { EVENT_HANDOVER_SUBJECT } from '../data/handovers';

const columnsOf = (event: FreshEvent, unitId: number | null): Readonly<Record<string, unknown>> => ({
  event_id: event.id, case_id: event.case_id, unit_id: unitId, jurisdiction_path: event.jurisdiction_path, item_code: event.item_code, type: event.type, decided_on: event.decided_on, due_on: event.due_on,
});

/** 推送审批信息: what was written goes into the hands of the departments that the item names, with a delivery for each of their subscriptions; what names none waits for the coordination section. */
@Injectable()
export class HandOverEvents {
  constructor(private readonly sql: Sql, private readonly intake: EventIntake, private readonly trace: Trace, private readonly machine: MachineClock) {}

  /** @param sure something was written: no look whether there is anything @returns how many events there were; another look tells whether more came meanwhile */
  async run(sure = false): Promise<number> {
    if (!sure && !(await this.intake.hasFresh())) return 0;
    return this.sql.transaction(async () => {
      const events = await this.intake.fresh();
      if (events.length === 0) return 0;
      await this.begin('handOverEvent', events.flatMap((event) => event.supervisor_unit_ids.map((unitId) => ({ event, unitId }))));
      await this.begin('holdEvent', events.filter(({ supervisor_unit_ids: ids }) => ids.length === 0).map((event) => ({ event, unitId: null })));
      await this.intake.deliver(events.map(({ id }) => id), this.machine.now());
      return events.length;
    });
  }

  private async begin(verb: 'handOverEvent' | 'holdEvent', all: readonly { readonly event: FreshEvent; readonly unitId: number | null }[]): Promise<void> {
    if (all.length === 0) return;
    const ids = await this.intake.nextHandoverIds(all.length);
    const births = all.map(({ event, unitId }, at) => ({ id: ids[at] ?? 0, facts: { eventId: event.id, caseId: event.case_id, type: event.type, unitId, dueOn: event.due_on }, set: columnsOf(event, unitId) }));
    await this.trace.beginSubjects(births, { kind: EVENT_HANDOVER_SUBJECT, verb, actor: SYSTEM_ACTOR });
  }
}
