/** @no-db */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, linkHash, merkleRoot, type ChainedStep } from './chain';

const step: ChainedStep = {
  subjectKind: 'permitCase', subjectId: 1873, seq: 1, verb: 'acceptApplication', by: 17, post: 'windowClerk', unit: null,
  legalAt: '2026-11-04T02:05:00.000Z', machineAt: '2026-11-04T02:05:00.123Z', facts: { limit: { unit: 'working', days: 10 }, basis: '行政许可法32(5)' },
};

describe('canonical JSON', () => {
  it('sorts keys at every depth and writes no blanks', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', 'é': 0, Z: -0 })).toBe('{"Z":0,"a":"x","b":[1,{"c":true,"d":null}],"é":0}');
  });

  it('leaves out what is undefined, as the database does', () => {
    expect(canonicalJson({ a: undefined, b: 1, c: undefined })).toBe('{"b":1}');
  });

  it('escapes what JSON must escape', () => {
    expect(canonicalJson('"\\\n\u0001𠮷\u2028')).toBe(JSON.stringify('"\\\n\u0001𠮷\u2028'));
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [[undefined]], [10n], [new Date(0)], [new Map()], [() => 1], [{ deep: [Number.NaN] }], [Buffer.from('x')]])(
    'refuses %p', (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  it('says the same after a journey through JSON, whatever the order of keys', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }));
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
    }));
  });
});

describe('the hash of a step', () => {
  const spelledOut = (prev: Buffer, it: ChainedStep): string => createHash('sha256').update(prev)
    .update(canonicalJson([it.subjectKind, it.subjectId, it.seq, it.verb, it.by, it.post, it.unit, it.legalAt, it.machineAt, it.facts])).digest('hex');

  it('covers the previous hash and the canonical array', () => {
    const text = '["permitCase",1873,1,"acceptApplication",17,"windowClerk",null,"2026-11-04T02:05:00.000Z","2026-11-04T02:05:00.123Z",'
      + '{"basis":"行政许可法32(5)","limit":{"days":10,"unit":"working"}}]';
    const first = createHash('sha256').update(Buffer.alloc(32)).update(text).digest();
    expect(linkHash(null, step).equals(first)).toBe(true);
    expect(linkHash(first, { ...step, seq: 2 }).toString('hex')).toBe(spelledOut(first, { ...step, seq: 2 }));
  });

  it('takes facts of any length and language', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme', maxLength: 9000 }), fc.option(fc.integer()), (facts, post, by) => {
      const long = { ...step, facts, post, by };
      expect(linkHash(null, long).toString('hex')).toBe(spelledOut(Buffer.alloc(32), long));
    }), { numRuns: 50 });
    const huge = { ...step, facts: { text: '鞍山'.repeat(20_000) } };
    expect(linkHash(null, huge).toString('hex')).toBe(spelledOut(Buffer.alloc(32), huge));
  });

  it('changes with every single field', () => {
    const changed: Partial<ChainedStep>[] = [
      { subjectKind: 'jointCase' }, { subjectId: 1 }, { seq: 2 }, { verb: 'declineApplication' }, { by: null }, { post: 'officer' }, { unit: 3 },
      { legalAt: '2026-11-04T02:05:00.001Z' }, { machineAt: '2026-11-04T02:05:00.124Z' }, { facts: {} },
    ];
    const hashes = [step, ...changed.map((change) => ({ ...step, ...change }))].map((it) => linkHash(null, it).toString('hex'));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(linkHash(Buffer.alloc(32, 1), step).equals(linkHash(null, step))).toBe(false);
  });

  it('keeps its result when the next one is computed', () => {
    const first = linkHash(null, step);
    const copy = first.toString('hex');
    linkHash(first, { ...step, seq: 2 });
    expect(first.toString('hex')).toBe(copy);
  });

  it('refuses a previous hash of another length and numbers that are none', () => {
    expect(() => linkHash(Buffer.alloc(31), step)).toThrow(RangeError);
    expect(() => linkHash(null, { ...step, seq: Number.NaN })).toThrow(TypeError);
  });
});

describe('the Merkle root', () => {
  // published test vectors of Certificate Transparency (RFC 6962)
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));

  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i published leaves is the published one', (count, root) => {
    expect(merkleRoot(leaves.slice(0, count)).toString('hex')).toBe(root);
  });

  it('notices another order and a repeated last leaf', () => {
    const root = merkleRoot(leaves.slice(0, 3)).toString('hex');
    expect(merkleRoot(leaves.slice(0, 3).reverse()).toString('hex')).not.toBe(root);
    expect(merkleRoot([...leaves.slice(0, 3), ...leaves.slice(2, 3)]).toString('hex')).not.toBe(root);
  });
});
