import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { MachineClock, type Actor, type StepTaken } from '@onecounter/platform';
import { API_CLIENT_SUBJECT } from '../../data/subjects';
import { ApiClientDesk, type ApiClientContent } from './api-client-desk';

/** 修改接口账号: what it may, from where, how often. Its key stays. */
@Injectable()
export class ChangeApiClient {
  constructor(private readonly desk: ApiClientDesk, private readonly clock: MachineClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, nameInvalid, apiRangeInvalid, apiRangesMissing, apiClientNameTaken */
  async run(id: number, input: ApiClientContent & { readonly version: number }, actor: Actor): Promise<StepTaken> {
    const open = await this.desk.acts.open(API_CLIENT_SUBJECT, 'changeApiClient', id, input.version, actor);
    const row = (await this.desk.clients.find(id, this.clock.now())) ?? refuse('notFound');
    const content = await this.desk.judge(input, { id: row.unitId, name: row.unitName }, row.sandbox, id);
    return this.desk.acts.take(open, { facts: { name: content.name, permissions: content.scopes, ranges: content.ranges, perMinute: content.per_minute }, set: { ...content } });
  }
}
