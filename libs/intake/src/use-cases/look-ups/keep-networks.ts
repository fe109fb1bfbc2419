import { Injectable } from '@nestjs/common';
import { ACCOUNT_ENDS_SOON_DAYS, OUTSIDE_NETWORK, type OutsideNetworkVerb } from '@onecounter/contracts';
import { addDays, daysBetween, plainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor, type StepTaken } from '@onecounter/platform';
import { OUTSIDE_NETWORK_SUBJECT, OutsideNetworks, type NetworkAccountRow, type NetworkRow } from '../../data/outside-networks';
import type { NetworkAccountView, NetworkTakenView, OutsideNetworkView } from '../../http/look-up.view';

/** The catalogue of outside networks: the network section keeps it, windows and sections read it. */
@Injectable()
export class KeepNetworks {
  constructor(private readonly networks: OutsideNetworks, private readonly trace: Trace, private readonly legal: LegalClock) {}

  async list(actor: Actor): Promise<OutsideNetworkView[]> {
    const rows = await this.networks.list(actor);
    const accounts = await this.networks.accountsOf(rows.map(({ id }) => id));
    const today = this.legal.today();
    return rows.map((row) => present(row, accounts.filter((account) => account.network_id === row.id).map((account) => presentAccount(account, today))));
  }

  /** @throws networkCodeTaken */
  async registerOutsideNetwork(input: { readonly code: string; readonly name: string; readonly owner: string; readonly address: string }, actor: Actor): Promise<NetworkTakenView> {
    const [code, name, owner, address] = [input.code.trim().toUpperCase(), input.name.trim(), input.owner.trim(), input.address.trim()];
    await this.networks.requireFree(code, actor);
    const id = await this.trace.nextId(OUTSIDE_NETWORK_SUBJECT);
    return presentTaken(await this.trace.beginSubject(id, { kind: OUTSIDE_NETWORK_SUBJECT, verb: 'registerOutsideNetwork', actor, facts: { code, name, owner }, set: { code, name, owner, address, jurisdiction_path: actor.jurisdictionPath } }));
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, networkAccountTaken */
  async recordNetworkAccount(id: number, input: { readonly version: number; readonly login: string; readonly holder: string; readonly expiresOn?: string | null }, actor: Actor): Promise<NetworkTakenView> {
    const row = await this.networks.lock(id, input.version, 'recordNetworkAccount', actor);
    const expiresOn = input.expiresOn ?? null;
    const accountId = await this.networks.addAccount(id, { login: input.login.trim(), holder: input.holder.trim(), expiresOn });
    return this.step(row, 'recordNetworkAccount', { accountId, expiresOn }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async endNetworkAccount(id: number, input: { readonly version: number; readonly accountId: number }, actor: Actor): Promise<NetworkTakenView> {
    const row = await this.networks.lock(id, input.version, 'endNetworkAccount', actor);
    await this.networks.endAccount(id, input.accountId, this.legal.today());
    return this.step(row, 'endNetworkAccount', { accountId: input.accountId }, actor);
  }

  /** From now on nothing is looked up there; what was stays. @throws notFound, changedMeanwhile, stepNotAllowed */
  async retireOutsideNetwork(id: number, version: number, actor: Actor): Promise<NetworkTakenView> {
    return this.step(await this.networks.lock(id, version, 'retireOutsideNetwork', actor), 'retireOutsideNetwork', {}, actor);
  }

  private async step(row: NetworkRow, verb: OutsideNetworkVerb, facts: object, actor: Actor): Promise<NetworkTakenView> {
    return presentTaken(await this.trace.takeStep(row, { kind: OUTSIDE_NETWORK_SUBJECT, verb, actor, facts }));
  }
}

const presentTaken = ({ id, seq, status }: StepTaken): NetworkTakenView => ({ id, version: seq, status: status as NetworkTakenView['status'] });

function present(row: NetworkRow, accounts: NetworkAccountView[]): OutsideNetworkView {
  return { id: row.id, code: row.code, name: row.name, owner: row.owner, address: row.address, status: row.status, statusLabel: OUTSIDE_NETWORK.statuses[row.status].zh, version: row.version, accounts };
}

function presentAccount(row: NetworkAccountRow, today: string): NetworkAccountView {
  const [now, ends] = [plainDate(today), row.expires_on === null ? null : plainDate(row.expires_on)];
  const state = row.ended_on !== null ? 'ended' : ends === null ? 'valid' : ends < now ? 'expired' : ends <= addDays(now, ACCOUNT_ENDS_SOON_DAYS) ? 'soon' : 'valid';
  return { id: row.id, login: row.login, holder: row.holder, expiresOn: row.expires_on, endedOn: row.ended_on, state, daysLeft: ends === null || row.ended_on !== null ? null : daysBetween(now, ends) };
}
