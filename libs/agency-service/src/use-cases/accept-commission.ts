import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects } from '../data/agency-projects';
import { AGENCY_REQUEST_SUBJECT, AgencyRequests, type AgencyRequestRow } from '../data/agency-requests';
import { Contacts } from '../data/contacts';
import { Registration, type RegistrationSaid } from './registration';

/** A request becomes a project: both steps in one transaction. */
@Injectable()
export class CommissionedRequest {
  constructor(private readonly requests: AgencyRequests, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async open(id: number, version: number | undefined, actor: Actor): Promise<AgencyRequestRow> {
    return this.requests.lock(id, version ?? refuse('invalidInput', {}, 'requestVersion'), 'commissionAgencyRequest', actor);
  }

  async take(row: AgencyRequestRow, agencyProjectId: number, number: string, actor: Actor): Promise<void> {
    await this.trace.takeStep(row, { kind: AGENCY_REQUEST_SUBJECT, verb: 'commissionAgencyRequest', actor, facts: { agencyProjectId, number }, set: { agency_project_id: agencyProjectId, ended_on: legalDateOf(this.trace.legalNow()) } });
  }
}

/** 受理委托: the registration is filled in and the project begins (AGY-2). */
@Injectable()
export class AcceptCommission {
  constructor(private readonly registration: Registration, private readonly requests: CommissionedRequest, private readonly contacts: Contacts, private readonly trace: Trace) {}

  /** @throws those of the registration; with a request notFound, changedMeanwhile, stepNotAllowed */
  async run(said: RegistrationSaid & { readonly requestId?: number; readonly requestVersion?: number }, actor: Actor): Promise<SubjectTakenView> {
    const request = said.requestId === undefined ? null : await this.requests.open(said.requestId, said.requestVersion, actor);
    const judged = await this.registration.judge(said, actor);
    const [id, words, today] = [await this.trace.nextId(AGENCY_PROJECT_SUBJECT), sealWords(said.needs), legalDateOf(this.trace.legalNow())];
    const number = `DBXM-${today.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
    const taken = await this.trace.beginSubject(id, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'acceptCommission', actor, facts: { number, mode: said.mode, requestId: request?.id ?? null, items: judged.items.map(({ item_code: code, item_name: name }) => code ?? name), targetOn: said.targetOn ?? null, needsDigest: words.digest },
      set: { ...judged.columns, ...this.contacts.columns(said), number, stage: 'commission', request_id: request?.id ?? null, jurisdiction_path: request?.jurisdiction_path ?? actor.jurisdictionPath, registered_by: actor.personId, registered_on: today },
      with: (w) => recordWords(w, 'agencyProject', words),
    });
    await this.registration.keep(id, judged);
    if (request) await this.requests.take(request, id, number, actor);
    return presentTaken(taken);
  }
}

/** 修改登记表: items and materials written anew; what was taken stays taken. */
@Injectable()
export class ReviseRegistration {
  constructor(private readonly projects: AgencyProjects, private readonly registration: Registration, private readonly contacts: Contacts, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, agencyItemUnderWay, and those of the registration */
  async run(id: number, said: RegistrationSaid & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'reviseRegistration', actor);
    const [judged, words] = [await this.registration.judge(said, actor), sealWords(said.needs)];
    await this.registration.keep(id, judged);
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'reviseRegistration', actor, facts: { mode: said.mode, items: judged.items.map(({ item_code: code, item_name: name }) => code ?? name), targetOn: said.targetOn ?? null, needsDigest: words.digest },
      set: { ...judged.columns, ...this.contacts.columns(said) }, with: (w) => recordWords(w, 'agencyProject', words),
    }));
  }
}
