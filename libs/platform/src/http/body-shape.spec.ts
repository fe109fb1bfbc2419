/** @no-db */
import type { Refusal } from '@onecounter/contracts';
import { judgeBodyShape } from './body-shape';

const JSON_TYPE = 'application/json; charset=utf-8';
function judged(body: unknown, type: string | undefined = JSON_TYPE): [code: string, field?: string] | null {
  try {
    judgeBodyShape(type, body);
    return null;
  } catch (error) {
    const { code, facts } = error as Refusal;
    const [first] = (facts.errors ?? []) as unknown as { field: string }[];
    return first ? [code, first.field] : [code];
  }
}
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), 'x');

describe('the shape of a body', () => {
  it('is JSON or multipart', () => {
    expect([judged({ a: 1 }), judged(undefined, undefined), judged({}, 'multipart/form-data; boundary=x'), judged(null)]).toEqual([null, null, null, null]);
    expect([judged('a=1', 'text/plain'), judged({ a: '1' }, 'application/x-www-form-urlencoded'), judged({}, '')]).toEqual([['unsupportedMedia'], ['unsupportedMedia'], ['unsupportedMedia']]);
  });

  it('is not deep, however deep it is', () => {
    expect([judged(nested(20)), judged(nested(40)), judged(nested(100_000)), judged([nested(31)])]).toEqual([null, ['malformedRequest'], ['malformedRequest'], null]);
  });

  it('keeps every text, or names the one that cannot be kept', () => {
    expect(judged({ name: '𠮷·欧阳é\u202E\n\t', list: ['审批', { b: '' }] })).toBeNull();
    expect(judged({ applicant: { name: '审\u0000批' } })).toEqual(['invalidInput', 'applicant.name']);
    expect(judged({ materials: [{ message: 'x' }, { message: '\ud842' }] })).toEqual(['invalidInput', 'materials.1.message']);
    expect(judged({ body: { 'a\u0000': 1 } })).toEqual(['invalidInput', 'body']);
  });
});
