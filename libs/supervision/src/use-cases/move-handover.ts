import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { EVENT_HANDOVER, refuse } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { LegalClock, MachineClock, Trace, type Actor } from '@onecounter/platform';
import { EventIntake } from '../data/event-intake';
import { EVENT_HANDOVER_SUBJECT, feedAgain, Handovers, type HandoverReach, type HandoverRow } from '../data/handovers';

/** No unit stands there. */
const NOWHERE = '/-/';

/** Whose handovers somebody sees, and whether they act for a department or for the bureau. */
@Injectable()
export class HandoverDesk {
  constructor(private readonly units: Units, private readonly legal: LegalClock) {}

  /** A supervision department sees its own, whoever acts for it, with a sandbox key nothing; a section those of its cases, a leader in charge those of the named sections, the rest of the bureau those of its place. */
  async reachOf({ unitId, unitPath, jurisdictionPath, client, reach, inChargeOf }: Actor): Promise<HandoverReach> {
    if (client?.sandbox) return { unitPath: NOWHERE, jurisdictionPath, sectionIds: null };
    const own = unitId !== null && (await this.units.byId(unitId))?.kind === 'supervision';
    if (own) return { unitPath, jurisdictionPath, sectionIds: null };
    return { unitPath: null, jurisdictionPath, sectionIds: reach === 'section' && unitId !== null ? [unitId] : inChargeOf ?? null };
  }

  /** @throws unitUnknown, supervisionUnitUnfit */
  async department(unitId: number, { jurisdiction_path: path }: HandoverRow): Promise<{ readonly id: number; readonly name: string }> {
    const unit = await this.units.byId(unitId);
    if (!unit || unit.validTo !== null || !path.startsWith(unit.jurisdictionPath)) refuse('unitUnknown', {}, 'unitId');
    return unit.kind === 'supervision' ? unit : refuse('supervisionUnitUnfit', { name: unit.name }, 'unitId');
  }

  today(): string {
    return this.legal.today();
  }
}

interface Said { readonly unitId?: number; readonly words?: string }

/** 签收、退回: by the department itself, or by the bureau on a paper of the department. */
@Injectable()
export class AnswerHandover {
  constructor(private readonly desk: HandoverDesk, private readonly handovers: Handovers, private readonly trace: Trace) {}

  /** @throws notFound, stepNotAllowed, handoverUnitMissing, handoverProofMissing */
  sign(eventId: string, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.answer(eventId, said, 'signForEvent', actor, { ended_on: this.desk.today() });
  }

  /** @throws notFound, stepNotAllowed, handoverUnitMissing, handoverProofMissing */
  giveBack(eventId: string, said: Said, actor: Actor): Promise<SubjectTakenView> {
    return this.answer(eventId, said, 'returnEvent', actor, {});
  }

  private async answer(eventId: string, { unitId, words = '' }: Said, verb: 'signForEvent' | 'returnEvent', actor: Actor, set: Readonly<Record<string, unknown>>): Promise<SubjectTakenView> {
    const reach = await this.desk.reachOf(actor);
    const row = await this.handovers.lock(reach, eventId, unitId ?? null, verb, actor);
    const forOthers = reach.unitPath === null;
    if (forOthers && words.trim() === '') refuse('handoverProofMissing', { verbLabel: EVENT_HANDOVER.steps[verb].zh }, 'words');
    const sealed = words.trim() === '' ? null : sealWords(words);
    return presentTaken(await this.trace.takeStep(row, {
      kind: EVENT_HANDOVER_SUBJECT, verb, actor, set, facts: { eventId, unitId: row.unit_id, onPaper: forOthers, late: row.due_on < this.desk.today(), ...(sealed ? { wordsDigest: sealed.digest } : {}) },
      ...(sealed ? { with: (w) => recordWords(w, 'eventHandover', sealed) } : {}),
    }));
  }
}

@Injectable()
export class HandoverMoves {
  constructor(private readonly trace: Trace, private readonly machine: MachineClock) {}

  now(): Date {
    return this.machine.now();
  }

  async reroute(row: HandoverRow, unitId: number, words: string, actor: Actor): Promise<SubjectTakenView> {
    const sealed = sealWords(words);
    const facts = { eventId: row.event_id, fromUnitId: row.unit_id, unitId, wordsDigest: sealed.digest };
    return presentTaken(await this.trace.takeStep(row, { kind: EVENT_HANDOVER_SUBJECT, verb: 'rerouteEvent', actor, facts, set: { unit_id: unitId }, with: (w) => { recordWords(w, 'eventHandover', sealed); feedAgain(w, row.event_id, unitId); } }));
  }
}

/** 指派监管部门: of an event that no department has, or that one has returned. What the new one is subscribed to goes out at once. */
@Injectable()
export class RerouteEvent {
  constructor(private readonly desk: HandoverDesk, private readonly handovers: Handovers, private readonly intake: EventIntake, private readonly moves: HandoverMoves) {}

  /** @throws notFound, stepNotAllowed, handoverUnitMissing, unitUnknown, supervisionUnitUnfit, handoverKnown */
  async run(eventId: string, input: { readonly unitId: number; readonly fromUnitId?: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const reach = await this.desk.reachOf(actor);
    const row = await this.handovers.lock(reach, eventId, input.fromUnitId ?? null, 'rerouteEvent', actor);
    const unit = await this.desk.department(input.unitId, row);
    if (unit.id !== row.unit_id) await this.handovers.requireWithout(eventId, unit.id, unit.name);
    const taken = await this.moves.reroute(row, unit.id, input.words, actor);
    await this.intake.deliver([eventId], this.moves.now());
    return taken;
  }
}
