// Reads the feed and keeps every event once: `API=https://… KEY=ock_test_… node read-feed.mjs`, `--once` to stop when nothing more is there.
// Node 20 or newer, no packages. Killed at any moment and started again it misses nothing and keeps nothing twice.
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const { API = 'http://127.0.0.1:3000', KEY = '', DIR = '.' } = process.env;
const [EVENTS, CURSOR] = [`${DIR}/feed.jsonl`, `${DIR}/feed.cursor`];
const once = process.argv.includes('--once');
const pause = (seconds) => new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });
const kept = new Set(existsSync(EVENTS) ? readFileSync(EVENTS, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).id) : []);
let cursor = existsSync(CURSOR) ? readFileSync(CURSOR, 'utf8') : '';

async function ask(path, options = {}) {
  for (;;) {
    const response = await fetch(`${API}/api/supervision${path}`, { ...options, headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', ...options.headers } });
    if (response.ok) return response.json();
    const problem = await response.json();
    if (response.status !== 429 && response.status !== 503) throw Object.assign(new Error(`${problem.code}: ${problem.title}`), { code: problem.code });
    await pause(Number(response.headers.get('retry-after') ?? 2));
  }
}

/** First the events, then the cursor: what is kept between the two is recognised by its id. */
function keep({ events, next }) {
  for (const event of events) {
    if (kept.has(event.id)) continue;
    appendFileSync(EVENTS, `${JSON.stringify(event)}\n`);
    kept.add(event.id);
  }
  writeFileSync(`${CURSOR}.new`, next);
  renameSync(`${CURSOR}.new`, CURSOR);
  cursor = next;
}

for (;;) {
  let page;
  try {
    page = await ask(`/events?limit=100&wait=${once ? 0 : 20}${cursor ? `&after=${cursor}` : ''}`);
  } catch (error) {
    if (error.code !== 'feedCursorAhead') throw error;
    cursor = ''; // the bureau restored its data: read again from what it knows to be acknowledged
    continue;
  }
  keep(page);
  await ask('/acknowledge-feed', { method: 'POST', body: JSON.stringify({ cursor: page.next }) });
  if (page.events.length > 0) console.log(`${page.events.length} events, the last about ${page.events.at(-1).case.number}`);
  if (once && !page.more) break;
}
