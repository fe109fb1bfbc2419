// The figures of the bulletin over a history made by the loader: counted live for one period and for all of them, against one statement by hand each;
// served from a closed period; opened to the cases behind. Every section's numbers are held against the statement by hand and against a naive count of the trace.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asWorker } from './as-worker.mjs';
import { openBenchDesk } from './bench-desk.mjs';
import { load } from './load.mjs';
import { ALL_PERIODS, ONE_PERIOD, countNaively } from './periods-floor.mjs';

const CASES = Number(process.env.PERIOD_CASES ?? 100_000);
const TIMES = 10;
const ROUNDS = 7;
const PERIODS = 37;
const MOST_BUFFERS = 600;
const CODES = { accepted: 'acceptedTotal', instant: 'acceptedInstant', decided: 'decidedTotal', refused: 'refused', early: 'daysEarly', compressed: 'daysCompressed' };
const NAMES = Object.keys(CODES);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));
const thousands = (number) => number.toLocaleString('en');
const timed = async (work) => { const since = performance.now(); const value = await work(); return { ms: performance.now() - since, value }; };
const marks = (rows) => rows.filter((row) => NAMES.some((name) => row[name] !== 0)).map((row) => [row.name ?? '', Number(row.unit_id), ...NAMES.map((name) => row[name])].join(' ')).sort();

/** Interleaved rounds, the first of them dropped. */
async function rounds(count, ours, floor) {
  const times = { ours: [], floor: [] };
  for (let at = 0; at <= count; at += 1) {
    const [byHand, own] = [await timed(floor), await timed(ours)];
    if (at > 0) { times.floor.push(byHand.ms); times.ours.push(own.ms); }
  }
  const ratios = times.ours.map((ms, at) => ms / times.floor[at]);
  return { ours: median(times.ours), floor: median(times.floor), ratio: median(ratios), spread: `${round(Math.min(...ratios))}–${round(Math.max(...ratios))}` };
}

const nodesOf = (plan) => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
async function explained(client, text, values) {
  const { rows: [{ 'QUERY PLAN': [{ Plan: plan }] }] } = await client.query(`explain (analyze, buffers, timing off, format json) ${text}`, values);
  return { buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], nodes: nodesOf(plan) };
}

