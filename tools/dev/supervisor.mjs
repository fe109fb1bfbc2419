// Brings back what dies, and knows when to stop trying.
import { ended, pause, spawnBound, stopChild } from './bound.mjs';

const MINUTE = 60_000;
const PAUSES = [0, 250, 500, 1000];

/**
 * How long to wait before the next start: at once after the first death, then longer; null after five deaths within a minute.
 * The moments are milliseconds of one monotonic clock.
 */
export class Restarts {
  #deaths = [];

  next(at = performance.now()) {
    this.#deaths = [...this.#deaths.filter((death) => at - death < MINUTE), at];
    return PAUSES[this.#deaths.length - 1] ?? null;
  }
}

/** One long-running Node process that is started again whenever it ends without being asked to. */
export class Supervised {
  #restarts = new Restarts();
  #stopping = false;
  #child = null;

  /**
   * @param {{ name: string, script: string, env: Record<string, string | undefined>, log: (line: string) => void, givenUp: () => void }} options
   */
  constructor({ name, script, env, log, givenUp }) {
    Object.assign(this, { name, script, env, log, givenUp });
  }

  start() {
    this.#child = spawnBound(process.execPath, [this.script], { signal: 'TERM', env: this.env, stdio: ['ignore', 'inherit', 'inherit'] });
    this.#child.once('error', (error) => this.log(`${this.name}: ${error.message}`));
    void ended(this.#child).then((how) => this.#again(how));
  }

  async #again(how) {
    if (this.#stopping) return;
    const wait = this.#restarts.next();
    if (wait === null) {
      this.log(`${this.name} ended (${how}) for the fifth time within a minute: given up`);
      this.givenUp();
      return;
    }
    this.log(`${this.name} ended (${how}), is started again${wait > 0 ? ` in ${wait} ms` : ''}`);
    await pause(wait);
    if (!this.#stopping) this.start();
  }

  /** SIGTERM, and SIGKILL after eight seconds. */
  async stop() {
    this.#stopping = true;
    if (this.#child) await stopChild(this.#child);
  }
}
