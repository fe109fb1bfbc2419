import { Injectable } from '@nestjs/common';
import { API_CLIENT, CLIENT_SCOPE_NAMES, CLIENT_SCOPES, KEY_NOTICE_DAYS, type ClientScope } from '@onecounter/contracts';
import { MachineClock, type Actor, type StepTaken } from '@onecounter/platform';
import { ApiClients, type ApiClientRow, type KeyRow } from '../data/api-clients';
import { KeyDirectory } from '../data/key-directory';
import type { KeyGiven } from '../use-cases/api-clients/issue-api-client';
import type { ApiClientsView, ApiClientView, ApiKeyGivenView, ApiKeyView, ApiScopeView } from './api-client.view';
import type { OrganisationStepView } from './step.view';
import { stepView, TraceAnswers } from './trace-answers';

const DAY_MS = 86_400_000;
const scope = (name: ClientScope): ApiScopeView => ({ name, label: CLIENT_SCOPES[name].zh });

/** API clients as their administrators see them; a key is shown by the act that makes it, and never again. */
@Injectable()
export class ApiClientAnswers {
  constructor(private readonly clients: ApiClients, private readonly trace: TraceAnswers, private readonly directory: KeyDirectory, private readonly clock: MachineClock) {}

  async list(actor: Actor): Promise<ApiClientsView> {
    const clients: ApiClientView[] = [];
    for (const row of await this.clients.list(actor.jurisdictionPath, this.clock.now())) clients.push(await this.view(row));
    return { clients, scopes: CLIENT_SCOPE_NAMES.map(scope), noticeDays: KEY_NOTICE_DAYS };
  }

  /** The outcome of an act; this process sees it from now on. */
  told(taken: StepTaken): OrganisationStepView {
    this.directory.forgetAll();
    return stepView(taken);
  }

  given({ taken, life }: KeyGiven): ApiKeyGivenView {
    return { ...this.told(taken), key: life.minted.key, endsAt: life.endsAt.toISOString() };
  }

  private async view(row: ApiClientRow): Promise<ApiClientView> {
    const { id, name, unitId, unitName, sandbox, ranges, perMinute, status, version } = row;
    return {
      id, name, unitId, unitName, sandbox, ranges: [...ranges], perMinute, status, statusLabel: API_CLIENT.statuses[status].zh, version,
      scopes: row.scopes.filter((one) => one in CLIENT_SCOPES).map(scope), keys: row.keys.map((key) => this.keyView(key)), ...(await this.trace.of(API_CLIENT, id)),
    };
  }

  private keyView(key: KeyRow): ApiKeyView {
    const left = new Date(key.endsAt).getTime() - this.clock.now().getTime();
    return { ...key, daysLeft: Math.max(0, Math.ceil(left / DAY_MS)), refusedWhy: key.refusedWhy && (REFUSED[key.refusedWhy] ?? key.refusedWhy) };
  }
}

/** Without the facts of the sentence in the catalogue. */
const REFUSED: Readonly<Record<string, string>> = { apiKeyUnknown: '已吊销', apiKeyExpired: '密钥已到期', apiClientPaused: '账号已暂停', apiAddressRefused: '地址不在范围内' };
