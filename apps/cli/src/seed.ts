import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CatalogueModule, seedCatalogue, seedDocumentTemplates, seedForms, seedThemes } from '@onecounter/catalogue';
import { DOCUMENT_TEMPLATE_KINDS } from '@onecounter/contracts';
import { IssuanceModule, seedIssuance } from '@onecounter/issuance';
import { DEMO_ACCOUNTS, OrganisationModule, seedOrganisation, type DemoAccount } from '@onecounter/organisation';
import { MachineClock, PlatformModule, seedCalendars, Sql } from '@onecounter/platform';
import pg from 'pg';

@Module({ imports: [PlatformModule, OrganisationModule, CatalogueModule, IssuanceModule] })
class SeedModule {}

/** Structure, calendars and catalogue always; invented people only in a demo or test database. Returns the accounts to print. */
export async function seedAll(env: NodeJS.ProcessEnv, log: (line: string) => void): Promise<readonly DemoAccount[]> {
  const withPeople = env.NODE_ENV !== 'production' && ['demo', 'test'].includes(env.ONECOUNTER_SEED ?? 'demo');
  if (!(await isSeeded(env.DATABASE_URL ?? '', withPeople))) {
    const before = { ...process.env };
    Object.assign(process.env, env);
    try {
      await seed(withPeople, log);
    } finally {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
    }
  }
  return withPeople ? DEMO_ACCOUNTS : [];
}

/** A second start shall not build modules to find that nothing is to do. */
async function isSeeded(owner: string, withPeople: boolean): Promise<boolean> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ seeded: boolean }>(
      `select exists (select 1 from catalogue.service_item) and (select count(distinct kind) from catalogue.document_template) >= ${Object.keys(DOCUMENT_TEMPLATE_KINDS).length} and exists (select 1 from catalogue.theme_version) and exists (select 1 from issuance.certificate_template) and exists (select 1 from organisation.unit) and (select count(*) from platform.calendar_year) >= 8
        and ($1 = false or (select count(*) from organisation.account where demo) > 20 and exists (select 1 from catalogue.form)) seeded`,
      [withPeople],
    );
    return rows[0]?.seeded ?? false;
  } finally {
    await client.end();
  }
}

async function seed(withPeople: boolean, log: (line: string) => void): Promise<void> {
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error', 'warn'] });
  try {
    const sql = app.get(Sql);
    await sql.transaction(() => seedOrganisation(sql, { people: withPeople ? 'demo' : 'none', now: app.get(MachineClock).now() }));
    const years = await seedCalendars(app);
    const items = await seedCatalogue(app);
    const themes = await seedThemes(app);
    const pages = await seedDocumentTemplates(app);
    const forms = withPeople ? await seedForms(app) : 0;
    const templates = await seedIssuance(app, withPeople);
    log(`seeded: ${items} items, ${themes} themes, calendars ${years.join(' ') || 'as they were'}${pages ? ', templates of guides and booklets' : ''}${forms > 0 ? `, ${forms} blank forms` : ''}${templates ? ', the general certificate' : ''}${withPeople ? ', demo people' : ''}`);
  } finally {
    await app.close();
  }
}
