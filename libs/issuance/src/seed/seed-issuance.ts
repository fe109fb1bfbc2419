import { Units } from '@onecounter/organisation';
import { Sql, SYSTEM_ACTOR } from '@onecounter/platform';
import { StockRanges } from '../data/stock-ranges';
import { Templates } from '../data/templates';
import { DEFAULT_LAYOUT } from '../rules/default-layout';
import { DraftCertificateTemplate } from '../use-cases/draft-certificate-template';
import { HandOutStockRange } from '../use-cases/hand-out-stock-range';
import { PublishCertificateTemplate } from '../use-cases/publish-certificate-template';
import { ReceiveStockRange } from '../use-cases/receive-stock-range';

/** What hands out providers: a Nest application or its context. */
interface Providers { get<T>(provider: abstract new (...args: never[]) => T): T }

/** Blanks of the section that the demo accounts print at; all other sections keep none, and may type any number. */
const DEMO = { unit: 'D-WSJS', ranges: [{ kind: '食品经营许可证', prefix: 'K', from: '00000001', to: '00020000', warnBelow: 200 }, { kind: '食品经营许可证', prefix: 'P', from: '202600001', to: '202600500', warnBelow: 50 }] } as const;

/**
 * Publishes the general template by real steps of the system, once, so that certificates are printed from the first day on; in a demo database
 * the first section has received blanks.
 * @returns whether anything was brought
 */
export async function seedIssuance(app: Providers, demo: boolean): Promise<boolean> {
  const [sql, drafting, publishing] = [app.get(Sql), app.get(DraftCertificateTemplate), app.get(PublishCertificateTemplate)];
  if (await app.get(Templates).any()) return false;
  await sql.transaction(async () => {
    const { id, seq } = await drafting.take(SYSTEM_ACTOR, { content: { name: '通用证照', itemCodes: [], layout: DEFAULT_LAYOUT }, nextOf: null, unitId: null });
    await publishing.take(SYSTEM_ACTOR, id, seq);
    if (demo) await seedBlanks(app);
  });
  return true;
}

async function seedBlanks(app: Providers): Promise<void> {
  const unit = await app.get(Units).byCode(DEMO.unit);
  if (!unit || (await app.get(StockRanges).ofUnit(unit.id)).length > 0) return;
  const [pile, ...store] = DEMO.ranges;
  const first = await app.get(ReceiveStockRange).forUnit(SYSTEM_ACTOR, unit.id, pile);
  for (const range of store) await app.get(ReceiveStockRange).forUnit(SYSTEM_ACTOR, unit.id, range);
  await app.get(HandOutStockRange).take(SYSTEM_ACTOR, first.id, first.seq, { printerId: null, holder: '制证岗' });
}
