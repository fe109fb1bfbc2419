import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AccessLog, Checkpoints, MachineClock, markOf, publicKeyOf, Sql, type RotatedName } from '@onecounter/platform';
import type { Command } from '../command';
import { inContext } from '../in-context';
import { Refusal } from '../place';
import { keepSecrets, knownSecrets, newSigningKey } from '../secrets';

/** Running processes look at the file each second. */
const TAKEN_UP_MS = 2000;
const BY_OPERATOR = { personId: null, post: 'system', unitId: null } as const;
const VARIABLE: Readonly<Record<RotatedName, string>> = { tokenSecret: 'ONECOUNTER_TOKEN_SECRET', signingKey: 'ONECOUNTER_SIGNING_KEY' };

export const rotateSigningKey: Command = {
  summary: 'a new key for checkpoints, while the system runs: the old one hands over in the checkpoint file, so that verify still passes with either',
  help: [], options: {}, needs: 'owner', failure: 1,
  run: async (_, { env }, print) => {
    const [former, next] = [heldIn(env, 'signingKey', 'ONECOUNTER_FORMER_SIGNING_KEY to the old key and '), newSigningKey()];
    replace(env, 'signingKey', former, next, { formerSigningKey: former });
    await pause(TAKEN_UP_MS);
    const heads = await inContext({ ...env, ONECOUNTER_SIGNING_KEY: next, ONECOUNTER_FORMER_SIGNING_KEY: former }, async (app) => {
      await app.get(AccessLog).write(BY_OPERATOR, { action: 'rotateSigningKey', detail: {} });
      return app.get(Checkpoints).begin();
    });
    print.note(`${heads} heads sealed; keep the new secrets.json where you keep the keys, and the old public key with the auditor: packages and backups of before are signed by it`);
    print.result(publicKeyOf(next).trim());
    return 0;
  },
};

export const rotateTokenSecret: Command = {
  summary: 'a new secret for sign-ins, while the system runs: everybody signs in again, nothing that was typed is lost',
  help: [], options: {}, needs: 'owner', failure: 1,
  run: async (_, { env }, print) => {
    const former = heldIn(env, 'tokenSecret', '');
    replace(env, 'tokenSecret', former, randomBytes(32).toString('base64'), {});
    const ended = await inContext(env, async (app) => {
      const sessions = await app.get(Sql).rows('update organisation.session set revoked_at = $1 where revoked_at is null and expires_at > $1 returning id', [app.get(MachineClock).now()]);
      await app.get(AccessLog).write(BY_OPERATOR, { action: 'rotateTokenSecret', detail: { rows: sessions.length } });
      return sessions.length;
    });
    print.result(`${ended} sign-ins ended; their people sign in again.`);
    return 0;
  },
};

/** @throws Refusal when there is none, or when it is not ours to change */
function heldIn(env: NodeJS.ProcessEnv, name: RotatedName, also: string): string {
  const [held, variable] = [env[VARIABLE[name]], VARIABLE[name]];
  if (!held) throw new Refusal(`${variable} is missing: nothing was signed yet`);
  if (knownSecrets(dirOf(env))[name] !== held) throw new Refusal(`${variable} is given by the environment: set ${also}${variable} to a new one there and start all processes again`);
  return held;
}

function replace(env: NodeJS.ProcessEnv, name: RotatedName, former: string, next: string, more: Readonly<Record<string, string>>): void {
  const lineage = [knownSecrets(dirOf(env))[`${name}Lineage`], markOf(former)].filter(Boolean).join(',');
  keepSecrets(dirOf(env), { ...more, [name]: next, [`${name}Lineage`]: lineage });
}

const dirOf = (env: NodeJS.ProcessEnv): string => path.resolve(env.DATA_DIR ?? '.data');
