// The three checks over a month, as the job runs them, against one statement by hand for each that finds the same; then the same at ten times the size.
import { FLOORS, fillDays } from './checks-floor.mjs';
import { loadMonth } from './checks-month.mjs';
import { asWorker } from './as-worker.mjs';

const CASES = Number(process.env.CHECK_CASES ?? 100_000);
const ROUNDS = 3;
const TIMES = 10;
/** The whole month before this one: over, so that nothing in it is still to come. */
const monthBefore = (today) => new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 2, 1)).toISOString().slice(0, 10);
const monthAfter = (month) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 10);
const timed = async (work) => { const since = performance.now(); const value = await work(); return { ms: performance.now() - since, value }; };

/** Ordered and carried out as by the schedule: looked at, judged, recorded with evidence and trace, counted. */
async function carryOut({ sql, order, carrier, runs, actor }, month, check) {
  const { id } = await sql.transaction(() => order.run({ month: month.slice(0, 7), check }, actor));
  const { ms } = await timed(() => carrier.run(id));
  return { ms, counts: (await runs.get(id)).counts[check] };
}

async function measure({ desk: { client }, tools, month, today, median, round }, check) {
  const floor = () => timed(async () => (await client.query(FLOORS[check], [month, monthAfter(month), today])).rows.map(({ mark }) => mark));
  await floor();
  const first = await carryOut(tools, month, check);
  const [finds, floors] = [[], []];
  for (let at = 0; at < ROUNDS; at += 1) { floors.push(await floor()); finds.push(await carryOut(tools, month, check)); }
  const { rows } = await client.query('select f.fingerprint mark from compliance.finding f where f.check_no = $1', [check]);
  const [ours, theirs] = [rows, floors[0].value.map((mark) => ({ mark }))].map((marks) => marks.map(({ mark }) => mark).sort());
  if (ours.join() !== theirs.join()) {
    const [here, there] = [new Set(ours), new Set(theirs)];
    throw new Error(`check ${check}: not the same set; only ours ${ours.filter((mark) => !there.has(mark)).slice(0, 5)}; only by hand ${theirs.filter((mark) => !here.has(mark)).slice(0, 5)}`);
  }
  if (finds.some(({ counts }) => counts.found > 0)) throw new Error(`check ${check}: a second run wrote findings`);
  const ratios = finds.map(({ ms }, at) => ms / floors[at].ms);
  return { check, first, again: median(finds.map(({ ms }) => ms)), floor: median(floors.map(({ ms }) => ms)), ratio: round(median(ratios)), violations: ours.length };
}

export const checksBench = ({ template, median, round }) => ({
  name: 'checks',
  run: async (desk) => {
    const { id: templateId } = await template(desk);
    const lines = [];
    await asWorker(desk.env, async (app) => {
      const { Calendars, LegalClock, Sql, SYSTEM_ACTOR } = await import('../../dist/libs/platform/src/index.js');
      const { plainDate } = await import('../../dist/libs/kernel/src/index.js');
      const { RunCheck } = await import('../../dist/libs/compliance-audit/src/use-cases/checks/run-check.js');
      const { CarryOutCheck } = await import('../../dist/libs/compliance-audit/src/use-cases/checks/carry-out-check.js');
      const { CheckRuns } = await import('../../dist/libs/compliance-audit/src/data/check-runs.js');
      const of = (token) => app.get(token, { strict: false });
      const tools = { sql: of(Sql), order: of(RunCheck), carrier: of(CarryOutCheck), runs: of(CheckRuns), actor: SYSTEM_ACTOR };
      const today = of(LegalClock).today();
      const month = monthBefore(today);
      const calendar = await of(Calendars).of('');
      // both get the same memory, whatever is spilled to disk would be noise
      await desk.client.query(`set work_mem = '64MB'`);
      await fillDays(desk.client, month, (day) => calendar.isWorkingDay(plainDate(day)));
      let before = null;
      for (const [from, to] of [[0, CASES], [CASES, CASES * TIMES]]) {
        const load = await timed(() => loadMonth(desk.client, { templateId, month, from, to }));
        const measured = [];
        for (const check of [1, 2, 3]) measured.push(await measure({ desk, tools, month, today, median, round }, check));
        for (const { check, first, again, floor, ratio, violations } of measured) {
          const grown = before?.[check - 1];
          lines.push({
            bench: `checks-${check}${grown ? '-tenfold' : ''}`, n: first.counts.examined, ours: round(again, 0), floor: round(floor, 0), ratio, unit: 'ms a check', p50: null, p99: null,
            note: `${to.toLocaleString('en')} cases, ${load.value.uses.toLocaleString('en')} uses of the platform and ${load.value.lines.toLocaleString('en')} paper lines, loaded in ${round(load.ms / 1000, 0)} s; ${violations} violations, the same by hand; first run ${round(first.ms, 0)} ms with ${first.counts.found} recorded (${round(first.ms / floor, 2)} × floor), the others write none${grown ? `; ${round(again / grown.again, 1)} times as long for ${TIMES} times as much (floor ${round(floor / grown.floor, 1)})` : ''}`,
          });
        }
        const sum = (key) => measured.reduce((total, one) => total + key(one), 0);
        lines.push({
          bench: `checks${before ? '-tenfold' : ''}`, n: sum(({ first }) => first.counts.examined), ours: round(sum(({ again }) => again), 0), floor: round(sum(({ floor }) => floor), 0), ratio: round(sum(({ again }) => again) / sum(({ floor }) => floor)), unit: 'ms for all three', p50: null, p99: null,
          note: `first run ${round(sum(({ first }) => first.ms), 0)} ms, ${round(sum(({ first }) => first.ms) / sum(({ floor }) => floor), 2)} × floor`,
        });
        before = measured;
      }
    });
    return lines;
  },
});
