/** @no-db */
import { describe, expect, it } from '@jest/globals';
import type { FieldEntry } from './field-store';
import { bodyOf, missingIn } from './finding-body';

const DRAWN = 'data:image/png;base64,AAAA';
const entry = (given: Partial<FieldEntry> = {}): FieldEntry => ({
  clientId: '7a1d2c0e-3b4f-4c5d-8e6f-0123456789ab', person: 7, tripId: 1, requestId: 2, state: 'draft', results: { I1: { result: 'conforms', note: ' ' } }, note: '', placeText: '', presentName: '', presentImage: '', signatures: { 7: DRAWN, 8: DRAWN },
  observedAt: '2026-11-25T01:00:00.000Z', problem: '', savedAt: 0, ...given,
});
const place = { points: [{ code: 'I1', text: '看', basis: null, materialName: null }], leastInspectors: 2 };

describe('a finding on the phone', () => {
  it('is whole when every point is judged, what fails is described and two have signed', () => {
    expect(missingIn(entry(), place)).toBeNull();
    expect(missingIn(entry({ results: { I1: { result: '', note: '' } } }), place)).toBe('还有 1 条要点没判断');
    expect(missingIn(entry({ results: {} }), place)).toBe('还有 1 条要点没判断');
    expect(missingIn(entry({ results: { I1: { result: 'fails', note: ' ' } } }), place)).toBe('不符合的要点要写明情况');
    expect(missingIn(entry({ signatures: { 7: DRAWN, 8: '' } }), place)).toBe('要 2 名勘验员签名，现在 1 名');
  });

  it('is sent under its own id, without what was left empty', () => {
    const body = bodyOf(entry({ signatures: { 7: DRAWN, 8: DRAWN, 9: '' } }), ['0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e2f']);
    expect(body).toMatchObject({ clientId: '7a1d2c0e-3b4f-4c5d-8e6f-0123456789ab', requestId: 2, results: [{ code: 'I1', result: 'conforms' }], photos: ['0b5c1f4e-2d3a-4c5b-9e6f-7a8b9c0d1e2f'], signatures: [{ personId: 7, image: DRAWN }, { personId: 8, image: DRAWN }] });
    expect(body.results[0]).not.toHaveProperty('note');
    expect(body).not.toHaveProperty('present');
  });

  it('names whoever was there, signed or not', () => {
    expect(bodyOf(entry({ presentName: ' 张示例 ' }), []).present).toEqual({ name: '张示例' });
    expect(bodyOf(entry({ presentName: '张示例', presentImage: DRAWN }), []).present).toEqual({ name: '张示例', image: DRAWN });
  });
});
