import { Injectable } from '@nestjs/common';
import type { ApiClientVerb } from '@onecounter/contracts';
import { MachineClock, type Actor, type StepTaken } from '@onecounter/platform';
import { endKeys } from '../../data/api-clients';
import { API_CLIENT_SUBJECT } from '../../data/subjects';
import { OrganisationDesk } from '../organisation-desk';

type Stop = Extract<ApiClientVerb, 'pauseApiClient' | 'resumeApiClient' | 'revokeApiClient'>;

/** 暂停、恢复、吊销: within five seconds in every process. A revoked one never comes back; its keys end. */
@Injectable()
export class StopApiClient {
  constructor(private readonly desk: OrganisationDesk, private readonly clock: MachineClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(verb: Stop, id: number, { version }: { readonly version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.open(API_CLIENT_SUBJECT, verb, id, version, actor);
    return this.desk.take(open, { facts: {}, ...(verb === 'revokeApiClient' ? { with: (w) => endKeys(w, this.clock.now()) } : {}) });
  }
}
