import { Injectable } from '@nestjs/common';
import { refuse, type FaultCode, type FaultFacts, type Permission } from '@onecounter/contracts';
import { ClientDirectory, MachineClock, RequestBuckets, type Actor } from '@onecounter/platform';
import { AddressFailures } from '../rules/address-failures';
import { isWithin } from '../rules/address-ranges';
import { digestOfKey } from '../secrets/api-keys';
import { ApiClients, type KeyHolder } from './api-clients';

const FRESH_FOR_MS = 5_000;
const MINUTE_MS = 60_000;
const KEPT = 10_000;
interface Known { readonly readAt: number; readonly holder: KeyHolder; notedAt: number }

/**
 * Who stands behind a key: remembered for five seconds, so that a paused, revoked or changed client takes effect within five seconds in every process.
 * Unknown keys count against the address they come from. Use and refusal are noted once a minute. Machine time.
 */
@Injectable()
export class KeyDirectory extends ClientDirectory {
  private readonly known = new Map<string, Known>();
  private readonly guesses = new AddressFailures();
  private readonly rate: RequestBuckets;

  constructor(private readonly clients: ApiClients, private readonly clock: MachineClock) {
    super();
    this.rate = new RequestBuckets(clock, MINUTE_MS);
  }

  async find(key: string, address: string): Promise<Actor> {
    const wait = this.guesses.secondsToWait(address, this.clock.now());
    if (wait > 0) refuse('tooManyRequests', { seconds: wait });
    const known = (await this.read(key)) ?? this.unknown(address);
    const refusal = refusalOf(known.holder, address, this.clock.now());
    if (refusal) {
      await this.note(known, () => this.clients.noteRefusal(known.holder.keyId, refusal.code, address, this.clock.now()));
      refuse(refusal.code, refusal.facts);
    }
    const seconds = this.rate.take(String(known.holder.clientId), known.holder.perMinute);
    if (seconds > 0) refuse('tooManyRequests', { seconds });
    await this.note(known, () => this.clients.noteUse(known.holder.keyId, address, this.clock.now()));
    return actorOf(known.holder);
  }

  /** Takes a change that this process made into account at once. */
  forgetAll(): void {
    this.known.clear();
  }

  private unknown(address: string): never {
    this.guesses.note(address, this.clock.now());
    return refuse('apiKeyUnknown');
  }

  /** A key that nobody has is not remembered: it may be made the next moment. */
  private async read(key: string): Promise<Known | null> {
    const digest = digestOfKey(key);
    if (!digest) return null;
    const [name, now] = [digest.toString('base64'), this.clock.now().getTime()];
    const known = this.known.get(name);
    if (known && now - known.readAt < FRESH_FOR_MS) return known;
    const holder = await this.clients.holderOf(digest);
    if (!holder) return null;
    if (this.known.size >= KEPT) this.known.clear();
    const fresh = { readAt: now, holder, notedAt: known?.notedAt ?? 0 };
    this.known.set(name, fresh);
    return fresh;
  }

  private async note(known: Known, write: () => Promise<void>): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - known.notedAt < MINUTE_MS) return;
    known.notedAt = now;
    await write();
  }
}

/** Why the key does not serve; null when it does. A revoked client's key is nobody's. */
function refusalOf(holder: KeyHolder, address: string, now: Date): { code: FaultCode; facts: FaultFacts } | null {
  if (holder.status === 'revoked') return { code: 'apiKeyUnknown', facts: {} };
  if (holder.endsAt <= now) return { code: 'apiKeyExpired', facts: { until: holder.endsAt.toISOString() } };
  if (holder.status === 'paused') return { code: 'apiClientPaused', facts: { name: holder.name } };
  return isWithin(address, holder.ranges) ? null : { code: 'apiAddressRefused', facts: { name: holder.name, address } };
}

function actorOf(holder: KeyHolder): Actor {
  const { clientId, name, sandbox, scopes, endsAt, unitId, unitName, unitPath, jurisdictionPath } = holder;
  return {
    personId: null, name: `${unitName}（${name}）`, post: 'supervisionDepartment', unitId, unitName, unitPath, jurisdictionPath, reach: 'none', inChargeOf: null, postId: null, windowId: null, windowNumber: null,
    permissions: new Set<Permission>(scopes), sessionId: null, mustChangePassword: false, mustEnrolSecondFactor: false, client: { id: clientId, sandbox, keyEndsAt: endsAt },
  };
}
