import { Injectable } from '@nestjs/common';
import type { Actor, StepTaken } from '@onecounter/platform';
import { recordKey, type KeyLife } from '../../data/api-clients';
import { API_CLIENT_SUBJECT } from '../../data/subjects';
import { ApiClientDesk, type ApiClientContent } from './api-client-desk';

export interface KeyGiven { readonly taken: StepTaken; readonly life: KeyLife }

/** 开通接口账号: the key is in the answer and nowhere else. */
@Injectable()
export class IssueApiClient {
  constructor(private readonly desk: ApiClientDesk) {}

  /** @throws unitNotThere, notASupervisor, nameInvalid, apiRangeInvalid, apiRangesMissing, apiClientNameTaken */
  async run(input: ApiClientContent & { readonly unitId: number; readonly sandbox: boolean; readonly days: number }, actor: Actor): Promise<KeyGiven> {
    const unit = await this.desk.department(input.unitId, actor);
    const content = await this.desk.judge(input, unit, input.sandbox, null);
    const life = this.desk.newKey(input.sandbox, input.days);
    const taken = await this.desk.acts.begin(API_CLIENT_SUBJECT, 'issueApiClient', actor, () => ({
      facts: { name: content.name, unit: unit.id, sandbox: input.sandbox, permissions: content.scopes, ranges: content.ranges, perMinute: content.per_minute, keyEnd: life.minted.shown.slice(-4), days: input.days },
      set: { ...content, unit_id: unit.id, sandbox: input.sandbox }, with: (w) => recordKey(w, life),
    }));
    return { taken, life };
  }
}
