// How fast files come in: megabytes a second, ours against bare node:http that streams the body into a file and does nothing else.
import { randomBytes } from 'node:crypto';
import http from 'node:http';

const ROUNDS = 5;
const MS = 3000;
const CONNECTIONS = 16;
const FILE_BYTES = 5 * 1024 * 1024;
const BOUNDARY = 'a-boundary-of-the-bench';
const HEAD = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n');
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const round = (number, digits = 2) => Number(number.toFixed(digits));

/** A handful of files, so that the disk does not fill: what comes again takes the place of the same. */
const FILES = Array.from({ length: CONNECTIONS }, () => Buffer.concat([HEAD, randomBytes(FILE_BYTES - HEAD.length)]));

function send(agent, { port, method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, host: '127.0.0.1', port, method, path, headers: { ...headers, 'content-length': body.length } }, (response) => {
      let text = '';
      response.on('data', (data) => { text += data; }).on('end', () => (response.statusCode < 300 ? resolve(response) : reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`))));
    });
    request.once('error', reject).end(body);
  });
}

/** @returns {Promise<{ rate: number, times: number[] }>} megabytes a second, milliseconds of each file */
async function load(sendOne, ms) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times = [];
  const began = performance.now();
  const line = async (at) => {
    while (performance.now() - began < ms) {
      const from = performance.now();
      await sendOne(agent, FILES[at]);
      times.push(performance.now() - from);
    }
  };
  await Promise.all(FILES.map((_, at) => line(at)));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { rate: times.length * FILE_BYTES / 1024 / 1024 / seconds, times };
}

const formHead = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="bench.pdf"\r\nContent-Type: application/pdf\r\n\r\n`);
const formEnd = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
const plain = (desk) => (agent, file) => send(agent, { port: desk.port, method: 'POST', path: '/api/files', headers: { authorization: `Bearer ${desk.token}`, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body: Buffer.concat([formHead, file, formEnd]) });
const inParts = (desk) => async (agent, file) => {
  const headers = { authorization: `Bearer ${desk.token}`, 'tus-resumable': '1.0.0' };
  const begun = await send(agent, { port: desk.port, method: 'POST', path: '/api/uploads', headers: { ...headers, 'upload-length': String(file.length) }, body: Buffer.alloc(0) });
  await send(agent, { port: desk.port, method: 'PATCH', path: begun.headers.location, headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: file });
};
const bare = (desk) => (agent, file) => send(agent, { port: desk.floorPort, method: 'PUT', path: '/file', headers: {}, body: file });

async function upload(desk) {
  desk.token = await desk.signIn('clerk1');
  const targets = { ours: plain(desk), parts: inParts(desk), floor: bare(desk) };
  const results = { ours: [], parts: [], floor: [] };
  for (const sendOne of Object.values(targets)) await load(sendOne, MS / 3); // dropped: warm-up
  for (let at = 0; at < ROUNDS; at += 1) for (const [who, sendOne] of Object.entries(targets)) results[who].push(await load(sendOne, MS));
  const ratios = (who) => results[who].map((one, at) => one.rate / results.floor[at].rate);
  const times = results.ours.flatMap((one) => one.times).sort((a, b) => a - b);
  const rateOf = (who) => round(median(results[who].map((one) => one.rate)), 0);
  return {
    bench: 'upload', n: times.length, ours: rateOf('ours'), floor: rateOf('floor'), ratio: round(median(ratios('ours'))), unit: 'MB/s', p50: round(median(times)), p99: round(times[Math.floor(times.length * 0.99)] ?? 0),
    note: `16 connections, PDFs of 5 MB, typed by content, hashed, flushed to disk, row; ratio ${round(Math.min(...ratios('ours')))}–${round(Math.max(...ratios('ours')))}; in parts (tus) ${rateOf('parts')} MB/s, ratio ${round(median(ratios('parts')))}`,
  };
}

export const UPLOADS = [{ name: 'upload', run: upload }];
