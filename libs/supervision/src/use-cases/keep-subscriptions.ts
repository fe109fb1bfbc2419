import { Injectable } from '@nestjs/common';
import { presentTaken, sealWords, recordWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type PushSubscriptionVerb } from '@onecounter/contracts';
import { LegalClock, MachineClock, PersonalData, Trace, type Actor, type StepToTake } from '@onecounter/platform';
import { Deliveries } from '../data/deliveries';
import { PUSH_SUBSCRIPTION_SUBJECT, PushSubscriptions, type SubscriptionRow } from '../data/push-subscriptions';
import type { SubscriptionSecretView } from '../http/push-subscription.view';
import { newSecret } from '../rules/push-secret';
import { JudgeSubscription, type SubscriptionInput } from './judge-subscription';

type Kind = typeof PUSH_SUBSCRIPTION_SUBJECT.lifecycle;
type Taken = Omit<StepToTake<Kind>, 'kind' | 'verb' | 'actor'>;
const HOUR_MS = 3_600_000;

/** 开通、修改、更换签名密钥, and what else moves a subscription by hand. */
@Injectable()
export class SubscriptionDesk {
  constructor(private readonly subscriptions: PushSubscriptions, private readonly deliveries: Deliveries, private readonly trace: Trace, private readonly machine: MachineClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  open(id: number, version: number, verb: PushSubscriptionVerb, actor: Actor): Promise<SubscriptionRow> {
    return this.subscriptions.lock(id, version, verb, actor);
  }

  async take(row: SubscriptionRow, verb: keyof Kind['steps'], actor: Actor, taken: Taken): Promise<SubjectTakenView> {
    return presentTaken(await this.trace.takeStep(row, { kind: PUSH_SUBSCRIPTION_SUBJECT, verb, actor, ...taken }));
  }

  /** The receiver begins anew: nothing is held against it, what waits is due. */
  async anew(id: number): Promise<void> {
    await this.subscriptions.freshReceiver(id);
    await this.deliveries.hurry([id], this.machine.now(), true);
  }

  async drop(id: number): Promise<void> {
    await this.deliveries.drop(id, this.machine.now());
  }

  now(): Date {
    return this.machine.now();
  }
}

/** 开通推送: the secret is told once, with the answer. */
@Injectable()
export class OpenSubscription {
  constructor(private readonly judge: JudgeSubscription, private readonly subscriptions: PushSubscriptions, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws supervisionUnitUnfit, pushAddressRefused, pushAddressTaken, itemUnknown, unitUnknown, phoneInvalid */
  async run(input: SubscriptionInput & { readonly unitId: number }, actor: Actor): Promise<SubscriptionSecretView> {
    const { set, facts } = await this.judge.run(input, input.unitId, null, actor);
    const [id, secret] = [await this.trace.nextId(PUSH_SUBSCRIPTION_SUBJECT), newSecret()];
    const taken = await this.trace.beginSubject(id, {
      kind: PUSH_SUBSCRIPTION_SUBJECT, verb: 'openSubscription', actor, facts: { unitId: input.unitId, ...facts },
      set: { ...set, unit_id: input.unitId, jurisdiction_path: actor.jurisdictionPath, opened_on: this.legal.today(), secret_sealed: this.judge.seal(secret) },
    });
    await this.subscriptions.freshReceiver(id);
    return { ...presentTaken(taken), secret };
  }
}

@Injectable()
export class ChangeSubscription {
  constructor(private readonly desk: SubscriptionDesk, private readonly judge: JudgeSubscription, private readonly vault: PersonalData) {}

  /** A telephone number that is left out stays what it was. @throws notFound, changedMeanwhile, stepNotAllowed, pushAddressRefused, pushAddressTaken, itemUnknown, phoneInvalid */
  async change(id: number, input: SubscriptionInput & { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, input.version, 'changeSubscription', actor);
    const { set, facts } = await this.judge.run(input, row.unit_id, row, actor);
    const taken = await this.desk.take(row, 'changeSubscription', actor, { facts, set });
    if (row.url !== input.url) await this.desk.anew(id);
    return taken;
  }

  /** The former secret signs beside the new one for so many hours. @throws notFound, changedMeanwhile, stepNotAllowed */
  async rotate(id: number, { version, overlapHours }: { readonly version: number; readonly overlapHours: number }, actor: Actor): Promise<SubscriptionSecretView> {
    const row = await this.desk.open(id, version, 'rotateSecret', actor);
    const secret = newSecret();
    const until = new Date(this.desk.now().getTime() + overlapHours * HOUR_MS);
    const former = overlapHours === 0 ? { former_secret_sealed: null, former_until: null } : { former_secret_sealed: row.secret_sealed, former_until: until };
    return { ...(await this.desk.take(row, 'rotateSecret', actor, { facts: { overlapHours }, set: { ...former, secret_sealed: this.vault.seal(secret) } })), secret };
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async move(id: number, { version, words }: { readonly version: number; readonly words: string }, verb: 'pauseSubscription' | 'closeSubscription', actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, verb, actor);
    const said = sealWords(words.trim() || refuse('invalidInput', {}, 'words'));
    const taken = await this.desk.take(row, verb, actor, { facts: { waiting: row.waiting, dead: row.dead, wordsDigest: said.digest }, with: (w) => recordWords(w, 'pushSubscription', said) });
    if (verb === 'closeSubscription') await this.desk.drop(id);
    return taken;
  }

  /** What waited meanwhile goes out, and has its whole time before it. @throws notFound, changedMeanwhile, stepNotAllowed */
  async resume(id: number, { version }: { readonly version: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.desk.open(id, version, 'resumeSubscription', actor);
    const taken = await this.desk.take(row, 'resumeSubscription', actor, { facts: { waiting: row.waiting } });
    await this.desk.anew(id);
    return taken;
  }
}
