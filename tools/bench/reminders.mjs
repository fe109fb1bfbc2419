// The sweep of reminders: 10,000 cases due today among a million that run. Floor: the same rows by a bare scan of the same index.
import { asWorker } from './as-worker.mjs';
import { copyCases } from './data.mjs';

const CASES = Number(process.env.REMINDER_CASES ?? 1_000_000);
const DUE = 10_000;
const ROUNDS = 7;
const DAY_MS = 86_400_000;
const dayOf = (ms) => new Date(ms).toISOString().slice(0, 10);

/** A Wednesday far from every date there is, and the Friday after: two working days ahead, when the acceptance of a case is first reminded of. */
async function days(client) {
  const { rows: [{ on }] } = await client.query('select max(due_on)::text as on from casework.permit_case');
  let at = Date.parse(`${on}T00:00:00Z`) + 120 * DAY_MS;
  while (new Date(at).getUTCDay() !== 3) at += DAY_MS;
  return { today: dayOf(at), dueOn: dayOf(at + 2 * DAY_MS) };
}

const buffersOf = (plan) => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
async function explained(client, text, values) {
  const { rows: [{ 'QUERY PLAN': [one] }] } = await client.query(`explain (analyze, buffers, timing off, format json) ${text}`, values);
  return { ms: one['Execution Time'], buffers: buffersOf(one.Plan) };
}

export const remindersBench = ({ template, median, round }) => ({
  name: 'reminders',
  run: async (desk) => {
    const { client, env } = desk;
    const { id } = await template(desk);
    const { rows: [{ n }] } = await client.query('select count(*)::int n from casework.permit_case where running');
    if (n < CASES) await copyCases(client, id, CASES - n, { ownUnit: false });
    const { today, dueOn } = await days(client);
    await client.query(`update casework.permit_case set due_on = $2, notice_due_on = $2 where id in (select id from casework.permit_case where running and status = 'registered' order by id desc limit $1)`, [DUE, dueOn]);
    await client.query('vacuum analyze casework.permit_case; ');

    const { SendReminders } = await import('../../dist/libs/notification/src/reminders/send-reminders.js');
    const { CASES_DUE_ON, DUTIES_DUE_ON, Reminders } = await import('../../dist/libs/notification/src/data/reminders.js');
    const { ReminderDays } = await import('../../dist/libs/notification/src/reminders/send-reminders.js');
    const { Sql } = await import('../../dist/libs/platform/src/index.js');
    return asWorker(env, async (app) => {
      const plan = await app.get(ReminderDays, { strict: false }).plan();
      const reached = await app.get(ReminderDays, { strict: false }).of(today, { since: null, anew: false }, plan);
      const dates = [...new Set(reached.map((one) => one.dueOn))];
      const [finds, floors] = [[], []];
      for (let at = 0; at < ROUNDS; at += 1) {
        floors.push(await explained(client, 'select due_on, id, status, unit_id, window_id, assignee_id, received_by, jurisdiction_path from casework.permit_case where running and due_on = any($1::date[])', [dates]));
        const [cases, duties] = [await explained(client, CASES_DUE_ON, [dates, today]), await explained(client, DUTIES_DUE_ON, [dates])];
        finds.push({ ms: cases.ms + duties.ms, buffers: cases.buffers + duties.buffers });
      }
      const ratios = finds.map((one, at) => one.ms / floors[at].ms);
      const sql = app.get(Sql);
      const sweep = async () => { const since = performance.now(); const told = await sql.transaction(() => app.get(SendReminders, { strict: false }).run(today)); return { ms: performance.now() - since, told }; };
      const [first, second] = [await sweep(), await sweep()];
      const { rows: [{ written }] } = await client.query('select count(*)::int written from notification.reminder');
      await app.get(Reminders, { strict: false }).lookAnew();
      const anew = await sweep();
      return {
        bench: 'reminders', n: DUE, ours: round(median(finds.map(({ ms }) => ms)), 2), floor: round(median(floors.map(({ ms }) => ms)), 2), ratio: round(median(ratios)), unit: 'ms to find what is due', p50: null, p99: null,
        note: `${DUE.toLocaleString('en')} due of ${CASES.toLocaleString('en')} running; buffers ${Math.max(...finds.map(({ buffers }) => buffers))} (floor ${Math.max(...floors.map(({ buffers }) => buffers))}); whole sweep ${round(first.ms, 0)} ms, ${written} reminders, ${first.told} messages; second sweep ${round(second.ms, 0)} ms, ${second.told} messages; anew ${round(anew.ms, 0)} ms, ${anew.told} messages`,
      };
    });
  },
});
