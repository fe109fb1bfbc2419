import PizZip from 'pizzip';
import { failsWith, succeeds, type Answer } from '@onecounter/testing';
import { MakeBooklets } from '../src/events/make-booklets.schedule';
import { MakeBooklet } from '../src/use-cases/make-booklet';
import { VersionDesk } from './version-desk';

jest.setTimeout(120_000);
let catalogue: VersionDesk;
beforeAll(async () => { catalogue = await VersionDesk.open(); });
afterAll(() => catalogue.close());

interface Booklet { id: number; state: string; percent: number; failure: string | null; itemCount: number; fileName: string | null }
const order = async (body: object, login = 'reviewer1'): Promise<Answer> => (await catalogue.desk.as(login)).post('/booklets', body);
const ordered = async (body: object): Promise<Booklet> => { const answer = await order(body); succeeds(answer, { state: 'waiting', percent: 0 }); return answer.body as unknown as Booklet; };
const cancel = async (id: number, login = 'reviewer1'): Promise<Answer> => (await catalogue.desk.as(login)).post(`/booklets/${id}/cancel`);
const shown = async (id: number): Promise<Booklet | undefined> => (await catalogue.list<Booklet & Record<string, unknown>>('/booklets', 'reviewer1')).find((one) => one.id === id);
const work = (): Promise<string> => catalogue.desk.sql.transaction(() => catalogue.desk.get(MakeBooklets).run());
const stateIs = async (id: number, ...states: string[]): Promise<void> => { while (!states.includes((await shown(id))?.state ?? '')) await new Promise((resolve) => { setTimeout(resolve, 50); }); };

/** As large a catalogue as a city has: copies of the published items. */
async function manyItems(count: number): Promise<string[]> {
  const { sql } = catalogue.desk;
  const codes = Array.from({ length: count }, (_, at) => `BK-${String(at + 1).padStart(3, '0')}`);
  await sql.rows(`insert into catalogue.service_item (code, name, unit_id, level) select c, i.name, i.unit_id, i.level from unnest($1::text[]) c, catalogue.service_item i where i.code = 'SP-001' on conflict do nothing`, [codes]);
  await sql.rows(
    `insert into catalogue.item_version (item_id, version_no, unit_id, status, version, head, moved_at, definition, effective_from, name, initials)
     select n.id, 1, v.unit_id, v.status, v.version, v.head, v.moved_at, jsonb_set(v.definition, '{code}', to_jsonb(n.code)), v.effective_from, v.name, v.initials
     from catalogue.service_item n, catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where i.code = 'SP-001' and v.version_no = 1 and n.code = any($1::text[])
       and not exists (select 1 from catalogue.item_version x where x.item_id = n.id)`, [codes]);
  await new Promise((resolve) => { setTimeout(resolve, 5_100); }); // what is in use may be five seconds old
  return codes;
}

