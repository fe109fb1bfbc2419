import type { Answer } from '@onecounter/testing';
import type { Dice, RunningGateway } from '@onecounter/testing/processes';
import { randomUUID } from 'node:crypto';

/** A request that a clerk means to make, with the key under which it is repeated until an answer comes. */
export interface Intent { readonly login: string; readonly path: string; readonly body: object; readonly key: string; answer: Answer | null }

const WRITERS = 16;

/** Sixteen writers of two clerks who receive cases and accept or withdraw them; whatever they meant to do is kept before it is sent. */
export class Writers {
  readonly intents: Intent[] = [];
  /** Longest wait for an answer, in milliseconds. */
  slowestMs = 0;
  readonly refusals: Answer[] = [];
  constructor(private readonly reception: object, private readonly dice: Dice) {}

  /** Resolves when every writer has missed an answer, or has been told to come again. */
  async write(gateway: RunningGateway): Promise<void> {
    await Promise.all(['clerk1', 'clerk2'].map((login) => gateway.as(login))); // whoever is to see the fault is signed in before it
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => this.writeOn(gateway, index % 2 === 0 ? 'clerk1' : 'clerk2')));
  }

  /** Sends what has no answer again, under the same key. @throws Error when it is refused */
  async repeat(gateway: RunningGateway): Promise<void> {
    for (const intent of this.open) {
      const answer = await this.attempt(gateway, intent);
      if (!answer || answer.status >= 300) throw new Error(`${intent.path} repeated: ${answer?.text ?? 'no answer'}`);
    }
  }

  get open(): Intent[] {
    return this.intents.filter((intent) => intent.answer === null);
  }

  async attempt(gateway: RunningGateway, intent: Intent): Promise<Answer | null> {
    const began = performance.now();
    const clerk = await gateway.as(intent.login);
    const answer = await clerk.post(intent.path, intent.body, { 'idempotency-key': intent.key }).catch(() => null);
    this.slowestMs = Math.max(this.slowestMs, performance.now() - began);
    if (answer && answer.status < 300) intent.answer ??= answer;
    else if (answer) this.refusals.push(answer);
    return answer;
  }

  private async writeOn(gateway: RunningGateway, login: string): Promise<void> {
    for (;;) {
      const registered = await this.mean(gateway, login, '/cases/register-application', this.reception);
      if (!registered) return;
      const verb = this.dice.next() < 0.7 ? 'accept-application' : 'withdraw-application';
      const reason = verb === 'withdraw-application' ? { reason: '申请人撤回。' } : {};
      if (!(await this.mean(gateway, login, `/cases/${String(registered.body.id)}/${verb}`, { version: 1, ...reason }))) return;
    }
  }

  private async mean(gateway: RunningGateway, login: string, path: string, body: object): Promise<Answer | null> {
    const intent: Intent = { login, path, body, key: randomUUID(), answer: null };
    this.intents.push(intent);
    await this.attempt(gateway, intent);
    return intent.answer;
  }
}
