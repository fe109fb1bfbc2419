import { Injectable } from '@nestjs/common';
import { CaseDesk, presentStep, type OpenCase, type StepTakenView } from '@onecounter/casework';
import { HOLD_KINDS, LEAST_INSPECTORS, refuse, type CaseVerb, type ItemDefinition } from '@onecounter/contracts';
import { checkPersonName, checkPhone, maskName, maskPhone } from '@onecounter/kernel';
import { LegalClock, PersonalData, type Actor } from '@onecounter/platform';
import { clearHold, keepRequest, openHold, type HoldToOpen, type RequestToKeep } from '../data/case-rows';
import { RequestNumbers } from '../data/request-numbers';
import { Inspections } from '../data/inspections';
import { demandsInspection } from '../rules/needed-before-grant';
import { pointsToInspect } from '../rules/points-to-inspect';
import { printable } from '../rules/printable';

export interface WishInput { readonly version: number; readonly wishedDays?: readonly string[]; readonly note?: string }
export interface RequestInput extends WishInput { readonly district: string; readonly address: string; readonly contactName?: string; readonly contactPhone?: string }

const ASKS_ONCE: readonly CaseVerb[] = ['requestInspection'];

/** 申请勘验: the section asks for a look at the place; the clock runs on (勘验 is none of the procedures of art. 45). */
@Injectable()
export class RequestInspection {
  constructor(private readonly desk: CaseDesk, private readonly numbers: RequestNumbers, private readonly legal: LegalClock, private readonly vault: PersonalData) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, blockedByHold, phoneInvalid, nameInvalid, glyphMissing */
  async run(id: number, input: RequestInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'requestInspection', input.version, actor);
    const [today, contact, requestId] = [this.legal.today(), this.contactOf(input), await this.numbers.next()];
    const request: RequestToKeep = {
      ...contact, round: await this.numbers.nextRound(id), ...frameOf(open), district: input.district, address: printable(input.address.trim(), 'address'), wishedDays: [...new Set(input.wishedDays)].sort(),
      note: input.note?.trim() || null, askedBy: actor.personId, askedOn: today,
    };
    const taken = await this.desk.take(open, {
      verb: 'requestInspection', facts: { requestId, round: request.round, district: request.district, mandatory: request.mandatory, points: request.points.map(({ code }) => code), wishedDays: request.wishedDays },
      with: (w) => { keepRequest(w, id, requestId, request); openHold(w, holdOf(request, open.item.definition)); },
    });
    return presentStep(taken, open.row.number);
  }

  /** Name and telephone of whoever opens the door: sealed, shown masked. */
  private contactOf({ contactName, contactPhone }: RequestInput): Pick<RequestToKeep, 'contactSealed' | 'contactMasked'> {
    const name = contactName?.trim() ? nameOf(contactName) : null;
    const phone = contactPhone?.trim() ? phoneOf(contactPhone) : null;
    if (name === null && phone === null) return { contactSealed: null, contactMasked: null };
    return { contactSealed: this.vault.seal(JSON.stringify({ name, phone })), contactMasked: [name && maskName(name), phone && maskPhone(phone)].filter(Boolean).join(' ') };
  }
}

/** 申请复验: after a rectification the same place is looked at again, with the same points. */
@Injectable()
export class RequestReinspection {
  constructor(private readonly desk: CaseDesk, private readonly numbers: RequestNumbers, private readonly legal: LegalClock, private readonly inspections: Inspections) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed when nothing is to be rectified */
  async run(id: number, input: WishInput, actor: Actor): Promise<StepTakenView> {
    const open = await this.desk.open(id, 'requestReinspection', input.version, actor);
    const [before] = await this.inspections.ofCase(id);
    if (before?.conclusion !== 'toRectify') refuse('notFound');
    const [today, requestId] = [this.legal.today(), await this.numbers.next()];
    const request: RequestToKeep = {
      round: before.round + 1, ...frameOf(open), mandatory: true, district: before.district, address: before.address, contactSealed: await this.inspections.contactOf(before.id), contactMasked: before.contact_masked,
      wishedDays: [...new Set(input.wishedDays)].sort(), note: input.note?.trim() || null, askedBy: actor.personId, askedOn: today,
    };
    const taken = await this.desk.take(open, {
      verb: 'requestReinspection', facts: { requestId, round: request.round, district: request.district, after: before.id, wishedDays: request.wishedDays },
      with: (w) => { keepRequest(w, id, requestId, request); clearHold(w, { kind: 'rectification', on: today, by: actor.personId, result: '申请复验' }); openHold(w, holdOf(request, open.item.definition)); },
    });
    return presentStep(taken, open.row.number);
  }
}

function frameOf({ row, item: { definition } }: OpenCase): Pick<RequestToKeep, 'mandatory' | 'points' | 'leastInspectors'> {
  return { mandatory: demandsInspection(definition), points: pointsToInspect(definition, row.materials), leastInspectors: Math.max(LEAST_INSPECTORS, definition.inspection?.minPersons ?? 0) };
}

function holdOf(request: RequestToKeep, definition: ItemDefinition): HoldToOpen {
  return {
    kind: 'inspectionAsked', blocks: request.mandatory ? HOLD_KINDS.inspectionAsked.blocks : ASKS_ONCE, openedBy: request.askedBy, openedOn: request.askedOn,
    basis: definition.inspection?.note ?? '行政许可法34', reason: request.note, dueOn: null,
  };
}

const FAULTS_OF_NAME: Readonly<Record<string, string>> = { personNameEmpty: '不能空着', personNameLength: '最多 60 个字', personNameControl: '含有看不见的控制字符' };
const FAULTS_OF_PHONE: Readonly<Record<string, string>> = { phoneAlphabet: '含有不是数字的字符', phoneLength: '位数不对', phonePrefix: '不是手机号段', phoneAreaCode: '固话区号不是 0412' };
function nameOf(text: string): string {
  const checked = checkPersonName(text);
  return checked.ok ? checked.value : refuse('nameInvalid', { why: `${FAULTS_OF_NAME[checked.code] ?? checked.code}。` }, 'contactName');
}
function phoneOf(text: string): string {
  const checked = checkPhone(text);
  return checked.ok ? checked.value : refuse('phoneInvalid', { why: `${FAULTS_OF_PHONE[checked.code] ?? checked.code}。` }, 'contactPhone');
}
