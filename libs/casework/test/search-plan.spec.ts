import pg from 'pg';
import { Sql, SYSTEM_ACTOR, type Actor } from '@onecounter/platform';
import { Desk } from '@onecounter/testing';
import { CaseFinds, type Words } from '../src/data/case-finds';
import { grams } from '../src/rules/case-text';

interface Plan { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly 'Index Name'?: string; readonly 'Shared Hit Blocks': number; readonly 'Shared Read Blocks': number; readonly Plans?: Plan[] }

const MANY = 20_000;
const BATCH = 2_000;
let desk: Desk;
let [clerk, reviewer] = [SYSTEM_ACTOR, SYSTEM_ACTOR] as [Actor, Actor];
/** Twenty thousand copies of one case over twenty sections, each with a name of its own, and as many applicants. */
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  const { id } = await desk.given.acceptedCase();
  const columns = await desk.sql.rows<{ name: string }>(`select column_name "name" from information_schema.columns where table_schema = 'casework' and table_name = 'permit_case' and column_name <> 'id'`);
  const [number, name] = [`'210300-20261119-' || lpad(g::text, 6, '0')`, `'鞍山市' || chr(20000 + g / 100) || chr(30000 + g % 100) || '有限公司'`];
  const own: Readonly<Record<string, string>> = {
    number, applicant_name: name, applicant_id: '1000000 + g', unit_id: 'c.unit_id + g % 20', search_grams: `platform.bigrams(${number} || ' ' || ${name})`,
  };
  const names = columns.map(({ name }) => name);
  const copies = `insert into casework.permit_case (${names.join(', ')}) select ${names.map((name) => own[name] ?? `c.${name}`).join(', ')} from casework.permit_case c, generate_series($2::int, $3::int) g where c.id = $1`;
  for (let from = 0; from < MANY; from += BATCH) await desk.sql.rows(copies, [id, from + 1, from + BATCH]);
  await desk.sql.rows(`insert into casework.applicant (id, kind, name, resident_id_lookup, phone_lookup, created_at) select applicant_id, 'enterprise', applicant_name, sha256(number::bytea), sha256(applicant_name::bytea), received_at from casework.permit_case where id > $1`, [id]);
  // what the server does by itself within minutes; it is the owner's
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await owner.query('vacuum analyze casework.permit_case').then(() => owner.query('vacuum analyze casework.applicant')).finally(() => owner.end());
  const unit = await desk.sql.row<{ unit_id: number; jurisdiction_path: string }>('select unit_id, jurisdiction_path from casework.permit_case where id = $1', [id]);
  clerk = { ...SYSTEM_ACTOR, reach: 'hall', jurisdictionPath: unit?.jurisdiction_path ?? '' };
  reviewer = { ...clerk, reach: 'section', unitId: unit?.unit_id ?? 0 };
}, 120_000);
afterAll(() => desk.close());

/** The same statements, asked how they were carried out. */
class Explained extends Sql {
  plan: Plan | null = null;

  override async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const [row] = await desk.sql.rows<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, buffers, format json) ${text}`, values);
    this.plan = row?.['QUERY PLAN'][0]?.Plan ?? null;
    return [];
  }
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const page = { after: null, limit: 20 };
const wordsOf = (text: string): Words => ({ whole: text, words: [text], grams: grams(text) });
async function planOf(ask: (finds: CaseFinds) => Promise<unknown>): Promise<{ scanned: string[]; indexes: string[]; blocks: number }> {
  const sql: Explained = Object.assign(Object.create(Explained.prototype) as Explained, { plan: null });
  await ask(new CaseFinds(sql));
  const nodes = sql.plan ? nodesOf(sql.plan) : [];
  const big = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && ['permit_case', 'applicant'].includes(node['Relation Name'] ?? ''));
  return { scanned: big.map((node) => node['Relation Name'] ?? ''), indexes: nodes.flatMap((node) => node['Index Name'] ?? []), blocks: (sql.plan?.['Shared Hit Blocks'] ?? 0) + (sql.plan?.['Shared Read Blocks'] ?? 0) };
}
const rare = `${String.fromCodePoint(20_077)}${String.fromCodePoint(30_007)}`;

describe('over twenty thousand cases', () => {
  it.each([['two signs that few have', rare], ['one sign that few have', rare.slice(0, 1)], ['a whole number', '210300-20261119-007707']])('%s are found by the index, in few blocks', async (_name, text) => {
    const ofHall = await planOf((finds) => finds.cases(clerk, wordsOf(text), page));
    expect(ofHall).toMatchObject({ scanned: [], indexes: expect.arrayContaining(['case_search']) as string[] });
    // a small section may be read by its own index instead
    const ofSection = await planOf((finds) => finds.cases(reviewer, wordsOf(text), page));
    expect([ofSection.scanned, ofHall.blocks < 1_500, ofSection.blocks < 1_500]).toEqual([[], true, true]);
    const applicants = await planOf((finds) => finds.applicants(clerk, wordsOf(rare), page));
    expect(applicants).toMatchObject({ scanned: [], indexes: expect.arrayContaining(['applicant_search', 'case_applicant']) as string[] });
  });

  it.each(['鞍', '有限公司', '210300-2026'])('%s, which all have, is looked for from the newest on and no further than a thousand', async (text) => {
    for (const actor of [clerk, reviewer]) expect(await planOf((finds) => finds.cases(actor, wordsOf(text), page))).toMatchObject({ scanned: [] });
    const rows = await new CaseFinds(desk.sql).cases(clerk, wordsOf(text), page);
    expect([rows.length, rows[0]?.total]).toEqual([21, 1001]);
  });

  it('a resident ID and a telephone are looked up, never scanned for', async () => {
    for (const kind of ['residentId', 'phone'] as const) {
      for (const actor of [clerk, reviewer]) expect((await planOf((finds) => finds.casesByNumber(actor, { kind, lookup: Buffer.alloc(32, 1) }, page))).scanned).toEqual([]);
      expect((await planOf((finds) => finds.applicantsByNumber(clerk, { kind, lookup: Buffer.alloc(32, 1) }, page))).scanned).toEqual([]);
    }
  });
});
