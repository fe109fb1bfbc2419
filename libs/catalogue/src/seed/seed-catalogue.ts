import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ItemDefinition } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import { Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { ItemVersions } from '../data/item-versions';
import { inDependencyOrder } from '../rules/dependencies';
import { DraftItemVersion } from '../use-cases/draft-item-version';
import { PublishItemVersion } from '../use-cases/publish-item-version';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

const SEED = path.join(import.meta.dirname, '../../seed/items.json');
const IN_USE_SINCE = plainDate('2026-01-01');

/** The items that the project brings. */
export async function readSeed(): Promise<ItemDefinition[]> {
  return JSON.parse(await readFile(SEED, 'utf8')) as ItemDefinition[];
}

/**
 * Publishes the items that the project brings as their version 1, each by real steps of the system. Does nothing once there are items.
 * Units must be there before (their codes are looked up), and calendars should be.
 * @returns how many items were published
 */
export async function seedCatalogue(app: Providers): Promise<number> {
  const [sql, drafting, publishing] = [app.get(Sql), app.get(DraftItemVersion), app.get(PublishItemVersion)];
  const known = await sql.row('select 1 from catalogue.service_item limit 1');
  if (known) return 0;
  const definitions = inDependencyOrder(await readSeed());
  await sql.transaction(async () => {
    for (const definition of definitions) {
      const { id, seq } = await drafting.take(SYSTEM_ACTOR, definition.code, definition);
      await publishing.take(SYSTEM_ACTOR, id, seq, IN_USE_SINCE, { kind: 'added', legalBasis: definition.basis[0] ?? '原有事项', reason: '系统启用时录入的在用事项', plan: null, moveOn: null });
    }
  });
  app.get(ItemVersions).forget();
  return definitions.length;
}
