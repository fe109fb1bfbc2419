import { createPublicKey, verify } from 'node:crypto';
import { Desk, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

jest.setTimeout(60_000); // every story signs papers of its own; the machine may be busy

let desk: Desk;
beforeEach(async () => { desk = await Desk.open('2026-11-20T10:30'); }); // a fresh count of requests for each story
afterEach(() => desk.close());

const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const issued = async (): Promise<GivenCase> => {
  const collector = { name: PERSON.name, residentId: PERSON.residentId, isAgent: false };
  return desk.given.take(await desk.given.certifiedCase({ applicant: PERSON }), 'issuer1', 'issue-result', { way: 'electronic', collector, signature: SIGNATURE });
};
const paperOf = async (permitCase: GivenCase, kind: string): Promise<string> => (await desk.sql.row<{ id: string }>(`select id from platform.document where subject_id = $1 and subject_kind = 'permitCase' and kind = $2 order by step_seq desc limit 1`, [permitCase.id, kind]))?.id ?? '';
const copyOf = async (id: string, login = 'issuer1') => (await desk.as(login)).get(`/documents/${id}/electronic-copy`);
const codeOf = async (permitCase: GivenCase) => (await desk.sql.row<{ code: string }>('select progress_code code from casework.permit_case where id = $1', [permitCase.id]))?.code ?? '';
const check = (bytes: Buffer, name = 'copy.pdf') => desk.nobody().upload(name, bytes, '/public/verify-file');
const verdictOn = async (bytes: Buffer) => (await check(bytes)).body.verdict;

describe('an electronic copy', () => {
  it('is made once when the result is delivered, the same bytes at the window, in the office and for the holder', async () => {
    const permitCase = await issued();
    await desk.settle();
    const certificate = await paperOf(permitCase, 'certificate');
    const first = await copyOf(certificate);
    expect([first.status, first.headers['content-type'], first.bytes.subarray(0, 5).toString(), first.headers['cache-control']]).toEqual([200, 'application/pdf', '%PDF-', 'no-store']);
    expect((await copyOf(certificate, 'reviewer1')).bytes.equals(first.bytes)).toBe(true);
    const code = await codeOf(permitCase);
    const progress = await desk.nobody().post('/public/progress', { number: permitCase.number, code });
    const copies = progress.body.copies as unknown as { id: string; title: string }[];
    expect(copies.map(({ title }) => title).sort()).toEqual(['准予行政许可决定书', '食品经营许可证']);
    const mine = await desk.nobody().post('/public/electronic-copy', { number: permitCase.number, code, copyId: copies.find(({ title }) => title === '食品经营许可证')?.id });
    expect([mine.status, mine.bytes.equals(first.bytes)]).toEqual([200, true]);
  });

  it('is signed by a key that anybody may ask for', async () => {
    const { bytes } = await copyOf(await paperOf(await issued(), 'grantDecision'));
    const said = await check(bytes);
    succeeds(said, { verdict: 'valid', verdictLabel: '真，有效', title: '准予行政许可决定书', holder: PERSON.name, organ: '鞍山市行政审批局' });
    const keys = (await desk.nobody().get('/public/copy-keys')).body as unknown as { id: string; publicKey: string; validUntil: string | null }[];
    const key = keys.find(({ id }) => id === said.body.keyId);
    expect(key?.validUntil).toBeNull();
    expect(verify(null, Buffer.from(String(said.body.sha256), 'hex'), createPublicKey(key?.publicKey ?? ''), Buffer.from(String(said.body.signature), 'base64'))).toBe(true);
  });

  it('is there for what was delivered, and for whoever may see the case', async () => {
    const waiting = await desk.given.certifiedCase();
    failsWith(await copyOf(await paperOf(waiting, 'certificate')), 'copyNotYet');
    const permitCase = await issued();
    failsWith(await copyOf(await paperOf(permitCase, 'receipt')), 'copyNotOfThis');
    failsWith(await copyOf(await paperOf(permitCase, 'certificate'), 'reviewer3'), 'notFound');
    failsWith(await copyOf('0f8fad5b-d9cb-469f-a165-70867728950e'), 'notFound');
  });

  it('goes to nobody without the code of the receipt, and not to the holder of another', async () => {
    const [one, other] = [await issued(), await desk.given.registeredCase({ applicant: PERSON })];
    await copyOf(await paperOf(one, 'grantDecision'));
    const mine = ((await desk.nobody().post('/public/progress', { number: one.number, code: await codeOf(one) })).body.copies as unknown as { id: string }[])[0]?.id;
    failsWith(await desk.nobody().post('/public/electronic-copy', { number: one.number, code: 'XXXXXX', copyId: mine }), 'progressNotFound');
    failsWith(await desk.nobody().post('/public/electronic-copy', { number: other.number, code: await codeOf(other), copyId: mine }), 'progressNotFound');
    failsWith(await desk.nobody().post('/public/electronic-copy', { number: one.number, code: await codeOf(one), copyId: '1' }), 'invalidInput');
  });
});

describe('a file that is checked', () => {
  it('is told from one with a changed byte, wherever it is', async () => {
    const { bytes } = await copyOf(await paperOf(await issued(), 'certificate'));
    for (const at of [20, Math.floor(bytes.length / 2), bytes.length - 120]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const answer = await check(changed);
      succeeds(answer, { verdict: 'altered', title: '食品经营许可证', holder: null, keyId: null });
    }
    expect(await verdictOn(bytes.subarray(0, bytes.length - 1))).toBe('altered');
    expect(await verdictOn(Buffer.concat([bytes, Buffer.from('\n')]))).toBe('altered');
  });

  it('is unknown when it never was a copy, the original document too', async () => {
    const permitCase = await issued();
    const original = await (await desk.as('issuer1')).get(`/documents/${await paperOf(permitCase, 'certificate')}/pdf`);
    for (const bytes of [original.bytes, Buffer.from('%PDF-1.7 hello'), Buffer.from('OneCounter-Copy 0f8fad5b-d9cb-469f-a165-70867728950e')]) expect(await verdictOn(bytes)).toBe('unknown');
  });

  it('is genuine and expired, or genuine and voided', async () => {
    const permitCase = await issued();
    const document = await paperOf(permitCase, 'certificate');
    const { bytes } = await copyOf(document);
    await desk.at('2031-11-20T09:00');
    expect(await verdictOn(bytes)).toBe('expired');
    await desk.at('2026-11-20T11:00');
    await desk.sql.rows(`update platform.document set state = 'voided', void_reason = '作废' where id = $1`, [document]);
    expect(await verdictOn(bytes)).toBe('voided');
  });

  it('is refused when it is empty, too large or no file, and is kept nowhere', async () => {
    const before = await desk.sql.row('select count(*)::int n from platform.stored_file');
    failsWith(await check(Buffer.alloc(0)), 'fileEmpty');
    failsWith(await check(Buffer.alloc(20 * 1024 * 1024 + 1)), 'fileTooLarge', { limitMegabytes: 20 });
    failsWith(await check(Buffer.alloc(22 * 1024 * 1024)), 'fileTooLarge');
    failsWith(await desk.nobody().post('/public/verify-file', {}), 'unsupportedMedia');
    expect(await verdictOn(Buffer.alloc(20 * 1024 * 1024))).toBe('unknown');
    expect(await desk.sql.row('select count(*)::int n from platform.stored_file')).toEqual(before);
  });
});

describe('the keys', () => {
  it('is signed by a new key from its first use on, and one that was retired signs no more', async () => {
    const before = await copyOf(await paperOf(await issued(), 'certificate'));
    await desk.sql.rows(`insert into issuance.copy_key (id, public_key, valid_from, valid_until) select 'another', public_key, valid_from, null from issuance.copy_key limit 1`);
    await desk.sql.rows(`update issuance.copy_key set valid_until = valid_from + interval '1 day' where id <> 'another'`);
    failsWith(await copyOf(await paperOf(await issued(), 'certificate')), 'copyKeyRetired');
    expect(await verdictOn(before.bytes)).toBe('valid');
  });
});
