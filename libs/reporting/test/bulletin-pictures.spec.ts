import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';
import PizZip from 'pizzip';
import { InheritContributionsSchedule } from '../src/jobs/inherit-contributions.schedule';
import { OpenBulletinIssues } from '../src/jobs/open-bulletin-issues.schedule';

interface Contribution { id: number; version: number; section: string; status: string; unitId: number; draftVersion: number; trace: { chainBrokenAt: number | null; steps: { verb: string; by: string | null }[] } }
let desk: Desk;
let issueId = 0;
let policyId = 0;
beforeAll(async () => {
  desk = await Desk.open('2026-11-17T09:30');
  await desk.get(OpenBulletinIssues).run();
  const [listed] = (await (await desk.as('coord1')).get('/bulletin-issues')).body as unknown as { id: number; contributions: Contribution[] }[];
  issueId = listed?.id ?? 0;
  policyId = listed?.contributions.find(({ section }) => section === 'policy')?.id ?? 0;
});
afterAll(() => desk.close());
const upload = async (name: string, bytes: Buffer, login = 'coord1', path = `/bulletin-issues/${issueId}/photographs`): Promise<Answer> => (await desk.as(login)).upload(name, bytes, path);
const post = async (path: string, body: object, login: string): Promise<Answer> => (await desk.as(login)).post(path, body);
const contribution = async (id: number): Promise<Contribution> => (await (await desk.as('coord1')).get(`/contributions/${id}`)).body as unknown as Contribution;

/** A picture with stripes; `turned` has the camera say that it is to be turned by a quarter. */
function photograph(width: number, height: number, { turned = false, kind = 'image/jpeg' as 'image/jpeg' | 'image/png' } = {}): Buffer {
  const canvas = createCanvas(width, height);
  const page = canvas.getContext('2d');
  for (let at = 0; at < width; at += 8) { page.fillStyle = `hsl(${at % 360} 80% 50%)`; page.fillRect(at, 0, 8, height); }
  const bytes = kind === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg');
  if (!turned) return bytes;
  const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex');
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif, bytes.subarray(2)]);
}

