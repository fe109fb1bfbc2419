import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock, type Actor } from '@onecounter/platform';
import { endKeys, recordKey } from '../../data/api-clients';
import { API_CLIENT_SUBJECT } from '../../data/subjects';
import { ApiClientDesk } from './api-client-desk';
import type { KeyGiven } from './issue-api-client';

/** 换发密钥: the new one serves at once, the old one until the overlap ends, so that the program can change over without a gap. */
@Injectable()
export class RotateApiKey {
  constructor(private readonly desk: ApiClientDesk, private readonly clock: MachineClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async run(id: number, input: { readonly version: number; readonly overlapHours: number; readonly days: number }, actor: Actor): Promise<KeyGiven> {
    const open = await this.desk.acts.open(API_CLIENT_SUBJECT, 'rotateApiKey', id, input.version, actor);
    const row = (await this.desk.clients.find(id, this.clock.now())) ?? refuse('notFound');
    const life = this.desk.newKey(row.sandbox, input.days);
    const taken = await this.desk.acts.take(open, {
      facts: { keyEnd: life.minted.shown.slice(-4), overlapHours: input.overlapHours, days: input.days },
      with: (w) => { endKeys(w, this.desk.overlapEnd(input.overlapHours)); recordKey(w, life); },
    });
    return { taken, life };
  }
}
