// A receiver of pushed events that really runs: `PUSH_SECRET=whsec_… PORT=8080 node receive-push.mjs`. Node 20 or newer, no packages.
// It verifies the signature (Standard Webhooks), keeps each event once, in events.jsonl, and only then says 204.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { PUSH_SECRET = '', PORT = '8080', FILE = 'events.jsonl' } = process.env;
const [TOLERANCE_SECONDS, MOST_BYTES] = [300, 1_000_000];
const key = Buffer.from(PUSH_SECRET.replace(/^whsec_/, ''), 'base64');
if (key.length < 16) throw new Error('PUSH_SECRET is the secret shown when the subscription was opened: whsec_…');
const kept = new Set(existsSync(FILE) ? readFileSync(FILE, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).id) : []);

/** Why the message is not to be believed; null when it is. While a secret is rotated there are two signatures: one good one is enough. */
function refusal({ 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures }, body) {
  if (!id || !at || !signatures) return 'a header is missing';
  if (!(Math.abs(Date.now() / 1000 - Number(at)) <= TOLERANCE_SECONDS)) return 'too old, or the clocks differ';
  const wanted = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  const good = signatures.split(' ').filter((one) => one.startsWith('v1,')).some((one) => {
    const given = Buffer.from(one.slice(3), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return good ? null : 'the signature does not fit';
}

const server = createServer((request, response) => {
  const parts = [];
  let size = 0;
  request.on('data', (part) => { parts.push(part); size += part.length; if (size > MOST_BYTES) request.destroy(); });
  request.on('end', () => {
    const body = Buffer.concat(parts).toString('utf8');
    const why = refusal(request.headers, body);
    if (why) { response.writeHead(401, { 'content-type': 'text/plain' }).end(why); return; }
    const id = request.headers['webhook-id'];
    if (!kept.has(id)) { // the same id comes again when our answer was lost
      appendFileSync(FILE, `${JSON.stringify({ id, event: JSON.parse(body) })}\n`);
      kept.add(id);
    }
    response.writeHead(204).end();
  });
});
server.listen(Number(PORT), () => console.log(`listening on ${server.address().port}`));
