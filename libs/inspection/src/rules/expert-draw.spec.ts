/** @no-db */
import { execFileSync } from 'node:child_process';
import { commitmentOf, drawOrder, newSeed } from './expert-draw';

const SEED = '00'.repeat(32);
const NUMBERS = ['ZJ-000001', 'ZJ-000002', 'ZJ-000003', 'ZJ-000004', 'ZJ-000005'];

describe('a draw', () => {
  it('is the same whoever makes it, in whatever order the candidates stand', () => {
    const order = drawOrder(SEED, NUMBERS);
    expect(drawOrder(SEED, [...NUMBERS].reverse())).toEqual(order);
    expect([...order].sort()).toEqual(NUMBERS);
  });

  it('can be made again with the tools of any machine', () => {
    const script = NUMBERS.map((number) => `printf '%s  ${number}\\n' "$(printf '%s' '${SEED}:${number}' | sha256sum | cut -d' ' -f1)"`).join('; ');
    const byHand = execFileSync('bash', ['-c', `{ ${script}; } | LC_ALL=C sort`], { encoding: 'utf8' }).trim().split('\n').map((line) => line.split('  ')[1]);
    expect(drawOrder(SEED, NUMBERS)).toEqual(byHand);
  });

  it('is known to nobody before its seed: the commitment tells the seed from every other', () => {
    expect(commitmentOf(SEED)).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55');
    const seeds = new Set(Array.from({ length: 50 }, newSeed));
    expect(seeds.size).toBe(50);
    expect([...seeds].every((seed) => /^[0-9a-f]{64}$/.test(seed))).toBe(true);
  });

  it('favours nobody: over many seeds each is first about as often', () => {
    const first = new Map(NUMBERS.map((number) => [number, 0]));
    for (let round = 0; round < 2000; round += 1) { const [winner = ''] = drawOrder(`seed ${round}`, NUMBERS); first.set(winner, (first.get(winner) ?? 0) + 1); }
    for (const [, times] of first) expect(times).toBeGreaterThan(320);
  });
});
