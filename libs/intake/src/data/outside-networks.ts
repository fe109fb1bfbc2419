import { Injectable } from '@nestjs/common';
import { lifecycleAllows, OUTSIDE_NETWORK, refuse, type OutsideNetworkStatus, type OutsideNetworkVerb } from '@onecounter/contracts';
import { Sql, type Actor, type SubjectKind } from '@onecounter/platform';

export const OUTSIDE_NETWORK_SUBJECT = { lifecycle: OUTSIDE_NETWORK, table: 'intake.outside_network' } as const satisfies SubjectKind;
export interface NetworkRow { readonly id: number; readonly status: OutsideNetworkStatus; readonly version: number; readonly head: Buffer; readonly code: string; readonly name: string; readonly owner: string; readonly address: string; readonly jurisdiction_path: string }
export interface NetworkAccountRow { readonly id: number; readonly network_id: number; readonly login: string; readonly holder: string; readonly expires_on: string | null; readonly ended_on: string | null }
const COLUMNS = 'n.id, n.status, n.version, n.head, n.code, n.name, n.owner, n.address, n.jurisdiction_path';
/** A network serves its jurisdiction: it is kept there or above, never beside. */
const SERVES = (at: string): string => `(n.jurisdiction_path like ${at} || '%' or ${at} like n.jurisdiction_path || '%')`;

/** 外网和账号 */
@Injectable()
export class OutsideNetworks {
  constructor(private readonly sql: Sql) {}

  list(actor: Actor): Promise<NetworkRow[]> {
    return this.sql.rows<NetworkRow>(`select ${COLUMNS} from intake.outside_network n where ${SERVES('$1')} order by n.status, n.code limit 500`, [actor.jurisdictionPath]);
  }

  accountsOf(networkIds: readonly number[]): Promise<NetworkAccountRow[]> {
    return this.sql.rows<NetworkAccountRow>('select id, network_id, login, holder, expires_on, ended_on from intake.network_account where network_id = any($1::bigint[]) order by ended_on nulls first, expires_on nulls last, id', [networkIds]);
  }

  /** The nearest one of this code that is in use. */
  inUse(code: string, actor: Actor): Promise<NetworkRow | undefined> {
    return this.sql.row<NetworkRow>(`select ${COLUMNS} from intake.outside_network n where n.code = $2 and n.status = 'inUse' and $1 like n.jurisdiction_path || '%' order by length(n.jurisdiction_path) desc limit 1`, [actor.jurisdictionPath, code]);
  }

  /** @throws networkCodeTaken */
  async requireFree(code: string, actor: Actor): Promise<void> {
    await this.sql.rows('select pg_advisory_xact_lock(hashtextextended($1, 5402))', [code]);
    const taken = await this.sql.row<{ name: string }>('select name from intake.outside_network where code = $1 and jurisdiction_path = $2', [code, actor.jurisdictionPath]);
    if (taken) refuse('networkCodeTaken', { code, name: taken.name }, 'code');
  }

  /** For a step, in one's own jurisdiction. @throws notFound, changedMeanwhile, stepNotAllowed */
  async lock(id: number, version: number, verb: OutsideNetworkVerb, actor: Actor): Promise<NetworkRow> {
    const row = (await this.sql.row<NetworkRow>(`select ${COLUMNS} from intake.outside_network n where n.id = $1 and n.jurisdiction_path like $2 || '%' for update`, [id, actor.jurisdictionPath])) ?? refuse('notFound');
    if (row.version !== version) refuse('changedMeanwhile', { byName: '别人', version: row.version });
    if (!lifecycleAllows(OUTSIDE_NETWORK, verb, row.status)) refuse('stepNotAllowed', { verb, verbLabel: OUTSIDE_NETWORK.steps[verb].zh, status: row.status, statusLabel: OUTSIDE_NETWORK.statuses[row.status].zh });
    return row;
  }

  /** @throws networkAccountTaken */
  async addAccount(networkId: number, account: { readonly login: string; readonly holder: string; readonly expiresOn: string | null }): Promise<number> {
    const row = await this.sql.row<{ id: number }>('insert into intake.network_account (network_id, login, holder, expires_on) values ($1, $2, $3, $4) on conflict do nothing returning id', [networkId, account.login, account.holder, account.expiresOn]);
    return row?.id ?? refuse('networkAccountTaken', { login: account.login }, 'login');
  }

  /** @throws notFound */
  async endAccount(networkId: number, accountId: number, on: string): Promise<void> {
    const row = await this.sql.row('update intake.network_account set ended_on = $3 where id = $2 and network_id = $1 and ended_on is null returning id', [networkId, accountId, on]);
    if (!row) refuse('notFound', {}, 'accountId');
  }
}
