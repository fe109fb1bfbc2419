/** @no-db */
import type { BulletinBlock } from '@onecounter/contracts';
import { blocksFrom, runsFrom, typedBlocks, type Names } from '../src/bulletin/block-text';

const names: Names = { figures: new Map([['acceptedTotal', '受理业务'], ['acceptedInstant', '即办件']]), units: new Map([[7, '卫生计生审批科']]) };

describe('a text of the bulletin as one types it', () => {
  it('comes back as it was, with its live numbers, its bold words and its table', () => {
    const blocks: BulletinBlock[] = [
      { kind: 'heading', text: '一' }, { kind: 'paragraph', runs: [{ text: '受理' }, { figure: 'acceptedTotal', unitId: null, show: 'value' }, { text: '件，增长' }, { figure: 'acceptedTotal', unitId: 7, show: 'rate' }, { text: '重点', bold: true }] },
      { kind: 'table', head: ['科室'], rows: [[[{ figure: 'acceptedInstant', unitId: 99, show: 'value' }]]] }, { kind: 'chart', chart: 'months', figures: ['acceptedTotal'], caption: '各月' },
    ];
    expect(blocksFrom(typedBlocks(blocks, names), names)).toEqual(blocks);
  });

  it('keeps as words whatever names no figure', () => {
    expect(runsFrom('［没有这个数］和［受理业务·没有］ **', names)).toEqual([{ text: '［没有这个数］和［受理业务·没有］ **' }]);
    expect(runsFrom('［受理业务］', names)).toEqual([{ figure: 'acceptedTotal', unitId: null, show: 'value' }]);
    expect(runsFrom('', names)).toEqual([]);
  });
});