describe('a booklet of many items', () => {
  it('is made behind the answer and taken when it is done, with each item in the order asked for', async () => {
    const { id } = await ordered({ items: ['SP-002', 'SP-001'], format: 'docx' });
    failsWith(await catalogue.get(`/booklets/${id}/file`, 'reviewer1'), 'bookletNotMade');
    expect(await work()).toBe('1 booklets');
    expect(await shown(id)).toMatchObject({ state: 'done', percent: 100, itemCount: 2, fileName: '形式审查要点手册（2个事项）.docx' });
    const file = await catalogue.get(`/booklets/${id}/file`, 'reviewer1');
    const words = new PizZip(file.bytes).file('word/document.xml')?.asText() ?? '';
    expect(words.indexOf('SP-002')).toBeGreaterThan(0);
    expect(words.indexOf('SP-001')).toBeGreaterThan(words.indexOf('SP-002'));
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('形式审查要点手册（2个事项）.docx'));
    failsWith(await cancel(id), 'bookletFinished');
  });

  it('of two hundred items keeps nobody waiting who asks for something else meanwhile', async () => {
    const { id } = await ordered({ items: await manyItems(200), format: 'pdf' });
    let running = true;
    const making = work().finally(() => { running = false; });
    let answered = 0;
    const seen = new Set<string>();
    while (running) {
      seen.add((await shown(id))?.state ?? '');
      answered += 1;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    await making;
    expect(await shown(id)).toMatchObject({ state: 'done', itemCount: 200, failure: null });
    expect(answered).toBeGreaterThan(40);
    expect([...seen]).toEqual(expect.arrayContaining(['reading', 'filling', 'drawing']));
    const pdf = (await catalogue.get(`/booklets/${id}/file`, 'reviewer1')).bytes.toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(200);
  });

  it('stops when it is cancelled, waiting or being drawn', async () => {
    const waiting = await ordered({ items: ['SP-001'], format: 'pdf' });
    succeeds(await cancel(waiting.id), { state: 'cancelled' });
    expect(await work()).toBe('0 booklets');
    const large = await ordered({ items: await manyItems(60), format: 'pdf' });
    const making = work();
    await stateIs(large.id, 'drawing', 'done');
    succeeds(await cancel(large.id), { state: 'cancelled' });
    await making;
    expect(await shown(large.id)).toMatchObject({ state: 'cancelled', fileName: null });
    failsWith(await catalogue.get(`/booklets/${large.id}/file`, 'reviewer1'), 'bookletNotMade');
  });

  it('is begun anew when its process died, and given up when that goes on', async () => {
    const { id } = await ordered({ items: ['SP-001'], format: 'docx' });
    const leave = (attempts: number) => catalogue.desk.sql.rows(`update catalogue.booklet set state = 'drawing', percent = 50, attempts = $2 where id = $1`, [id, attempts]);
    await leave(1);
    expect(await catalogue.desk.get(MakeBooklet).next()).toBe(true);
    expect(await shown(id)).toMatchObject({ state: 'done' });
    const doomed = await ordered({ items: ['SP-001'], format: 'docx' });
    await catalogue.desk.sql.rows(`update catalogue.booklet set state = 'drawing', attempts = 3 where id = $1`, [doomed.id]);
    await work();
    expect(await shown(doomed.id)).toMatchObject({ state: 'failed', failure: expect.stringContaining('3 次') });
  });
});

describe('an order', () => {
  it('is refused at once for what cannot be made', async () => {
    failsWith(await order({ items: ['SP-001', 'XX-999'], format: 'pdf' }), 'itemNotInUseOn', { code: 'XX-999' });
    const wrong = [{ items: [], format: 'pdf' }, { items: ['SP-001', 'SP-001'], format: 'pdf' }, { items: ['SP-001'], format: 'exe' }, { items: 'SP-001', format: 'pdf' }, { items: Array.from({ length: 301 }, (_, at) => `A-${at}`), format: 'pdf' }, { items: ['SP-001'], format: 'pdf', on: '2026-13-01' }];
    for (const body of wrong) failsWith(await order(body), 'invalidInput');
  });

  it('is one, however often it is sent with one key, and one of at most five under way', async () => {
    const caller = await catalogue.desk.as('reviewer1');
    const body = { items: ['SP-001'], format: 'docx' };
    const send = () => caller.post('/booklets', body, { 'idempotency-key': 'twice-the-same-booklet' });
    expect((await send()).body).toEqual((await send()).body);
    for (let more = 0; more < 4; more += 1) await ordered(body);
    failsWith(await order(body), 'tooManyBooklets', { count: 5 });
    expect(await work()).toBe('5 booklets');
  });

  it('is its asker\'s own', async () => {
    const { id } = await ordered({ items: ['SP-001'], format: 'docx' });
    failsWith(await cancel(id, 'clerk1'), 'notFound');
    failsWith(await catalogue.get(`/booklets/${id}/file`, 'clerk1'), 'notFound');
    expect(await catalogue.list('/booklets', 'clerk1')).toEqual([]);
    succeeds(await cancel(id));
  });
});
