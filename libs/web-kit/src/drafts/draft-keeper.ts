import { isWorthRetrying, Problem } from '../client/problem';
import { countChanges } from './count-changes';

/** What SavedState shows. */
export type SaveState =
  | { kind: 'untouched' }
  /** `at` is legal time HH:mm of the server's copy. */
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'offline'; changes: number }
  /** The server understood and refuses; the input stays on this machine. */
  | { kind: 'refused'; problem: Problem; changes: number }
  /** Somebody (or another tab) saved the same draft meanwhile. */
  | { kind: 'conflict'; keepMine: () => Promise<void>; takeTheirs: () => Promise<void> };

export interface ServerCopy<Value> { value: Value; version: number; savedAt: string }

export interface DraftRoutes<Value> {
  /** Null when the server has none yet. */
  load: () => Promise<ServerCopy<Value> | null>;
  /** Version 0 creates. Throws Problem `changedMeanwhile` when the version is stale. `attempt` is the same for a repetition of the same content. */
  save: (value: Value, version: number, attempt: string) => Promise<{ version: number; savedAt: string }>;
}

/** The copy on this machine, kept only while the server lacks something. */
interface LocalCopy<Value> { value: Value; version: number; base: Value; unheard: Attempt[] }

/** One content sent upon one version; a repetition of it carries the same key. */
interface Attempt { text: string; version: number; key: string }

export interface DraftSurroundings {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  newKey: () => string;
  /** Calls back after so many milliseconds; returns how to give it up. */
  later: (milliseconds: number, run: () => void) => () => void;
  onState: (state: SaveState) => void;
}

/** The server's words for a stale version, of cases and of drafts. */
const CHANGED_ELSEWHERE = new Set(['changedMeanwhile', 'draftChanged', 'textChangedMeanwhile']);
/** Sent without hearing an answer; more than a few cannot all have arrived before the network went. */
const MOST_UNHEARD = 8;
const RETRY_FIRST = 2_000;
const RETRY_LONGEST = 30_000;

/**
 * Keeps one form on this machine at every change and on the server a moment later. What is typed survives a reload,
 * a lost network, a dead server and an expired sign-in; the local copy goes away once the server has all of it.
 */
export class DraftKeeper<Value extends object> {
  private version = 0;
  private current: Value | null = null;
  private running: Promise<void> | null = null;
  private unheard: Attempt[] = [];
  private retryAfter = RETRY_FIRST;
  private cancelTimer: () => void = () => undefined;
  private closed = false;

  constructor(
    private readonly key: string,
    /** What the server has: the empty form at first. */
    private base: Value,
    private readonly routes: DraftRoutes<Value>,
    private readonly around: DraftSurroundings,
    private readonly debounce = 800,
  ) {}

  /** @returns what the form starts with: unsaved work of this machine first, then the server's copy, then null. */
  async open(): Promise<Value | null> {
    const local = this.readLocal();
    const remote = await this.loadOrNothing(local !== null);
    if (!local) {
      if (remote) this.settleOn(remote, true);
      return remote?.value ?? null;
    }
    this.current = local.value;
    if (remote && remote.version !== local.version && !isOurs(remote.value, local.unheard)) this.tellConflict(remote);
    else this.resume(local, remote);
    return local.value;
  }

  /** At every change of the form; writes to this machine at once. */
  change(value: Value): void {
    if (this.closed) return;
    this.current = value;
    this.writeLocal(value);
    this.schedule(this.debounce);
  }

  /** Sends now what waits; resolves when the server has it. @throws Problem when it could not be saved. */
  async flush(): Promise<void> {
    this.cancelTimer();
    await this.running;
    if (this.isDirty()) await this.send();
  }

  /** The draft has become a case or is thrown away: nothing of it stays on this machine. */
  close(): void {
    this.closed = true;
    this.cancelTimer();
    this.around.storage.removeItem(this.key);
  }

  /** The page goes away; what is unsaved stays on this machine for the next visit. */
  pause(): void { this.cancelTimer(); }

  /** The network is back. */
  wake(): void { if (this.isDirty()) this.schedule(0); }

  private isDirty(): boolean {
    return this.current !== null && countChanges(this.base, this.current) > 0;
  }

  private resume(local: LocalCopy<Value>, remote: ServerCopy<Value> | null): void {
    this.base = remote?.value ?? local.base;
    this.version = remote?.version ?? local.version;
    this.unheard = remote ? [] : local.unheard;
    this.schedule(0);
  }

