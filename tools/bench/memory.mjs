// What a gateway weighs after a long day: resident bytes of its process after 100,000 requests of every common kind.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { freePort } from '../dev/pg.mjs';
import { load } from './load.mjs';

const REQUESTS = 100_000;
const residentMb = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** @param prepare gives the requests to choose from, with a token that is fresh */
export const memoryBench = (prepare) => ({
  name: 'memory',
  async run(desk) {
    const port = await freePort();
    const gateway = await desk.startGateway(port);
    const readings = [];
    const statuses = {};
    for (let done = 0; done < REQUESTS;) {
      const kinds = await prepare(desk); // a token lives ten minutes
      const portion = Math.min(10_000, REQUESTS - done);
      const left = { n: portion };
      const next = () => (left.n-- > 0 ? kinds[Math.floor(Math.random() * kinds.length)](randomUUID()) : null);
      const result = await load({ port, next, connections: 16, ms: 120_000 });
      for (const [status, n] of Object.entries(result.statuses)) statuses[status] = (statuses[status] ?? 0) + n;
      done += portion;
      readings.push(residentMb(gateway.pid));
    }
    gateway.kill('SIGTERM');
    const [half, last] = [readings[Math.floor(readings.length / 2) - 1], readings.at(-1)];
    return {
      bench: 'memory', n: REQUESTS, ours: Math.round(last), floor: null, ratio: null, unit: 'MB', p50: Math.round(half), p99: Math.round(Math.max(...readings)),
      note: `resident memory of the gateway after ${REQUESTS} requests (must 250, aim 160); p50 is that at half, grown ${((last / half - 1) * 100).toFixed(1)} % since; statuses ${JSON.stringify(statuses)}`,
    };
  },
});
