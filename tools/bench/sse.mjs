// Five hundred clerks with the page open: how soon each bell rings after a message was committed, and what it costs.
import http from 'node:http';

const CLERKS = 500;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const round = (number, digits = 1) => Number(number.toFixed(digits));
const part = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** One open page; `heard` is called with each event after the first. */
function follow(port, token, heard) {
  return new Promise((resolve, reject) => {
    const asked = http.get({ host: '127.0.0.1', port, path: '/api/messages/live', agent: false, headers: { authorization: `Bearer ${token}` } }, (response) => {
      if (response.statusCode !== 200) { reject(new Error(`a stream answers ${response.statusCode}`)); return; }
      response.setEncoding('utf8').on('data', (text) => { if (text.includes('event: unread')) heard(); });
      resolve(asked);
    });
    asked.once('error', () => {});
  });
}

async function cpuOf(pid) {
  const { readFile } = await import('node:fs/promises');
  const fields = (await readFile(`/proc/${pid}/stat`, 'latin1')).split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10; // ticks of 10 ms
}

async function sse(desk) {
  const { rows: people } = await desk.client.query(`select a.login, a.person_id id from organisation.account a join organisation.post_holding h on h.person_id = a.person_id where h.role in ('windowClerk', 'sectionReviewer', 'sectionHead', 'sectionApprover') group by 1, 2 order by 2 limit 25`);
  const tokens = [];
  for (const { login } of people) tokens.push(await desk.signIn(login));
  let left = 0;
  let all = () => {};
  const times = [];
  let committed = 0;
  const heard = () => { if (committed === 0) return; times.push(performance.now() - committed); left -= 1; if (left === 0) all(); };
  const streams = await Promise.all(Array.from({ length: CLERKS }, (_, at) => follow(desk.port, tokens[at % tokens.length], heard)));
  await pause(3_000);
  const spread = [];
  const cpu = await cpuOf(desk.gateway.pid);
  for (let at = 0; at < ROUNDS; at += 1) {
    const done = new Promise((resolve) => { all = resolve; });
    left = CLERKS;
    await desk.client.query(`insert into notification.message (person_id, key, event, facts, told_at) select unnest($1::bigint[]), 'bench:' || $2::int, 'bench', '{}', now()`, [people.map(({ id }) => id), at]);
    committed = performance.now();
    await Promise.race([done, pause(20_000).then(() => { throw new Error(`${left} of ${CLERKS} heard nothing`); })]);
    spread.push(times.slice(-CLERKS).reduce((most, one) => Math.max(most, one), 0) - times.slice(-CLERKS).reduce((least, one) => Math.min(least, one), Infinity));
    committed = 0;
    await pause(1_100);
  }
  const used = await cpuOf(desk.gateway.pid) - cpu;
  for (const stream of streams) stream.destroy();
  times.sort((a, b) => a - b);
  return { bench: 'sse', n: times.length, ours: CLERKS, floor: null, ratio: null, unit: 'open pages', p50: round(part(times, 0.5)), p99: round(part(times, 0.99)), note: `commit to heard in ms (one look a second for all of them); first to last of ${CLERKS} within ${round(Math.max(...spread))} ms; ${used} ms of the gateway's processor for ${ROUNDS} messages to all` };
}

export const STREAMS = [{ name: 'sse', run: sse, byName: true }];
