import { Injectable } from '@nestjs/common';
import type { SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import type { InquiryRow } from '../../data/inquiries';
import { InquiryHelpers, type HelperRow } from '../../data/inquiry-helpers';
import { helperName, helpFor } from '../../rules/inquiry-rules';
import { InquiryDesk } from './inquiry-desk';

interface Target { readonly toUnitId?: number; readonly toPersonId?: number }
interface Said { readonly version: number; readonly words: string }

/** 接办, 协办, 转交, 指定承办人: who answers, and who helps. */
@Injectable()
export class MoveInquiry {
  constructor(private readonly desk: InquiryDesk, private readonly helpers: InquiryHelpers) {}

  /** What came by the public page, or was offered by another section: from now on the taker answers. @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async takeInquiry(id: number, { version }: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, 'takeInquiry', actor);
    const first = row.first_person_id === null ? { first_person_id: actor.personId, first_unit_id: actor.unitId } : {};
    return this.desk.take(row, { verb: 'takeInquiry', facts: { fromUnitId: row.unit_id, fromPersonId: row.person_id }, set: { ...first, unit_id: actor.unitId, person_id: actor.personId, offered_unit_id: null } }, actor);
  }

  /** The asked one answers the person asked first, who answers the asker. @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours, inquiryHelperUnknown, inquiryWithOneself, inquiryHelpAsked */
  async bringIntoInquiry(id: number, input: Said & Target, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, input.version, 'bringIntoInquiry', actor);
    const { unit_id: unitId, person_id: personId, ...names } = await this.helper(input, actor);
    if (personId === actor.personId || (personId === null && unitId === actor.unitId)) refuse('inquiryWithOneself', {}, personId === null ? 'toUnitId' : 'toPersonId');
    const asked = row.help.find((one) => one.given_on === null && one.unit_id === unitId && one.person_id === personId);
    if (asked) refuse('inquiryHelpAsked', { name: helperName({ unit_id: unitId, person_id: personId, given_on: null, ...names }) });
    return this.desk.take(row, { verb: 'bringIntoInquiry', words: input.words, facts: { unitId, personId }, with: (w) => this.helpers.ask(w, { unitId, personId }, actor) }, actor);
  }

  /** Takes no version: several are asked at the same moment, and each only adds. @throws notFound, stepNotAllowed, inquiryNotYours */
  async contributeToInquiry(id: number, words: string, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, null, 'contributeToInquiry', actor);
    const help = helpFor(row.help, actor) ?? refuse('notFound');
    return this.desk.take(row, { verb: 'contributeToInquiry', words, facts: { helpId: help.id }, with: (w) => this.helpers.give(w, help.id, actor) }, actor);
  }

  /** Only an offer: until the other section takes it, the person asked first answers. @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours, unitUnknown, inquiryWithOneself */
  async handOverInquiry(id: number, input: Said & { readonly toUnitId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, input.version, 'handOverInquiry', actor);
    if (input.toUnitId === row.unit_id) refuse('inquiryWithOneself', {}, 'toUnitId');
    const { unit_id: unitId } = (await this.helpers.one(actor, { unitId: input.toUnitId, personId: null })) ?? refuse('unitUnknown', {}, 'toUnitId');
    return this.desk.take(row, { verb: 'handOverInquiry', words: input.words, facts: { unitId }, set: { offered_unit_id: unitId } }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours */
  async sendBackInquiry(id: number, { version, words }: Said, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, 'sendBackInquiry', actor);
    return this.desk.take(row, { verb: 'sendBackInquiry', words, set: { offered_unit_id: null } }, actor);
  }

  /** Somebody of the unit answers instead of who cannot: the head says who. @throws notFound, changedMeanwhile, stepNotAllowed, inquiryNotYours, inquiryHelperUnknown */
  async assignInquiry(id: number, { version, toPersonId }: { readonly version: number; readonly toPersonId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, 'assignInquiry', actor);
    const { person_id: personId } = (await this.helpers.one(actor, { unitId: row.unit_id, personId: toPersonId })) ?? refuse('inquiryHelperUnknown', {}, 'toPersonId');
    return this.desk.take(row, { verb: 'assignInquiry', facts: { personId, fromPersonId: row.person_id }, set: { person_id: personId, ...firstOf(row, personId) } }, actor);
  }

  private async helper({ toUnitId, toPersonId }: Target, actor: Actor): Promise<HelperRow> {
    const field = toPersonId === undefined ? 'toUnitId' : 'toPersonId';
    if (toUnitId === undefined && toPersonId === undefined) refuse('inquiryHelperUnknown', {}, field);
    return (await this.helpers.one(actor, { unitId: toUnitId ?? null, personId: toPersonId ?? null })) ?? refuse('inquiryHelperUnknown', {}, field);
  }
}

const firstOf = (row: InquiryRow, personId: number | null): object => (row.first_person_id === null ? { first_person_id: personId } : {});
