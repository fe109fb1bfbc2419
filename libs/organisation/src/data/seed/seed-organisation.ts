import { hashPassword } from '../../secrets/passwords';
import { adoptOrganisation } from './adopt-organisation';
import { addPeople } from './add-people';
import { peopleOfSection, SHORT_LOGINS } from './demo-people.seed';
import { readUnits, seedStructure, type UnitToSeed } from './seed-structure';
import type { Statements } from './statements';

const DEMO_PASSWORD = 'Onecounter#2026';

/** A line of what `npm start` prints. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly post: string;
  readonly app: 'hall' | 'office';
}

/** The short logins of a demo database; they are exempt from the first password change. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = SHORT_LOGINS.map(({ login, name, app }) => ({ login, password: DEMO_PASSWORD, post: name, app }));

export interface SeedOptions {
  /** 'demo' adds invented people with one known password; never where real cases are kept. */
  readonly people: 'none' | 'demo';
  /** Machine time. */
  readonly now: Date;
}

/** Real structure always, invented people when asked for. Repeating it changes nothing. */
export async function seedOrganisation(db: Statements, options: SeedOptions): Promise<void> {
  const units = readUnits();
  await seedStructure(db, units);
  if (options.people === 'demo') await seedDemoPeople(db, units, options.now);
  await adoptOrganisation(db, options.now);
}

async function seedDemoPeople(db: Statements, units: readonly UnitToSeed[], now: Date): Promise<void> {
  const sections = units.filter((unit) => unit.kind === 'section' || unit.kind === 'outside');
  const people = [...SHORT_LOGINS, ...sections.flatMap(peopleOfSection)];
  const [known] = await db.rows<{ n: number }>('select count(*)::int n from organisation.account where login = any($1)', [people.map((person) => person.login)]);
  if (known?.n === people.length) return; // a second start shall not wait for argon2
  await addPeople(db, people, { passwordHash: await hashPassword(DEMO_PASSWORD), mustChange: false, demo: true, now });
}
