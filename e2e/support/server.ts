import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { BASE_URL } from './api';

/** Kills the gateway as a power cut would, found by what it runs and its port; its supervisor starts another. @returns how to wait for that */
export function killGateway(): () => Promise<void> {
  const port = new URL(BASE_URL).port;
  const mine = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && isGateway(pid, port));
  expect(mine, `one gateway on port ${port}`).toHaveLength(1);
  process.kill(Number(mine[0]), 'SIGKILL');
  return () => expect.poll(isReady, { message: 'the gateway is back', timeout: 120_000, intervals: [100] }).toBe(true);
}

function isGateway(pid: string, port: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('gateway/src/main.js') && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`\0PORT=${port}\0`);
  } catch {
    return false; // gone meanwhile, or another's
  }
}

async function isReady(): Promise<boolean> {
  return fetch(`${BASE_URL}/api/health/ready`).then(({ ok }) => ok, () => false);
}
