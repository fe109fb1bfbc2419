import { ObjectStore, Premises, until, type RunningGateway, type RunningProcess } from '@onecounter/testing/processes';
import { existsSync, readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { TusClient } from './tus';
import { upload } from './upload';

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);

let premises: Premises;
let gateway: RunningGateway;
let worker: RunningProcess;
let store: ObjectStore;
let seeded: string[];
beforeAll(async () => {
  store = await ObjectStore.open();
  premises = await Premises.open(store.env);
  seeded = everyFile();
  [gateway, worker] = await Promise.all([premises.gateway(), premises.worker()]);
  await gateway.moveClock('2026-11-20T10:30');
});
afterAll(async () => {
  await premises.close();
  await store.close();
});

/** Files below the data folder's `files` that came since the beginning: what the seed wrote, before there was a bucket, stands there from before. */
const onDisk = (): string[] => everyFile().filter((name) => !seeded.includes(name));
function everyFile(): string[] {
  const root = path.join(String(premises.env.DATA_DIR), 'files');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name);
}
const rows = (): Promise<number> => premises.value<number>('select count(*)::int from platform.stored_file');
const allRendered = async (id: number): Promise<boolean> => (await premises.value<number>(`select count(*)::int from platform.document where subject_id = $1 and state = 'named'`, [id])) === 0;
const failures = async (): Promise<number> => Number(/onecounter_file_store_failures_total\{operation="\w+"\} (\d+)/.exec(await (await fetch(`${gateway.base}/metrics`)).text())?.[1] ?? 0);

describe('with an object store', () => {
  it('a case goes from its files to its papers as with a disk, and nothing stays on the disk', async () => {
    const clerk = await gateway.as('clerk1');
    const [plain, parts] = [pdf('plain'), pdf('in parts')];
    const first = await upload(gateway, 'clerk1', '营业执照.pdf', [plain]);
    const tus = new TusClient(gateway, 'clerk1');
    const second = await tus.part(await tus.begin('授权书.pdf', parts.length), parts, 0);
    const [one, two] = [String(first.body.id), String((second.body.file as { id: string }).id)];
    const reception = await gateway.given.reception();
    (reception.materials as { files: string[] }[])[0]?.files.push(one, two);
    const registered = await clerk.post('/cases/register-application', reception);
    expect(registered.status).toBe(201);
    await until('the papers are rendered', () => allRendered(Number(registered.body.id)));

    const documents = JSON.parse((await clerk.get(`/cases/${String(registered.body.id)}/documents`)).text) as { id: string }[];
    expect(documents.length).toBeGreaterThan(0);
    for (const { id } of documents) expect((await clerk.get(`/documents/${id}/pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect([(await clerk.get(`/files/${one}`)).bytes.equals(plain), (await clerk.get(`/files/${two}`)).bytes.equals(parts)]).toEqual([true, true]);

    const named = await premises.rows<{ hash: string }>('select hash from platform.stored_file union select file_hash from platform.document where file_hash is not null');
    expect(store.objects().sort()).toEqual(named.map(({ hash }) => hash).sort());
    expect(onDisk()).toEqual([]);
  });

  it('that is away, uploads and papers are refused with 503 and nothing half is left; back again, they come without a restart', async () => {
    const clerk = await gateway.as('clerk1');
    const kept = await upload(gateway, 'clerk1', 'kept.pdf', [pdf('kept')]);
    const before = [await rows(), store.objects().length, await failures()];
    const tus = new TusClient(gateway, 'clerk1');
    const parts = pdf('arrives while the store is away');
    const place = await tus.begin('parts.pdf', parts.length);
    await store.kill();

    expect(await upload(gateway, 'clerk1', 'lost.pdf', [pdf('lost')])).toMatchObject({ status: 503, body: { code: 'fileStoreAway' } });
    expect(await tus.part(place, parts, 0)).toMatchObject({ status: 503, body: { code: 'fileStoreAway' } });
    expect((await clerk.get(`/files/${String(kept.body.id)}`)).body.code).toBe('fileStoreAway');
    const { id } = await gateway.given.registeredCase(); // cases go on without the store
    expect([await rows(), store.objects().length]).toEqual(before.slice(0, 2));
    expect(onDisk()).toEqual([place.split('/').at(-1)]); // the whole upload waits for the store
    expect(await failures()).toBeGreaterThan(Number(before[2]));
    expect((await fetch(`${gateway.base}/api/health/ready`)).status).toBe(200);

    await store.openAgain();
    expect((await clerk.get(`/files/${String(kept.body.id)}`)).bytes.equals(pdf('kept'))).toBe(true);
    expect(await tus.look(place)).toMatchObject({ status: 200, body: { file: { name: 'parts.pdf' } } });
    expect((await upload(gateway, 'clerk1', 'again.pdf', [pdf('again')])).status).toBe(201);
    await until('the papers are rendered', () => allRendered(id));
    expect(onDisk()).toEqual([]);
    expect(worker.alive).toBe(true);
  });

  it('objects that no row names are swept at night, the others stay', async () => {
    const sent = await upload(gateway, 'clerk1', 'orphan.pdf', [pdf('orphan')]);
    const [row] = await premises.rows<{ hash: string }>('delete from platform.stored_file where id = $1 returning hash', [sent.body.id]);
    const orphan = row?.hash ?? '';
    store.growOld();
    const before = store.objects();
    expect(before).toContain(orphan);
    await gateway.moveClock('2026-11-21T03:45');
    await until('the orphan is swept', async () => !store.objects().includes(orphan));
    expect(store.objects().sort()).toEqual(before.filter((hash) => hash !== orphan).sort());
  });

  it('that accepts connections and says nothing is told of in time', async () => {
    const silent = net.createServer();
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
    const stuck = await premises.gateway({ S3_ENDPOINT: `http://127.0.0.1:${(silent.address() as net.AddressInfo).port}` });
    const began = performance.now();
    expect(await upload(stuck, 'clerk1', 'stuck.pdf', [pdf('stuck')])).toMatchObject({ status: 503, body: { code: 'fileStoreAway' } });
    expect(performance.now() - began).toBeLessThan(40_000);
    await stuck.kill();
    silent.close();
  });

  it('that knows another secret takes nothing', async () => {
    const wrong = await premises.gateway({ S3_SECRET_ACCESS_KEY: 'NOT-THE-SECRET' });
    expect(await upload(wrong, 'clerk1', 'wrong.pdf', [pdf('wrong')])).toMatchObject({ status: 503, body: { code: 'fileStoreAway' } });
    await wrong.kill();
  });
});
