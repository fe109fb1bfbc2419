/** @no-db */
import { KeptFiles } from './kept-files';

function maker() {
  const made: string[] = [];
  return { made, of: (stamp: string) => () => { made.push(stamp); return Promise.resolve(Buffer.from(stamp)); } };
}

describe('kept files', () => {
  it('are made once, however many ask at a time', async () => {
    const [kept, { made, of }] = [new KeptFiles(2), maker()];
    const got = await Promise.all([kept.get('甲', of('甲')), kept.get('甲', of('甲')), kept.get('乙', of('乙'))]);
    expect(got.map(String)).toEqual(['甲', '甲', '乙']);
    expect(made).toEqual(['甲', '乙']);
  });

  it('leave in the order in which they were last asked for', async () => {
    const [kept, { made, of }] = [new KeptFiles(2), maker()];
    for (const stamp of ['甲', '乙', '甲', '丙', '甲', '乙']) await kept.get(stamp, of(stamp));
    expect(made).toEqual(['甲', '乙', '丙', '乙']);
  });

  it('do not keep a failure', async () => {
    const kept = new KeptFiles(2);
    await expect(kept.get('甲', () => Promise.reject(new Error('no font')))).rejects.toThrow('no font');
    expect(String(await kept.get('甲', () => Promise.resolve(Buffer.from('好'))))).toBe('好');
  });
});
