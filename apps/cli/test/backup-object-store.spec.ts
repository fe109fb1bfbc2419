import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ObjectStore, Premises } from '@onecounter/testing/processes';
import { elsewhere, here, keysOfHere, scratch } from './cli-process';
import { commandIn } from './command';

let premises: Premises;
let store: ObjectStore;
beforeAll(async () => { [premises, store] = await Promise.all([Premises.open(), ObjectStore.open()]); });
afterAll(async () => { await Promise.all([premises.close(), store.close()]); });

const filesOnDisk = (dataDir: string): string[] => readdirSync(path.join(dataDir, 'files'), { recursive: true, encoding: 'utf8' }).map((name) => path.basename(name)).filter((name) => /^[0-9a-f]{64}$/.test(name)).sort();

describe('a backup and an object store', () => {
  it('files move from the disk into the store and back with every byte, by a restore each', async () => {
    const [first, second] = [path.join(scratch(), 'from-disk'), path.join(scratch(), 'from-store')];
    const files = filesOnDisk(process.env.DATA_DIR ?? '');
    expect(files.length).toBeGreaterThan(0);
    expect(await commandIn(here(), 'backup', '--to', first)).toMatchObject({ code: 0 });
    const [inStore, onDisk] = [await elsewhere(), await elsewhere()];
    try {
      const env = { ...inStore.env, ...keysOfHere(), ...store.env };
      expect(await commandIn(env, 'restore', '--from', first)).toMatchObject({ code: 0, out: expect.stringContaining('The trace is intact.') });
      expect(store.objects().sort()).toEqual(files);
      expect(await commandIn(env, 'backup', '--to', second)).toMatchObject({ code: 0 });
      expect(await commandIn({ ...onDisk.env, ...keysOfHere() }, 'restore', '--from', second)).toMatchObject({ code: 0, out: expect.stringContaining('The trace is intact.') });
      expect(filesOnDisk(onDisk.env.DATA_DIR ?? '')).toEqual(files);
    } finally {
      await Promise.all([inStore.leave(), onDisk.leave()]);
    }
  });

  it('a restore into a store that is away leaves a place that a second restore can fill', async () => {
    const target = path.join(scratch(), 'backup');
    expect(await commandIn(here(), 'backup', '--to', target)).toMatchObject({ code: 0 });
    const place = await elsewhere();
    const env = { ...place.env, ...keysOfHere(), ...store.env, S3_PREFIX: 'second' };
    try {
      await store.kill();
      expect((await commandIn(env, 'restore', '--from', target)).code).toBe(1);
      await store.openAgain();
      expect(await commandIn(env, 'restore', '--from', target)).toMatchObject({ code: 0, out: expect.stringContaining('The trace is intact.') });
    } finally {
      await place.leave();
    }
  });
});