  private schedule(milliseconds: number): void {
    this.cancelTimer();
    this.cancelTimer = this.around.later(milliseconds, () => {
      if (this.running) { this.schedule(this.debounce); return; }
      this.running = this.send().catch(stateAlreadyTold).finally(() => { this.running = null; });
    });
  }

  private async send(): Promise<void> {
    const value = this.current;
    if (value === null || this.closed) return;
    const text = JSON.stringify(value);
    const { key } = this.attemptFor(text);
    this.writeLocal(value);
    this.around.onState({ kind: 'saving' });
    try {
      const { version, savedAt } = await this.routes.save(value, this.version, key);
      this.settleOn({ value: JSON.parse(text) as Value, version, savedAt }, false);
    } catch (failure) {
      await this.explain(failure);
      throw failure;
    }
  }

  /** The same content upon the same version is the same attempt: its key makes a repetition harmless. */
  private attemptFor(text: string): Attempt {
    const again = this.unheard.find((attempt) => attempt.text === text && attempt.version === this.version);
    if (again) return again;
    const attempt = { text, version: this.version, key: this.around.newKey() };
    this.unheard = [...this.unheard, attempt].slice(-MOST_UNHEARD);
    return attempt;
  }

  private settleOn(copy: ServerCopy<Value>, isCurrent: boolean): void {
    this.base = copy.value;
    this.version = copy.version;
    this.retryAfter = RETRY_FIRST;
    this.unheard = [];
    if (isCurrent) this.current = copy.value;
    if (this.current && this.isDirty()) {
      this.writeLocal(this.current);
      this.schedule(this.debounce);
      return;
    }
    if (!this.closed) this.around.storage.removeItem(this.key);
    this.around.onState({ kind: 'saved', at: copy.savedAt });
  }

  private async explain(failure: unknown): Promise<void> {
    const changes = countChanges(this.base, this.current);
    if (failure instanceof Problem && CHANGED_ELSEWHERE.has(failure.code)) {
      const remote = await this.routes.load().catch(() => null);
      if (remote && isOurs(remote.value, this.unheard)) { this.settleOn(remote, false); return; }
      if (remote) { this.tellConflict(remote); return; }
    }
    if (isWorthRetrying(failure)) {
      this.around.onState({ kind: 'offline', changes });
      this.schedule(this.retryAfter);
      this.retryAfter = Math.min(this.retryAfter * 2, RETRY_LONGEST);
    } else if (failure instanceof Problem) this.around.onState({ kind: 'refused', problem: failure, changes });
  }

  private tellConflict(remote: ServerCopy<Value>): void {
    this.cancelTimer();
    this.around.onState({
      kind: 'conflict',
      keepMine: async () => { this.version = remote.version; this.base = remote.value; await this.send(); },
      takeTheirs: async () => { this.settleOn(remote, true); this.onTaken(remote.value); },
    });
  }

  /** Set by useDraft: shows the other copy in the form. */
  onTaken: (value: Value) => void = () => undefined;

  private async loadOrNothing(hasLocal: boolean): Promise<ServerCopy<Value> | null> {
    try {
      return await this.routes.load();
    } catch (failure) {
      if (hasLocal && isWorthRetrying(failure)) return null;
      throw failure;
    }
  }

  private readLocal(): LocalCopy<Value> | null {
    const text = this.around.storage.getItem(this.key);
    return text === null ? null : JSON.parse(text) as LocalCopy<Value>;
  }

  private writeLocal(value: Value): void {
    const copy: LocalCopy<Value> = { value, version: this.version, base: this.base, unheard: this.unheard };
    try {
      this.around.storage.setItem(this.key, JSON.stringify(copy));
    } catch (full) {
      if (!(full instanceof DOMException)) throw full;
      if (!this.running) this.schedule(0); // no room here: to the server without waiting
    }
  }
}

/** What the server has is what this machine sent without hearing the answer. */
function isOurs(value: unknown, unheard: readonly Attempt[]): boolean {
  return unheard.some(({ text }) => countChanges(JSON.parse(text), value) === 0);
}

/** The background save has shown its failure as SaveState; other faults still reach the console. */
function stateAlreadyTold(failure: unknown): void {
  if (!(failure instanceof Problem)) throw failure;
}
