import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessLog, PersonalData, readRing, writeRing, type KeyRing } from '@onecounter/platform';
import type { Command, Print } from '../command';
import { inContext } from '../in-context';
import { Refusal } from '../place';
import { Reseal } from '../rotate/reseal';
import { keepSecrets, knownSecrets } from '../secrets';

/** Running processes look at the file each second; what they were sealing meanwhile is committed by then. */
const TAKEN_UP_MS = 3000;

export const rotateKeys: Command = {
  summary: 'a new key for personal data: adds it, makes it current and seals everything again, while the system runs (exit code 0 done, 1 failed or with unreadable rows)',
  help: [
    ['(no option)', 'broken off, the same command goes on where it was'],
    ['--retire', 'take the old keys off the ring; refused while anything is sealed by them. Backups made before need the keys of then'],
  ],
  options: { retire: { type: 'boolean' } }, needs: 'owner', failure: 1,
  run: (values, { env }, print) => {
    const held = ringOf(env);
    return values.retire ? retire(env, held, print) : rotate(env, held, print);
  },
};

interface Held { readonly ring: KeyRing; readonly dataDir: string; /** Null: the ring is written in secrets.json; otherwise why it is not ours to change. */ readonly given: string | null }

/** @throws Refusal when there are no keys */
function ringOf(env: NodeJS.ProcessEnv): Held {
  const dataDir = path.resolve(env.DATA_DIR ?? '.data');
  const text = env.ONECOUNTER_DATA_KEYS;
  if (!text) throw new Refusal('ONECOUNTER_DATA_KEYS is missing: nothing is sealed yet');
  return { ring: readRing(text), dataDir, given: knownSecrets(dataDir).dataKeys === text ? null : 'ONECOUNTER_DATA_KEYS is given by the environment' };
}

async function rotate(env: NodeJS.ProcessEnv, held: Held, print: Print): Promise<number> {
  return inContext(env, async (app) => {
    const vault = app.get(PersonalData);
    const unfinished = await new Reseal(env.DATABASE_URL ?? '', vault, held.ring.current, print.note).left();
    if (unfinished === 0 && held.given) throw new Refusal(`${held.given}, and its current key has sealed everything: add a key to it and make it current, start all processes again, then run this again`);
    if (unfinished > 0) print.note(`going on: ${unfinished} rows are sealed by an older key than ${held.ring.current}`);
    const current = unfinished > 0 ? held.ring.current : addKey(held, print);
    await pause(TAKEN_UP_MS);
    const { rows, unreadable } = await new Reseal(env.DATABASE_URL ?? '', vault, current, print.note).run();
    await app.get(AccessLog).write({ personId: null, post: 'system', unitId: null }, { action: 'rotateKeys', detail: { key: current, rows, unreadable } });
    print.result(`${rows} values are sealed by ${current} now${unreadable > 0 ? `; ${unreadable} cannot be read by any key and stay as they are` : ''}.`);
    print.result('The older keys are still on the ring: rotate-keys --retire takes them off, when every backup you may want to restore was made after today.');
    return unreadable > 0 ? 1 : 0;
  });
}

function addKey({ ring, dataDir }: Held, print: Print): string {
  const current = `k${Math.max(0, ...Object.keys(ring.keys).map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))) + 1}`;
  const next: KeyRing = { ...ring, current, keys: { ...ring.keys, [current]: randomBytes(32).toString('base64') }, generation: (ring.generation ?? 0) + 1 };
  keepSecrets(dataDir, { dataKeys: writeRing(next) });
  print.note(`the key ${current} is current now; keep the new ${path.join(dataDir, 'secrets.json')} where you keep the keys`);
  return current;
}

async function retire(env: NodeJS.ProcessEnv, { ring, dataDir, given }: Held, print: Print): Promise<number> {
  if (given) throw new Refusal(`${given}: take the old keys off there`);
  const { [ring.current]: key = '', ...old } = ring.keys;
  const ids = Object.keys(old);
  if (ids.length === 0) throw new Refusal(`there is no older key than ${ring.current}`);
  return inContext(env, async (app) => {
    await pause(TAKEN_UP_MS);
    const left = await new Reseal(env.DATABASE_URL ?? '', app.get(PersonalData), ring.current, print.note).left();
    if (left > 0) throw new Refusal(`${left} rows are still sealed by an older key: run rotate-keys first`);
    keepSecrets(dataDir, { dataKeys: writeRing({ ...ring, keys: { [ring.current]: key }, generation: (ring.generation ?? 0) + 1 }) });
    await app.get(AccessLog).write({ personId: null, post: 'system', unitId: null }, { action: 'retireKeys', detail: { keys: ids } });
    print.result(`${ids.join(', ')} off the ring; ${ring.current} opens everything.`);
    return 0;
  });
}
