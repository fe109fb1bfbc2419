// A closed loop of keep-alive connections on bare sockets: as little as possible beside what is measured.
import net from 'node:net';

const message = ({ method, path, headers, body }) => {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`)];
  if (body !== undefined) lines.push('Content-Type: application/json', `Content-Length: ${Buffer.byteLength(text)}`);
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
};

/** Whether a whole answer is in the buffer; gives its status and length. Content-Length or chunked. */
function answerIn(buffer) {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = buffer.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const length = /content-length: (\d+)/i.exec(head);
  if (length) { const total = end + 4 + Number(length[1]); return buffer.length >= total ? { status, total } : null; }
  const last = buffer.indexOf('0\r\n\r\n', end + 4);
  return last < 0 ? null : { status, total: last + 5 };
}

/** One connection: asks the next request until the time is over. */
function worker(port, next, until, result) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1');
    let buffer = Buffer.alloc(0);
    let began = 0;
    const ask = () => {
      const request = performance.now() < until ? next() : null;
      if (!request) { socket.end(); resolve(); return; }
      began = performance.now();
      socket.write(message(request));
    };
    socket.setNoDelay(true);
    socket.once('connect', ask);
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk]);
      const answer = answerIn(buffer);
      if (!answer) return;
      buffer = buffer.subarray(answer.total);
      result.times.push(performance.now() - began);
      result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
      ask();
    });
  });
}

/** @returns {{ rate: number, p50: number, p99: number, statuses: Record<number, number> }} answers per second and milliseconds */
export async function load({ port, next, connections, ms }) {
  const result = { times: [], statuses: {} };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, () => worker(port, next, began + ms, result)));
  const took = performance.now() - began;
  const sorted = result.times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { rate: sorted.length / took * 1000, p50: at(0.5), p99: at(0.99), statuses: result.statuses };
}