describe('a picture of the bulletin', () => {
  it('is made small and upright, loses what the camera wrote, stands in the text and opens for whoever reads the issue', async () => {
    const { body } = await upload('现场.txt', photograph(4000, 3000, { turned: true }));
    expect(body).toMatchObject({ width: 1382, height: 1843 });
    const fileId = String(body.fileId);
    const blocks = [{ kind: 'image', fileId, caption: '现场', alternative: '两人在现场勘验' }];
    succeeds(await (await desk.as('coord1')).put(`/bulletin-issues/${issueId}/text`, { part: 'note', versionNo: 0, title: '编者按', blocks }), { versionNo: 1 });
    const shown = (await (await desk.as('bureau1')).get(`/bulletin-issues/${issueId}/photographs/${fileId}`)).bytes;
    expect(shown.includes(Buffer.from('Exif'))).toBe(false);
    expect((await loadImage(shown)).height).toBe(1843);
    failsWith(await (await desk.as('clerk1')).get(`/bulletin-issues/${issueId}/photographs/${fileId}`), 'notPermitted');
    failsWith(await (await desk.as('bureau1')).get(`/bulletin-issues/${issueId + 1}/photographs/${fileId}`), 'notFound');
    expect((await (await desk.as('coord1')).get(`/bulletin-issues/${issueId}/preview`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('comes from the section that writes as well, and from no other', async () => {
    const { body } = await upload('图.png', photograph(300, 200, { kind: 'image/png' }), 'policy1', `/contributions/${policyId}/photographs`);
    expect(body).toMatchObject({ width: 300, height: 200 });
    const blocks = [{ kind: 'image', fileId: body.fileId, caption: '', alternative: '条文对照' }];
    succeeds(await (await desk.as('policy1')).put(`/contributions/${policyId}/draft`, { draftVersion: 1, blocks }), { versionNo: 2 });
    failsWith(await upload('图.png', photograph(8, 8), 'head1', `/contributions/${policyId}/photographs`), 'contributionNotYours');
    failsWith(await upload('图.png', photograph(8, 8), 'policy1'), 'notPermitted');
  });

  it('is taken with 20 MB and refused above, and whatever is no picture is refused by its content, the process living on', async () => {
    const whole = photograph(600, 400);
    const padded = (bytes: number): Buffer => Buffer.concat([whole, Buffer.alloc(bytes - whole.length)]);
    expect((await upload('大.jpg', padded(20 * 1024 * 1024))).body).toMatchObject({ width: 600, height: 400 });
    failsWith(await upload('更大.jpg', padded(20 * 1024 * 1024 + 1)), 'fileTooLarge', { limitMegabytes: 20 });
    failsWith(await upload('空.jpg', Buffer.alloc(0)), 'fileEmpty');
    failsWith(await upload('程序.jpg', Buffer.from('MZ this is a program and not a picture, whatever it is called')), 'photographRefused');
    for (const half of [100, 300, whole.length - 400]) {
      const answer = await upload('半.jpg', whole.subarray(0, half));
      expect([201, 422]).toContain(answer.status);
    }
    const broken = Buffer.from(whole);
    broken.fill(0xff, 200, broken.indexOf(Buffer.from([0xff, 0xda])));
    expect((await upload('坏.jpg', broken)).status).toBe(422);
    const huge = photograph(8, 8, { kind: 'image/png' });
    huge.writeUInt32BE(30_000, 16);
    huge.writeUInt32BE(30_000, 20);
    failsWith(await upload('炸弹.png', huge), 'photographRefused');
    expect((await (await desk.as('coord1')).get('/bulletin-issues')).status).toBe(200);
  });
});

describe('the text as a file', () => {
  it('leads who is signed in from each number to its cases in the preview, and in no Word file', async () => {
    await desk.given.acceptedCase({ item: 'YY-002' });
    const blocks = [{ kind: 'paragraph', runs: [{ text: '受理' }, { figure: 'acceptedTotal', unitId: null, show: 'value' }, { text: '件。' }] }, { kind: 'chart', chart: 'months', figures: ['acceptedTotal'], caption: '逐月受理' }];
    succeeds(await (await desk.as('coord1')).put(`/bulletin-issues/${issueId}/text`, { part: 'statistics', versionNo: 0, title: '业务统计', blocks }));
    const preview = await (await desk.as('coord1')).get(`/bulletin-issues/${issueId}/preview`);
    expect(preview.bytes.includes(Buffer.from('/office/figures/acceptedTotal?period=2026-11'))).toBe(true);
    const word = await (await desk.as('coord1')).get(`/bulletin-issues/${issueId}/preview-word`);
    expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
    const text = new PizZip(word.bytes).file('word/document.xml')?.asText() ?? '';
    expect(text).toContain('编制中');
    expect(text).not.toContain('/office/figures/');
    failsWith(await (await desk.as('policy1')).get(`/bulletin-issues/${issueId}/preview-word`), 'notPermitted');
  });
});

describe('a section whose unit is no more', () => {
  it('is answered for by the office that is set now, also when its contribution was sent already', async () => {
    const [top] = await desk.sql.rows<{ id: number }>(`select parent_id id from organisation.unit where code = 'D-YWXT'`);
    const made = await post('/units/establish-unit', { code: 'D-LSXZ', name: '临时协作科', kind: 'section', parentId: top?.id, from: '2026-11-17' }, 'sysadmin');
    const unitId = Number(made.body.id);
    const before = await contribution(policyId);
    succeeds(await post(`/contributions/${policyId}/transfer-contribution`, { version: before.version, unitId, words: '机构调整' }, 'coord1'));
    succeeds(await post(`/contributions/${policyId}/submit-contribution`, { version: before.version + 1 }, 'coord1'), { status: 'submitted' });
    expect(await desk.get(InheritContributionsSchedule).run()).toBe('0 contributions passed on');
    succeeds(await post(`/units/${unitId}/close-unit`, { version: Number(made.body.version), on: '2026-11-18' }, 'sysadmin'));
    await desk.at('2026-11-18T09:00');
    await desk.settle();
    expect(await desk.get(InheritContributionsSchedule).run()).toMatch(/^[01] contributions passed on$/);
    const after = await contribution(policyId);
    const [policy] = await desk.sql.rows<{ id: number }>(`select id from organisation.unit where code = 'D-ZCFG'`);
    expect(after).toMatchObject({ status: 'submitted', unitId: policy?.id, draftVersion: 2, trace: { chainBrokenAt: null } });
    expect(after.trace.steps.map(({ verb }) => verb)).toContain('inheritContribution');
    expect(await desk.get(InheritContributionsSchedule).run()).toBe('0 contributions passed on');
  });
});
