/** @no-db */
import path from 'node:path';
import { loadModule } from 'libpg-query';
import { sourcesOf, SqlReader, type Named, type SqlText } from './support/sql-texts';

const ROOT = path.resolve(__dirname, '../../..');
const SCHEMAS = ['platform', 'organisation', 'catalogue', 'casework', 'intake', 'review', 'inspection', 'issuance', 'archive', 'notification', 'supervision', 'compliance', 'reporting', 'agency_service', 'bullmq'];
/** What lies below: the floors of docs/map.md, for SQL. */
const SPINE = ['platform', 'organisation', 'catalogue', 'casework'];
const MAY_NAME: Readonly<Record<string, readonly string[]>> = {
  'libs/platform': ['platform', 'bullmq'],
  'libs/organisation': ['organisation', 'platform'],
  'libs/catalogue': ['catalogue', 'organisation', 'platform'],
  'libs/casework': SPINE,
  'libs/intake': ['intake', ...SPINE],
  'libs/review': ['review', ...SPINE],
  'libs/inspection': ['inspection', ...SPINE],
  'libs/issuance': ['issuance', ...SPINE],
  'libs/archive': ['archive', ...SPINE],
  'libs/compliance-audit': ['compliance', ...SPINE],
  'libs/reporting': ['reporting', ...SPINE],
  'libs/agency-service': ['agency_service', ...SPINE],
  'libs/notification': ['notification', ...SPINE],
  'libs/supervision': ['supervision', ...SPINE],
  'libs/public-service': SPINE,
  'apps/gateway': SPINE,
  'apps/worker': SPINE,
  'libs/kernel': [], 'libs/contracts': [],
};
/** The operator's command line makes, seeds, fills and verifies whole databases: it names every schema. */
const WHOLE_DATABASE = 'apps/cli';
/** The writing statement of a step is put together from parts that see each other: these two are there for all (subject, document number). */
const PARTS_OF_EVERY_STEP = new Set(['s', 'dn']);
const SYSTEM = new Set(['pg_catalog', 'information_schema']);

/** House rule: SQL lies in src/data. These may have it elsewhere, and why. */
const SQL_ELSEWHERE: Readonly<Record<string, string>> = {
  'apps/gateway/src/health/measures.ts': 'measures the whole system for the operator; the gateway has no data folder because it owns no data',
  'libs/catalogue/src/seed/seed-catalogue.ts': 'asks once whether there is anything, then seeds by real steps',
};

let reader: SqlReader;
beforeAll(async () => {
  await loadModule();
  reader = new SqlReader(ROOT, sourcesOf(ROOT, ['libs/platform/src', ...Object.keys(MAY_NAME).filter((one) => one !== 'libs/platform').map((one) => `${one}/src`)]));
});

const ownerOf = (file: string): string => file.split('/').slice(0, 2).join('/');
const at = (text: SqlText): string => `${text.file}:${text.line}`;

function trespass(file: string, { schema, relation }: Named): boolean {
  const mine = MAY_NAME[ownerOf(file)] ?? [];
  if (schema === null) return !PARTS_OF_EVERY_STEP.has(relation) && !reader.parts.has(`${file}#${relation}`) && !relation.startsWith('pg_');
  return !mine.includes(schema) && !SYSTEM.has(schema) && !relation.startsWith('published_');
}

describe('a statement', () => {
  it('is found where there is one', () => {
    expect(reader.statements().length).toBeGreaterThan(120);
    expect(new Set(reader.statements().map((one) => ownerOf(one.file)))).toEqual(new Set(Object.keys(MAY_NAME).filter((one) => !['libs/kernel', 'libs/contracts', 'apps/worker'].includes(one))));
  });

  it('names its own schema, those of the floors below and the published views of others, as PostgreSQL parses it', () => {
    const wrong: string[] = [];
    for (const text of reader.statements()) {
      try {
        wrong.push(...reader.relationsOf(text).filter((one) => trespass(text.file, one)).map((one) => `${at(text)} names ${one.schema ?? '(no schema)'}.${one.relation}`));
      } catch (error) {
        wrong.push(`${at(text)} ${(error as Error).message}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is not put together from pieces that name what the whole may not', () => {
    const mention = new RegExp(`\\b(${SCHEMAS.join('|')})\\.([a-z_]+)`, 'g');
    // contracts has no SQL at all (any statement there trespasses above); the paths of an item's fields begin like a schema
    const wrong = reader.texts.filter(({ file }) => !file.startsWith('libs/contracts/')).flatMap((text) => text.pieces.flatMap((piece) => [...piece.matchAll(mention)].map((found) => ({ schema: found[1] ?? '', relation: found[2] ?? '' })).filter((one) => trespass(text.file, one)).map((one) => `${at(text)} ${one.schema}.${one.relation}`)));
    expect(wrong).toEqual([]);
  });

  it('lies in src/data of its module; platform is data throughout', () => {
    const elsewhere = new Set(reader.statements().map((one) => one.file).filter((file) => !file.includes('/src/data/') && !file.startsWith('libs/platform/')));
    expect([...elsewhere].sort()).toEqual(Object.keys(SQL_ELSEWHERE).sort());
    expect(WHOLE_DATABASE in MAY_NAME).toBe(false);
  });
});

describe('the reader of statements', () => {
  const trespassesOf = (file: string, sql: string): string[] => {
    const own = new SqlReader(ROOT, []);
    return own.relationsOf({ file, line: 1, pieces: [sql], holes: [] }).filter((one) => trespass(file, one)).map((one) => `${one.schema}.${one.relation}`);
  };

  it.each([
    ['libs/catalogue/src/data/x.ts', 'select 1 from catalogue.service_item i join casework.permit_case c on c.item_id = i.id', ['casework.permit_case']],
    ['libs/casework/src/data/x.ts', 'select (select count(*) from intake.draft) n', ['intake.draft']],
    ['libs/intake/src/data/x.ts', 'with a as (update review.opinion set text = $1 returning id) select * from a', ['review.opinion']],
    ['libs/intake/src/data/x.ts', 'select * from permit_case', ['null.permit_case']],
    ['libs/intake/src/data/x.ts', 'select * from review.published_opinion', []],
    ['libs/platform/src/x.ts', 'select organisation.secret()', ['organisation.secret()']],
    ['libs/organisation/src/data/x.ts', 'delete from casework.applicant using organisation.person p', ['casework.applicant']],
  ])('sees that %s trespasses with: %s', (file, sql, expected) => { expect(trespassesOf(file, sql)).toEqual(expected); });
});
