import { ScheduleKeeper } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
const root = path.join(String(process.env.DATA_DIR), 'files');

let desk: Desk;
let owner: pg.Client;
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

const placeOf = (hash: string): string => path.join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const sweep = (): Promise<string> => desk.get(ScheduleKeeper).run('sweep-files', new Date(0));
const long = (file: string): string => { utimesSync(file, 0, 0); return file; };
/** Bytes in the store that no row names. */
function strayFile(bytes: Buffer): string {
  const file = placeOf(hashOf(bytes));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

describe('the nightly sweep', () => {
  it('takes away what no row names since a day, and nothing else', async () => {
    const clerk = await desk.as('clerk1');
    const uploaded = await clerk.upload('kept.pdf', pdf('kept'));
    const { id } = await desk.given.acceptedCase();
    await desk.settle();
    const papers = await desk.sql.rows<{ hash: string }>('select file_hash hash from platform.document where subject_id = $1', [id]);
    const [stray, young] = [strayFile(pdf('stray')), strayFile(pdf('young'))];
    const named = [placeOf(hashOf(pdf('kept'))), ...papers.map(({ hash }) => placeOf(hash))].map(long);
    long(stray);

    expect(await sweep()).toBe('1 files without a row');
    expect([existsSync(stray), existsSync(young), named.map((file) => existsSync(file))]).toEqual([false, true, named.map(() => true)]);
    expect(named.length).toBeGreaterThan(1);
    expect((await clerk.get(`/files/${String(uploaded.body.id)}`)).bytes.equals(pdf('kept'))).toBe(true);
  });

  it('takes away the bytes of an upload whose row went with its draft, unless another upload has the same', async () => {
    const clerk = await desk.as('clerk1');
    const [gone, shared] = [await clerk.upload('gone.pdf', pdf('gone')), await clerk.upload('shared.pdf', pdf('shared'))];
    const same = await clerk.upload('same.pdf', pdf('shared'));
    await owner.query('delete from platform.stored_file where id = any($1)', [[gone.body.id, shared.body.id]]);
    const files = [placeOf(hashOf(pdf('gone'))), placeOf(hashOf(pdf('shared')))].map(long);
    await sweep();
    expect(files.map((file) => existsSync(file))).toEqual([false, true]);
    expect((await clerk.get(`/files/${String(same.body.id)}`)).status).toBe(200);
  });

  it('never takes bytes from under an upload that brings the same at that moment', async () => {
    const clerk = await desk.as('clerk1');
    for (let round = 0; round < 15; round += 1) {
      const bytes = pdf(`again ${round}`);
      long(strayFile(bytes));
      const [answer] = await Promise.all([clerk.upload('again.pdf', bytes), sweep(), sweep()]);
      expect([201, 503]).toContain(answer.status); // 503: swept between the two, to be sent again
      if (answer.status === 201) expect((await clerk.get(`/files/${String(answer.body.id)}`)).bytes.equals(bytes)).toBe(true);
    }
  });
});

describe('each hour', () => {
  it('uploads that nobody went on with for a day are forgotten with their bytes, others are not', async () => {
    const clerk = await desk.as('clerk1');
    const begin = async (): Promise<string> => String((await clerk.tus('POST', '/uploads', { 'upload-length': '1000' })).body.id);
    const [old, fresh, stray] = [await begin(), await begin(), randomUUID()];
    await clerk.tus('PATCH', `/uploads/${old}`, { 'upload-offset': '0' }, pdf('half'));
    await owner.query(`update platform.resumable_upload set machine_at = machine_at - interval '25 hours' where id = $1`, [old]);
    expect((await clerk.tus('GET', `/uploads/${old}`)).status).toBe(404);
    writeFileSync(path.join(root, 'tus', stray), 'bytes whose row is gone');
    long(path.join(root, 'tus', stray));

    expect(await desk.get(ScheduleKeeper).run('forget-halves', new Date(0))).toMatch(/ 1 uploads in parts$/);
    expect([old, fresh, stray].map((id) => existsSync(path.join(root, 'tus', id)))).toEqual([false, true, false]);
    expect((await clerk.tus('GET', `/uploads/${fresh}`)).body).toMatchObject({ offset: 0, file: null });
  });
});
