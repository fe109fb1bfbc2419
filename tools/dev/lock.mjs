// Lock files that a killed process cannot leave behind for ever.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pause } from './bound.mjs';

/**
 * When the process began, by the kernel's count, so that a pid used again is not taken for the old owner; 'dead' for one that
 * is killed but not yet reaped. Empty outside Linux.
 */
function beganAt(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'dead' : fields[19];
  } catch {
    return '';
  }
}

function alive({ pid, began }) {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return beganAt(pid) === began;
}

function readOwner(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { pid: -1 };
  }
}

/**
 * Takes the lock or says who holds it. A lock whose owner is dead is taken over.
 * The file appears complete (written aside, then linked), so that nobody reads half of it.
 *
 * @returns {{ release: () => void, heldBy?: undefined } | { heldBy: number }}
 */
export function tryLock(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  try {
    for (;;) {
      try {
        linkSync(mine, file);
        const release = () => rmSync(file, { force: true });
        process.once('exit', release);
        return { release: () => { process.off('exit', release); release(); } };
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const owner = readOwner(file);
      if (alive(owner)) return { heldBy: owner.pid };
      setAside(file, `${mine}.stale`);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Renaming is atomic: of two that find the same dead owner only one gets the file; the other looks again. */
function setAside(file, aside) {
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Does the work alone; waits while another process holds the lock. */
export async function withLock(file, work) {
  for (let told = false; ; ) {
    const lock = tryLock(file);
    if (lock.heldBy === undefined) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (!told) console.log(`waiting for process ${lock.heldBy} (${path.basename(file, '.lock')})`);
    told = true;
    await pause(200);
  }
}
