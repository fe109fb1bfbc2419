import { Injectable } from '@nestjs/common';
import { recordWords, sealWords } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { Sql, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { AGENCY_REQUEST_SUBJECT, AgencyRequests } from '../data/agency-requests';
import { Contacts } from '../data/contacts';
import type { SubmittedAgencyRequestView } from '../http/request.view';

export interface SubmitRequestInput { readonly requestId: string; readonly ownerName: string; readonly projectName: string; readonly contactName: string; readonly contactPhone: string; readonly needs: string }

/** 网上申请代办 (AGY-9): without a session, to the city, which guides it on; it waits in the one list. */
@Injectable()
export class SubmitRequest {
  constructor(private readonly sql: Sql, private readonly requests: AgencyRequests, private readonly contacts: Contacts, private readonly trace: Trace) {}

  /** Sent twice with one request id it is one request. The consent is part of the step. @throws unitUnknown where there is no bureau */
  run(input: SubmitRequestInput): Promise<SubmittedAgencyRequestView> {
    return this.sql.transaction(async () => {
      const known = await this.requests.byKey(input.requestId);
      if (known) return { number: known.number, receivedOn: known.received_on };
      const [id, words, path, receivedOn] = [await this.trace.nextId(AGENCY_REQUEST_SUBJECT), sealWords(input.needs), (await this.requests.cityPath()) ?? refuse('unitUnknown'), legalDateOf(this.trace.legalNow())];
      const number = `BB-${receivedOn.replaceAll('-', '')}-${String(id).padStart(6, '0')}`;
      await this.trace.beginSubject(id, {
        kind: AGENCY_REQUEST_SUBJECT, verb: 'submitAgencyRequest', actor: SYSTEM_ACTOR, facts: { number, channel: 'online', path, consented: true, needsDigest: words.digest },
        set: {
          ...this.contacts.columns(input), number, request_key: input.requestId, channel: 'online', jurisdiction_path: path, owner_name: input.ownerName.trim(), project_name: input.projectName.trim(), needs: words.text, received_on: receivedOn,
        },
        with: (w) => recordWords(w, 'agencyRequest', words),
      });
      return { number, receivedOn };
    });
  }
}
