import { Premises, until, type RunningGateway } from '@onecounter/testing/processes';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TusClient } from './tus';

const MEGABYTE = 1024 * 1024;
const HEAD = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
/** What a Windows program begins with. */
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(58), Buffer.from([0x80, 0, 0, 0]), Buffer.alloc(64), Buffer.from('PE\0\0'), Buffer.alloc(MEGABYTE)]);
let made = 0;
/** No two files of this spec are alike. */
function pdf(bytes: number): Buffer {
  made += 1;
  const rest = Buffer.alloc(bytes - HEAD.length);
  for (let at = 0; at + 4 <= rest.length; at += 4) rest.writeUInt32LE((at * 2_654_435_761 + made) >>> 0, at);
  return Buffer.concat([HEAD, rest]);
}

let premises: Premises;
let one: RunningGateway;
let other: RunningGateway;
let clerk: TusClient;
let dataDir: string;
beforeAll(async () => {
  premises = await Premises.open();
  [one, other] = await Promise.all([premises.gateway(), premises.gateway()]);
  clerk = new TusClient(one, 'clerk1');
  dataDir = String(premises.env.DATA_DIR);
});
afterAll(() => premises.close());

const idOf = (place: string): string => place.split('/').at(-1) ?? '';
const halfOf = (place: string): string => path.join(dataDir, 'files/tus', idOf(place));
const arrived = (place: string): number => statSync(halfOf(place), { throwIfNoEntry: false })?.size ?? -1;
const rowsOf = (place: string): Promise<number> => premises.value<number>('select count(*)::int from platform.stored_file where id = $1', [idOf(place)]);
/** Bytes that are there and not in place yet. */
const working = (): string[] => ['incoming', 'tus'].flatMap((folder) => (existsSync(path.join(dataDir, 'files', folder)) ? readdirSync(path.join(dataDir, 'files', folder)) : []));
/** One file, with the bytes that were sent, and nothing left to do. */
async function isKept(place: string, file: Buffer, name: string): Promise<void> {
  const { body } = await clerk.look(place);
  expect(body).toMatchObject({ id: idOf(place), offset: file.length, sizeBytes: file.length, file: { id: idOf(place), name, sizeBytes: file.length, mediaType: 'application/pdf' } });
  const opened = await (await one.as('clerk1')).get(`/files/${idOf(place)}`);
  expect([opened.status, opened.bytes.equals(file)]).toEqual([200, true]);
  expect([await rowsOf(place), existsSync(halfOf(place))]).toEqual([1, false]);
}

