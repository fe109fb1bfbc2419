/** @no-db */
import { DraftKeeper, type DraftRoutes, type SaveState, type ServerCopy } from '../src/drafts/draft-keeper';
import { Problem } from '../src/client/problem';
import { countChanges } from '../src/drafts/count-changes';

interface Form { name: string; materials: { verdict: string }[] }
const EMPTY: Form = { name: '', materials: [{ verdict: '' }, { verdict: '' }] };
const typed = (name: string): Form => ({ ...EMPTY, name });

/** A counter with its own storage, one draft on a server that can be reached or not, and time that passes when told. */
function counter() {
  const shelf = new Map<string, string>();
  const storage = { getItem: (key: string) => shelf.get(key) ?? null, setItem: (key: string, text: string) => { shelf.set(key, text); }, removeItem: (key: string) => { shelf.delete(key); } };
  const answers = new Map<string, { version: number; savedAt: string }>();
  const server = { copy: null as ServerCopy<Form> | null, reachable: true, losesAnswer: false, writes: 0 };
  const reach = () => { if (!server.reachable) throw Problem.own('offline'); };
  const routes: DraftRoutes<Form> = {
    load: async () => { reach(); return server.copy; },
    save: async (value, version, attempt) => {
      reach();
      const known = answers.get(attempt);
      if (known) return known;
      if ((server.copy?.version ?? 0) !== version) throw new Problem('changedMeanwhile', 409, '别处已经改了');
      server.writes += 1;
      server.copy = { value, version: version + 1, savedAt: '10:32' };
      answers.set(attempt, { version: version + 1, savedAt: '10:32' });
      if (server.losesAnswer) { server.losesAnswer = false; throw Problem.own('offline'); }
      return { version: version + 1, savedAt: '10:32' };
    },
  };
  const waiting = new Set<() => void>();
  let keys = 0;
  const states: SaveState[] = [];
  const later = (_: number, run: () => void) => { waiting.add(run); return () => { waiting.delete(run); }; };
  const pass = async () => {
    const due = [...waiting];
    waiting.clear();
    due.forEach((run) => run());
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  const open = () => new DraftKeeper<Form>('draft', structuredClone(EMPTY), routes, { storage, newKey: () => `key-${(keys += 1)}`, later, onState: (state) => { states.push(state); } });
  return { shelf, server, states, pass, open, last: () => states.at(-1) };
}

describe('a draft at the counter', () => {
  it('reaches the server a moment after typing and leaves nothing on this machine', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    keeper.change(typed('味源'));
    expect(desk.shelf.size).toBe(1);
    await desk.pass();
    expect(desk.server.copy?.value.name).toBe('味源');
    expect(desk.last()).toEqual({ kind: 'saved', at: '10:32' });
    expect(desk.shelf.size).toBe(0);
  });

  it('says how many changes are kept here while the network is away, and sends them when it is back', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    desk.server.reachable = false;
    keeper.change({ name: '味源', materials: [{ verdict: 'good' }, { verdict: 'missing' }] });
    await desk.pass();
    expect(desk.last()).toEqual({ kind: 'offline', changes: 3 });
    desk.server.reachable = true;
    keeper.wake();
    await desk.pass();
    expect(desk.last()).toEqual({ kind: 'saved', at: '10:32' });
  });

  it('is there again after a reload without network', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    desk.server.reachable = false;
    keeper.change(typed('味源'));
    await desk.pass();
    expect(await desk.open().open()).toEqual(typed('味源'));
  });

  it('writes once when the answer of the first write was lost', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    desk.server.losesAnswer = true;
    keeper.change(typed('味源'));
    await desk.pass();
    expect(desk.last()?.kind).toBe('offline');
    await desk.pass();
    expect(desk.last()).toEqual({ kind: 'saved', at: '10:32' });
    expect(desk.server.writes).toBe(1);
  });

  it('takes its own unheard write for its own after a reload', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    desk.server.losesAnswer = true;
    keeper.change(typed('味源'));
    await desk.pass();
    desk.server.reachable = false;
    keeper.change(typed('味源餐饮'));
    await desk.pass();
    desk.server.reachable = true;
    const again = desk.open();
    expect(await again.open()).toEqual(typed('味源餐饮'));
    await desk.pass();
    expect(desk.server.copy?.value.name).toBe('味源餐饮');
    expect(desk.states.every(({ kind }) => kind !== 'conflict')).toBe(true);
  });

  it('asks which copy counts when somebody else saved meanwhile, and can keep mine', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    keeper.change(typed('甲'));
    await desk.pass();
    desk.server.copy = { value: typed('乙'), version: 7, savedAt: '10:40' };
    keeper.change(typed('甲甲'));
    await desk.pass();
    const state = desk.last();
    if (state?.kind !== 'conflict') throw new Error(`expected a conflict, got ${state?.kind}`);
    await state.keepMine();
    expect(desk.server.copy).toMatchObject({ value: typed('甲甲'), version: 8 });
  });

  it('refuses to let a step go on while the draft could not be saved', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    desk.server.reachable = false;
    keeper.change(typed('味源'));
    await expect(keeper.flush()).rejects.toMatchObject({ code: 'offline' });
  });

  it('leaves nothing on this machine when the draft has become a case', async () => {
    const desk = counter();
    const keeper = desk.open();
    await keeper.open();
    keeper.change(typed('味源'));
    keeper.close();
    await desk.pass();
    expect(desk.shelf.size).toBe(0);
    expect(desk.server.writes).toBe(0);
  });
});

describe('counting changes', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, 0], [{ a: 1 }, { a: 2 }, 1], [{ a: [1, 2] }, { a: [1] }, 1],
    [{ a: { b: 1, c: 2 } }, { a: { b: 2, c: 3 } }, 2], [{}, { a: undefined }, 0], [{ a: null }, { a: { b: 1 } }, 1],
  ])('from %j to %j are %i', (saved, current, count) => expect(countChanges(saved, current)).toBe(count));
});
