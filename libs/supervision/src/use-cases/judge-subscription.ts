import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { maskPhone } from '@onecounter/kernel';
import { Units } from '@onecounter/organisation';
import { PersonalData, Settings, type Actor } from '@onecounter/platform';
import { PushSubscriptions, type SubscriptionRow } from '../data/push-subscriptions';
import { pushAddressProblem } from '../rules/push-address';

interface Liaison { readonly name: string; readonly phone?: string }
export interface SubscriptionInput { readonly url: string; readonly itemCodes: readonly string[]; readonly eventTypes: readonly string[]; readonly ours: Liaison; readonly theirs: Liaison }
interface Judged { readonly set: Readonly<Record<string, unknown>>; readonly facts: object }

/** What a subscription must be: of a supervision department, to an address outside of our network, of items that there are, with a liaison on each side. */
@Injectable()
export class JudgeSubscription {
  constructor(private readonly subscriptions: PushSubscriptions, private readonly units: Units, private readonly settings: Settings, private readonly vault: PersonalData) {}

  /** Facts hold the address without its path, in which a key may stand. @throws supervisionUnitUnfit, unitUnknown, pushAddressRefused, pushAddressTaken, itemUnknown, phoneInvalid */
  async run({ url, itemCodes, eventTypes, ours, theirs }: SubscriptionInput, unitId: number, known: SubscriptionRow | null, actor: Actor): Promise<Judged> {
    if (!known) await this.requireDepartment(unitId, actor);
    const why = pushAddressProblem(url, this.settings.pushHosts);
    if (why) refuse('pushAddressRefused', { why }, 'url');
    await this.subscriptions.requireFree(unitId, url, known?.id ?? null);
    const [items, types] = [[...new Set(itemCodes)].sort(), [...new Set(eventTypes)].sort()];
    await this.subscriptions.requireItems(items);
    return {
      set: { url, item_codes: items, event_types: types, our_name: ours.name.trim(), their_name: theirs.name.trim(), ...this.phone('our', ours.phone, known), ...this.phone('their', theirs.phone, known) },
      facts: { host: new URL(url).host, itemCodes: items, eventTypes: types },
    };
  }

  seal(secret: string): string {
    return this.vault.seal(secret);
  }

  private async requireDepartment(unitId: number, { jurisdictionPath }: Actor): Promise<void> {
    const unit = await this.units.byId(unitId);
    if (!unit?.jurisdictionPath.startsWith(jurisdictionPath) || unit.validTo !== null) refuse('unitUnknown', {}, 'unitId');
    if (unit.kind !== 'supervision') refuse('supervisionUnitUnfit', { name: unit.name }, 'unitId');
  }

  private phone(side: 'our' | 'their', phone: string | undefined, known: SubscriptionRow | null): Readonly<Record<string, string>> {
    if (phone === undefined && known) return {};
    const clear = phone?.trim() || refuse('phoneInvalid', { why: '联络员要有电话' }, side === 'our' ? 'ours.phone' : 'theirs.phone');
    return { [`${side}_phone_sealed`]: this.vault.seal(clear), [`${side}_phone_masked`]: maskPhone(clear) };
  }
}