/** Plans of the very statements that count: their class is given a connection that explains instead. */
async function plansOf(client, CaseCounts, period, days) {
  const plans = [];
  const counts = new CaseCounts({ rows: async (text, values) => { plans.push(await explained(client, text, values)); return []; } });
  await counts.accepted(period);
  await counts.decided(period, days);
  await counts.central(period);
  const nodes = plans.flatMap((plan) => plan.nodes).filter((node) => node['Relation Name'] === 'permit_case');
  if (nodes.some((node) => node['Node Type'] === 'Seq Scan')) throw new Error('the figures of a period read all cases');
  return { buffers: plans.reduce((sum, plan) => sum + plan.buffers, 0), scans: nodes.map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`.trim()).join(', ') };
}

/** What the service gives, by section. */
function bySection(name, values) {
  const units = new Map();
  for (const { code, unitId, value } of values) {
    const column = NAMES.find((one) => CODES[one] === code);
    if (column === undefined || unitId === null) continue;
    units.set(unitId, { name, unit_id: unitId, ...Object.fromEntries(NAMES.map((one) => [one, 0])), ...units.get(unitId), [column]: value });
  }
  return [...units.values()];
}

function same(what, ours, theirs) {
  const [here, there] = [marks(ours), marks(theirs)];
  if (here.length === 0 || here.join() !== there.join()) throw new Error(`${what}: not the same; ours ${here.filter((one) => !there.includes(one)).slice(0, 3)}; theirs ${there.filter((one) => !here.includes(one)).slice(0, 3)}`);
}

async function servicesOf(app) {
  const { Calendars, Sql, SYSTEM_ACTOR } = await import('../../dist/libs/platform/src/index.js');
  const { earlyDays, plainDate } = await import('../../dist/libs/kernel/src/index.js');
  const { termsOf } = await import('../../dist/libs/casework/src/clock/case-clock.js');
  const { CaseCounts } = await import('../../dist/libs/reporting/src/data/case-counts.js');
  const { LiveFigures } = await import('../../dist/libs/reporting/src/use-cases/figures/live-figures.js');
  const { PeriodBook } = await import('../../dist/libs/reporting/src/use-cases/figures/period-book.js');
  const { WorkingDays } = await import('../../dist/libs/reporting/src/use-cases/figures/working-days.js');
  const { CloseDuePeriods } = await import('../../dist/libs/reporting/src/use-cases/figures/close-period.js');
  const of = (token) => app.get(token, { strict: false });
  return { calendars: of(Calendars), sql: of(Sql), actor: SYSTEM_ACTOR, earlyDays, plainDate, termsOf, CaseCounts, counts: of(CaseCounts), live: of(LiveFigures), book: of(PeriodBook), days: of(WorkingDays), close: of(CloseDuePeriods) };
}

/** Early and compressed days of a decided case by the kernel, from the limits of its item. */
async function kernelDays(client, { calendars, earlyDays, plainDate, termsOf }, jurisdiction) {
  const { rows } = await client.query('select id, definition from catalogue.item_version');
  const terms = new Map(rows.map(({ id, definition }) => [id, termsOf(definition)]));
  const calendar = await calendars.of(jurisdiction);
  return ({ version, accepted_on: accepted, on_date: decided }) => earlyDays(terms.get(version), { acceptedOn: plainDate(accepted), decidedOn: plainDate(decided), stops: [], extensions: [] }, calendar);
}

async function measureLive({ client }, tools, period, jurisdiction) {
  const { live, counts, days } = tools;
  const { days: numbered } = await days.around(period.from, jurisdiction);
  const one = () => client.query({ name: 'one-period', text: ONE_PERIOD, values: [period.from, period.to, numbered.since, numbered.numbers] });
  const whole = await rounds(ROUNDS, () => live.of(period), one);
  const cases = await rounds(ROUNDS, () => Promise.all([counts.accepted(period), counts.decided(period, numbered), counts.central(period)]), one);
  const ours = bySection(period.name, (await live.of(period)).values);
  const byHand = (await one()).rows.map((row) => ({ ...row, name: period.name }));
  same('a period against the statement by hand', ours, byHand);
  same('a period against the trace', ours, (await countNaively(client, period, await kernelDays(client, tools, jurisdiction))).map((row) => ({ ...row, name: period.name })));
  const plans = await plansOf(client, tools.CaseCounts, period, numbered);
  const floorPlan = await explained(client, ONE_PERIOD, [period.from, period.to, numbered.since, numbered.numbers]);
  return { whole, cases, plans, floorBuffers: floorPlan.buffers, decided: byHand.reduce((sum, row) => sum + row.decided, 0), accepted: byHand.reduce((sum, row) => sum + row.accepted, 0) };
}

/** All periods anew, one after the other, as after a change of a definition. */
async function measureRebuild({ client }, tools, all, jurisdiction) {
  const { days: numbered } = await tools.days.around(all.at(-1).from, jurisdiction);
  const values = [all.at(-1).from, all[0].to, numbered.since, numbered.numbers];
  let found = [];
  const ours = async () => { found = []; for (const period of all) found.push(...bySection(period.name, (await tools.live.of(period)).values)); };
  const result = await rounds(3, ours, () => client.query(ALL_PERIODS, values));
  same('all periods against the statement by hand', found, (await client.query(ALL_PERIODS, values)).rows);
  return result;
}

/** One clerk who asks again and again, and sixteen at once. */
async function served(desk, url) {
  desk.token = await desk.signIn('coord1');
  const next = () => ({ method: 'GET', path: `/api${url}`, headers: { authorization: `Bearer ${desk.token}` } });
  await desk.call('GET', url);
  await load({ port: desk.port, next, connections: 1, ms: 1000 });
  const [alone, many] = [await load({ port: desk.port, next, connections: 1, ms: 3000 }), await load({ port: desk.port, next, connections: 16, ms: 3000 })];
  for (const { statuses } of [alone, many]) if (Object.keys(statuses).some((status) => status !== '200')) throw new Error(`${url}: ${JSON.stringify(statuses)}`);
  return { p50: alone.p50, p99: alone.p99, rate: many.rate };
}

async function measure(desk, cases) {
  const { client } = desk;
  return asWorker(desk.env, async (app) => {
    const tools = await servicesOf(app);
    const { rows: [{ n, path: jurisdiction }] } = await client.query(`select (select count(*)::int from casework.permit_case) n, (select u.jurisdiction_path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1) path`);
    if ((await tools.sql.row('select count(*)::int n from casework.permit_case')).n !== n || n < cases) throw new Error(`${n} cases are there, not ${cases}`);
    const all = await tools.book.latest(PERIODS);
    const period = all[6];
    const page = `/periods/${period.name}/figures/decidedTotal/cases?limit=50`;
    const one = await measureLive(desk, tools, period, jurisdiction);
    const rebuild = await measureRebuild(desk, tools, all, jurisdiction);
    const [route, drillLive] = [await served(desk, `/periods/${period.name}/figures`), await served(desk, page)];
    const closing = await timed(() => tools.sql.transaction(() => tools.close.run(tools.actor)));
    for (const table of ['period', 'period_case', 'period_work', 'figure_value']) await client.query(`vacuum analyze reporting.${table}`);
    const [frozen, drill] = [await served(desk, `/periods/${period.name}/figures`), await served(desk, page)];
    return { cases, one, rebuild, route, drillLive, closing: { ms: closing.ms, n: closing.value.length }, frozen, drill };
  });
}

/** A database of its own: other benches copy cases that have no trace. */
async function history(main, cases) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'onecounter-bench-periods-'));
  chmodSync(dataDir, 0o711); // the server may run as another user
  let desk;
  try {
    desk = await openBenchDesk({ dataDir, root: main.root, spawn: main.spawn });
    const child = main.spawn(process.execPath, [path.join(main.root, 'dist/apps/cli/src/main.js'), 'load', '--cases', String(cases)], { env: desk.env, stdio: ['ignore', 'ignore', 'inherit'] });
    const code = await new Promise((resolve) => { child.once('exit', resolve); });
    if (code !== 0) throw new Error(`load ended with ${code}`);
    return await measure(desk, cases);
  } finally {
    await desk?.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function linesOf({ cases, one, rebuild, route, drillLive, closing, frozen, drill }, before) {
  const name = (bench) => `${bench}${before ? '-tenfold' : ''}`;
  const grown = (now, then) => (before ? `; ${round(now / then, 1)} times as long for ${TIMES} times as many cases` : '');
  const size = `${thousands(cases)} cases`;
  const own = (times) => ({ ours: round(times.ours), floor: round(times.floor), ratio: round(times.ratio, 3) });
  const asked = (bench, { p50, p99, rate }, note) => ({ bench: name(bench), n: 1, ours: round(p50), floor: null, ratio: null, unit: 'ms', p50: round(p50), p99: round(p99), note: `${note}; ${round(rate, 0)} answers/s to sixteen at once` });
  return {
    period: [{
      bench: name('period'), n: one.accepted + one.decided, ...own(one.whole), unit: 'ms for all figures of a period', p50: round(route.p50), p99: round(route.p99),
      note: `${size}, ${thousands(one.accepted)} accepted and ${thousands(one.decided)} decided in it, equal by section to the statement by hand and to the trace; ratio ${one.whole.spread}; figures of cases alone ${round(one.cases.ours)} ms, ${round(one.cases.ratio)} × (${one.cases.spread}); buffers ${one.plans.buffers} of ${MOST_BUFFERS} (by hand ${one.floorBuffers}): ${one.plans.scans}; p50 is the route's, three open periods${grown(one.whole.ours, before?.one.whole.ours)}`,
    }],
    'periods-rebuild': [
      { bench: name('periods-rebuild'), n: PERIODS, ...own(rebuild), unit: `ms for ${PERIODS} periods`, p50: null, p99: null, note: `${size}, equal by period and section; ratio ${rebuild.spread}; closing ${closing.n} periods with their rows ${round(closing.ms / 1000, 1)} s${grown(rebuild.ours, before?.rebuild.ours)}` },
      asked('period-frozen', frozen, `${size}; a closed period beside two closed ones (must 5 ms)${grown(frozen.p50, before?.frozen.p50)}`),
    ],
    drilldown: [asked('drilldown', drill, `${size}; first 50 of ${thousands(one.decided)} decided, of a closed period${grown(drill.p50, before?.drill.p50)}`), asked('drilldown-live', drillLive, `the same while the period is open${grown(drillLive.p50, before?.drillLive.p50)}`)],
  };
}

const measured = new Map();
const once = (desk, cases) => { if (!measured.has(cases)) measured.set(cases, history(desk, cases)); return measured.get(cases); };
const NAMED = ['period', 'periods-rebuild', 'drilldown'];
const tenfold = async (desk) => { const [before, after] = [await once(desk, CASES), await once(desk, CASES * TIMES)]; return [...Object.values(linesOf(before, null)), ...Object.values(linesOf(after, before))].flat(); };

/** PERIOD_CASES says how many cases; `periods-1m` by name only, for it loads ten times as many. */
export const PERIODS_BENCHES = [...NAMED.map((name) => ({ name, run: async (desk) => linesOf(await once(desk, CASES), null)[name] })), { name: 'periods-1m', run: tenfold, byName: true }];