describe('an upload in parts', () => {
  it('that is cut at 99 % goes on at another gateway from where it stands', async () => {
    const file = pdf(4 * MEGABYTE);
    const place = await clerk.begin('𠮷田·授权书.pdf', file.length);
    const cut = Math.floor(file.length * 0.99);
    await clerk.part(place, file, 0, { cutAfter: cut, meanwhile: () => until('it has arrived', async () => arrived(place) === cut, 5000) });
    const there = clerk.at(other);
    expect(await there.offset(place)).toBe(cut);
    expect(await there.part(place, file, cut)).toMatchObject({ status: 200, body: { file: { name: '𠮷田·授权书.pdf' } } });
    await isKept(place, file, '𠮷田·授权书.pdf');
  });

  it('whose gateway is killed goes on at another', async () => {
    const killed = await premises.gateway();
    const file = pdf(4 * MEGABYTE);
    const place = await clerk.at(killed).begin('killed.pdf', file.length);
    await clerk.at(killed).part(place, file, 0, { cutAfter: 3 * MEGABYTE, meanwhile: async () => {
      await until('half of it has arrived', async () => arrived(place) > MEGABYTE, 5000);
      await killed.kill('SIGKILL');
    } });
    const offset = await clerk.at(other).offset(place); // the dead one's lease ends by itself
    expect(offset).toBeGreaterThan(MEGABYTE);
    expect((await clerk.at(other).part(place, file, offset)).status).toBe(200);
    await isKept(place, file, 'killed.pdf');
  });

  it('that is gone on with twice at once is written by one, and becomes one file', async () => {
    const file = pdf(6 * MEGABYTE);
    const place = await clerk.begin('twice.pdf', file.length);
    await clerk.part(place, file, 0, { to: MEGABYTE });
    const answers = await Promise.all([clerk.part(place, file, MEGABYTE), clerk.at(other).part(place, file, MEGABYTE), clerk.at(other).part(place, file, MEGABYTE)]);
    for (const { status, body } of answers) expect([[200, undefined], [204, undefined], [409, 'uploadOffsetWrong'], [423, 'uploadBusy']]).toContainEqual([status, body.code]);
    for (let offset = await clerk.offset(place); offset < file.length; offset = await clerk.offset(place)) await clerk.part(place, file, offset);
    await isKept(place, file, 'twice.pdf');
  });

  it('whose sender hangs without a word is taken over at once, not after its time is over', async () => {
    const file = pdf(2 * MEGABYTE);
    const place = await clerk.begin('hanging.pdf', file.length);
    let answer = 0;
    await clerk.part(place, file, 0, { cutAfter: MEGABYTE, meanwhile: async () => {
      await until('half of it has arrived', async () => arrived(place) === MEGABYTE, 5000);
      const offset = await clerk.at(other).offset(place);
      answer = (await clerk.at(other).part(place, file, offset)).status;
    } });
    expect(answer).toBe(200);
    await isKept(place, file, 'hanging.pdf');
  });

  it('from a wrong offset is refused, and stands where it stood', async () => {
    const file = pdf(MEGABYTE);
    const place = await clerk.begin('offset.pdf', file.length);
    expect(await clerk.part(place, file, 0, { to: 5000 })).toMatchObject({ status: 204, headers: { 'upload-offset': '5000' } });
    for (const wrong of [0, 4999, 5001]) expect(await clerk.part(place, file, wrong)).toMatchObject({ status: 409, body: { code: 'uploadOffsetWrong' } });
    for (const wrong of ['-1', 'x', '1e3']) expect(await clerk.part(place, file, 5000, { headers: { 'upload-offset': wrong } })).toMatchObject({ status: 400, body: { code: 'malformedRequest', errors: [{ field: 'upload-offset' }] } });
    expect(await clerk.offset(place)).toBe(5000);
  });

  it('over the limit, of nothing, of no length or of more than was announced is refused', async () => {
    expect(await clerk.announce('big.pdf', 20 * MEGABYTE + 1)).toMatchObject({ status: 413, body: { code: 'fileTooLarge' } });
    expect(await clerk.announce('empty.pdf', 0)).toMatchObject({ status: 422, body: { code: 'fileEmpty' } });
    for (const length of ['-5', 'many', '99999999999999999999']) expect(await clerk.announce('x.pdf', length)).toMatchObject({ status: 400, body: { errors: [{ field: 'Upload-Length' }] } });
    expect(await clerk.announce('x.pdf', 5, { 'upload-metadata': `draftId ${Buffer.from('7').toString('base64')}` })).toMatchObject({ status: 400, body: { errors: [{ field: 'Upload-Metadata.draftId' }] } });
    expect(await clerk.announce('x.pdf', 5, { 'tus-resumable': '0.2.2' })).toMatchObject({ status: 412, body: { code: 'uploadProtocolUnknown' } });
    const place = await clerk.begin('more.pdf', 1000);
    expect(await clerk.part(place, pdf(2000), 0)).toMatchObject({ status: 400, body: { errors: [{ field: 'Upload-Length' }] } });
    expect(await clerk.offset(place)).toBe(0);
  });

  it('of a program called .pdf is refused with its last byte and leaves nothing', async () => {
    const before = working();
    const place = await clerk.begin('form.pdf', EXE.length);
    await clerk.part(place, EXE, 0, { to: EXE.length - 1 });
    expect(await clerk.part(place, EXE, EXE.length - 1)).toMatchObject({ status: 415, body: { code: 'fileTypeRefused' } });
    expect([await rowsOf(place), working(), await clerk.offset(place)]).toEqual([0, before, -404]);
  });

  it('whose last answer was lost gives the same file again, whatever is asked again', async () => {
    const file = pdf(300_000);
    const key = { 'idempotency-key': premises.key() };
    const first = await clerk.announce('again.pdf', file.length, key);
    expect(await clerk.at(other).announce('again.pdf', file.length, key)).toMatchObject({ status: 201, headers: { location: first.headers.location } });
    expect(await clerk.announce('another.pdf', file.length, key)).toMatchObject({ status: 422, body: { code: 'idempotencyKeyReused' } });
    const place = String(first.headers.location);
    const answers = [await clerk.part(place, file, 0), await clerk.at(other).part(place, file, 0), await clerk.at(other).part(place, file, file.length, {}), await clerk.announce('again.pdf', file.length, key)];
    expect(answers.map(({ body }) => body.file)).toEqual(answers.map(() => ({ id: idOf(place), name: 'again.pdf', sizeBytes: file.length, mediaType: 'application/pdf' })));
    expect(await clerk.part(place, file, 7, { to: 9 })).toMatchObject({ status: 409, body: { code: 'uploadOffsetWrong' } });
    await isKept(place, file, 'again.pdf');
  });

  it('that is complete when its gateway dies becomes a file when somebody asks', async () => {
    const scanner = path.join(dataDir, 'scanner-that-hangs.mjs');
    writeFileSync(scanner, '#!/usr/bin/env node\nsetInterval(() => {}, 1000);\n');
    chmodSync(scanner, 0o755);
    const slow = await premises.gateway({ MALWARE_SCANNER: scanner, MALWARE_SCANNER_SECONDS: '5' });
    const file = pdf(200_000);
    const place = await clerk.at(slow).begin('complete.pdf', file.length);
    const sent = clerk.at(slow).part(place, file, 0);
    await until('it is being judged', async () => readdirSync(path.join(dataDir, 'files/incoming')).length > 0, 5000);
    await slow.kill('SIGKILL');
    expect((await sent).status).toBe(0);
    expect(await rowsOf(place)).toBe(0);
    await isKept(place, file, 'complete.pdf');
  });

  it('of somebody else does not exist, and without the permission there are none', async () => {
    const place = await clerk.begin('mine.pdf', 1000);
    const colleague = new TusClient(one, 'clerk2');
    for (const answer of [await colleague.look(place), await colleague.part(place, pdf(1000), 0), await colleague.cancel(place)]) expect(answer).toMatchObject({ status: 404, body: { code: 'notFound' } });
    expect(await new TusClient(one, 'auditor').announce('x.pdf', 5)).toMatchObject({ status: 403, body: { code: 'notPermitted' } });
    expect(await clerk.offset(place)).toBe(0);
  });

  it('that is given up leaves nothing', async () => {
    const place = await clerk.begin('given-up.pdf', 1000);
    await clerk.part(place, pdf(1000), 0, { to: 500 });
    expect([(await clerk.cancel(place)).status, existsSync(halfOf(place)), await clerk.offset(place), (await clerk.cancel(place)).status]).toEqual([204, false, -404, 404]);
  });

  it('takes only parts: another route refuses such a body unread', async () => {
    const { token } = await one.as('clerk1');
    const answer = await fetch(`${one.base}/api/receptions/judge`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/offset+octet-stream' }, body: 'x' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'unsupportedMedia']);
    expect(readFileSync(path.resolve('libs/api-client/openapi.json'), 'utf8')).toContain('"/api/uploads/{id}"');
  });
});
