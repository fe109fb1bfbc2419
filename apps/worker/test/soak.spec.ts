import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Dice, findWrongs, HttpCaller, pause, RealRedis, until } from '@onecounter/testing/processes';
import { Department } from './soak/department';
import { Household } from './soak/household';
import { Reader } from './soak/reader';

/** `npm run soak` sets ten minutes; here it is a small form of the same. */
const SECONDS = Number(process.env.SOAK_SECONDS ?? 12);
const WRITERS = 3;
/** What a worker sends at a time (Courier). */
const IN_HAND = 16;
const LONG = SECONDS >= 60;
/** Between two kills at the most. */
const PAUSE_MS = LONG ? 8_000 : 2_500;
/** Between two cases of a writer, at the most: a long soak must not leave more papers to draw than two workers draw in its time. */
const REST_MS = LONG ? 4_000 : 0;
/** How long what is left may take once nothing new comes and nobody is killed. */
const SETTLING_MS = 120_000 + (LONG ? SECONDS * 500 : 0);
const FOOD = 'S-SCJG-SP';
const LIAISONS = { ours: { name: '陈示例', phone: '0412-2345678' }, theirs: { name: '赵示例', phone: '13900000002' } };
const CORRECTION = { field: 'text', written: '第三十八条第一款', corrected: '第三十八条第二款', reason: '打印时写错款号' };
const STORES = ['PostgreSQL', 'Redis'] as const;
const settings = { ONECOUNTER_RE_ADD_SECONDS: '5', ONECOUNTER_PUSH_HOSTS: '127.0.0.1', ONECOUNTER_PUSH_PAUSES: `1,1,1,1,1,1,1,1,1,1,${SECONDS * 2 + 3600}` };

/** Grants, and corrects what was written wrong, until the time is over; a request that meets a killed process is a clerk who starts anew. */
async function write(household: Household, dice: Dice, ends: number): Promise<number> {
  let granted = 0;
  while (performance.now() < ends) {
    try {
      const permitCase = await household.gateway.given.grantedCase();
      granted += 1;
      const documentId = await household.premises.value<string>(`select id from platform.document where subject_kind = 'permitCase' and subject_id = $1 and kind = 'grantDecision'`, [permitCase.id]);
      await household.gateway.given.take(permitCase, 'approver1', 'amend-decision', { documentId, ...CORRECTION });
      await pause(dice.between(0, REST_MS));
    } catch {
      household.premises.forgetSessions();
      await pause(150);
    }
  }
  return granted;
}

async function openFor(household: Household, department: Department): Promise<void> {
  const admin = await household.gateway.as('sysadmin');
  const unitId = Number(await household.premises.value<string>('select id from organisation.unit where code = $1', [FOOD]));
  const opened = await admin.post('/push-subscriptions/open-subscription', { unitId, url: department.url, itemCodes: [], eventTypes: [], ...LIAISONS });
  if (opened.status >= 300) throw new Error(opened.text);
  department.secret = String(opened.body.secret);
}

async function keyFor(household: Household): Promise<string> {
  const admin = await household.gateway.as('sysadmin');
  const unitId = Number(await household.premises.value<string>('select id from organisation.unit where code = $1', [FOOD]));
  const given = await admin.post('/api-clients/issue-api-client', { unitId, name: '读取', sandbox: false, days: 30, scopes: ['readSupervisionFeed', 'acknowledgeFeed'], ranges: ['127.0.0.0/8'], perMinute: 6000 });
  if (given.status >= 300) throw new Error(given.text);
  return String(given.body.key);
}

describe.each(STORES)('two gateways and two workers with jobs in %s, any of them killed at any moment', (store) => {
  const whenThere = store === 'PostgreSQL' || RealRedis.program() ? it : it.skip;
  whenThere('lose nothing, tell nothing twice, and keep the order of each case', async () => {
    const dice = new Dice();
    const household = await Household.open(store, dice, settings);
    const departments = [await Department.open(dice, 0), await Department.open(dice, 0.3)];
    try {
      await household.gateway.moveClock('2026-11-20T10:30');
      for (const department of departments) await openFor(household, department);
      const [key, reader] = [await keyFor(household), new Reader(dice)];
      const read = (): Promise<boolean> => reader.look(new HttpCaller(household.gateway.base, key));
      const ends = performance.now() + SECONDS * 1000;
      const writing = Array.from({ length: WRITERS }, () => write(household, dice, ends));
      const reading = (async () => { while (performance.now() < ends) { await read(); await pause(200); } })();
      while (performance.now() < ends) {
        await pause(dice.between(500, PAUSE_MS));
        await household.killSomething();
      }
      await reading;
      const granted = (await Promise.all(writing)).reduce((sum, one) => sum + one, 0);

      const { premises } = household;
      await premises.settled(SETTLING_MS);
      await until('all is pushed', async () => (await premises.value<string>(`select count(*) from supervision.delivery where state <> 'received'`)) === '0' && (await premises.value<string>('select count(*) from supervision.event where not handed_over')) === '0', 300_000);
      while (await read());
      await until('all short messages are sent', async () => (await premises.value<string>(`select count(*) from notification.delivery where state in ('waiting', 'sending')`)) === '0', 300_000);
      const messages = readFileSync(path.join(String(premises.env.DATA_DIR), 'sms/sent.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id);
      const committed = (await premises.rows<{ id: string }>('select id from supervision.event')).map(({ id }) => id).sort();
      const ledger = {
        seed: dice.seed, store, seconds: SECONDS, kills: household.kills, granted, committed: committed.length, pushed: departments.map(({ taken }) => taken.size), read: reader.kept.size, readerCrashes: reader.crashes,
        sentAgain: departments.map(({ repeated }) => repeated), forged: departments.map(({ forged }) => forged),
        messages: messages.length, messagesSentAgain: messages.length - new Set(messages).size,
      };
      process.stdout.write(`${JSON.stringify(ledger)}\n`);
      expect(committed.length).toBeGreaterThanOrEqual(granted);
      for (const { taken } of departments) expect([...taken.keys()].sort()).toEqual(committed);
      expect([...reader.kept.keys()].sort()).toEqual(committed);
      expect(departments.map((one) => one.disorders())).toEqual([[], []]);
      const sent = (await premises.rows<{ id: string }>(`select send_id id from notification.delivery where channel = 'sms' and state = 'sent'`)).map(({ id }) => id).sort();
      expect([...new Set(messages)].sort()).toEqual(sent);
      // a worker that is killed has at most so many in hand which it sent and had not noted; a database that goes away makes none
      expect(ledger.messagesSentAgain).toBeLessThanOrEqual((household.kills.worker ?? 0) * IN_HAND);
      expect(ledger.forged).toEqual([0, 0]);
      expect({ seed: dice.seed, wrongs: await findWrongs(premises) }).toEqual({ seed: dice.seed, wrongs: [] });
    } finally {
      await household.close();
      for (const department of departments) await department.close();
    }
  }, SECONDS * 1000 + SETTLING_MS + 300_000);
});
