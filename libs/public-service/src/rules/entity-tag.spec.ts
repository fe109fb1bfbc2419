/** @no-db */
import { entityTag, isKnown } from './entity-tag';

describe('the tag of an answer', () => {
  it('is the same for the same words in another order, and another for other words', () => {
    expect(entityTag({ name: '食品经营许可', versionNo: 1 })).toBe(entityTag({ versionNo: 1, name: '食品经营许可' }));
    expect(entityTag({ name: '食品经营许可', versionNo: 2 })).not.toBe(entityTag({ name: '食品经营许可', versionNo: 1 }));
  });

  it('is known when it is one of those sent, weakened by a proxy or not', () => {
    const tag = entityTag('甲');
    for (const sent of [tag, `W/${tag}`, `"other", ${tag}`, '*']) expect([sent, isKnown(sent, tag)]).toEqual([sent, true]);
    for (const sent of [undefined, '', '"other"', tag.slice(0, -2)]) expect([sent, isKnown(sent, tag)]).toEqual([sent, false]);
  });
});
