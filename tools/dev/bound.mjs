// Processes that must not outlive us, even when we are killed with -9.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';

/**
 * Spawns a process in a session of its own (Ctrl-C in the terminal reaches only us, so that we decide the order of stopping)
 * and, on Linux, bound to us by the parent-death signal. setpriv replaces itself, so `child.pid` is the command's own.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ signal: 'INT' | 'TERM', as?: { uid?: number, gid?: number } } & import('node:child_process').SpawnOptions} options
 *   signal: what the process gets when we die; as: another user to run as (only root may say so)
 */
export function spawnBound(command, args, { signal, as = {}, ...options }) {
  if (process.platform !== 'linux' || !existsSync(SETPRIV)) return spawn(command, args, { detached: true, ...as, ...options });
  const who = as.uid === undefined ? [] : [`--reuid=${as.uid}`, `--regid=${as.gid}`, '--clear-groups'];
  return spawn(SETPRIV, ['--pdeathsig', signal, ...who, command, ...args], { detached: true, ...options });
}

/** Resolves with the exit code, or the signal's name, when the child is gone; at once when it is gone already. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? child.signalCode);
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
}

/** Asks the child to stop and insists after `graceMs` milliseconds. */
export async function stopChild(child, { signal = 'SIGTERM', graceMs = 8000, insist = 'SIGKILL' } = {}) {
  const gone = ended(child);
  if (child.exitCode !== null || child.signalCode !== null) return gone;
  child.kill(signal);
  const timer = setTimeout(() => child.kill(insist), graceMs);
  try {
    return await gone;
  } finally {
    clearTimeout(timer);
  }
}

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
