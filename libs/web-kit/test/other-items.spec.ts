/** @no-db */
import { otherItemsOf, otherItemsText, type KnownItem } from '../src/agency/other-items';

const known = (over: Partial<KnownItem>): KnownItem => ({ itemCode: null, itemName: '临时用地批准', unitName: '海城市自然资源局', level: 'county', workingDays: 5, ...over });

describe('items of counties and of departments outside, a line each', () => {
  it('are read as unit, item and working days; a place is a county', () => {
    expect(otherItemsOf('海城市 临时用地批准 5\n\n 市水务集团　供水接入 \n鞍山市 铁东 供电公司 接电 12', [])).toEqual({ fault: null, items: [
      { unitName: '海城市', name: '临时用地批准', workingDays: 5, level: 'county' }, { unitName: '市水务集团', name: '供水接入', level: 'outside' }, { unitName: '鞍山市 铁东 供电公司', name: '接电', workingDays: 12, level: 'outside' },
    ] });
  });

  it('keep level and days when the registration is written anew', () => {
    const items = [known({}), known({ itemName: '供水接入', unitName: '市水务集团', level: 'outside', workingDays: null }), known({ itemCode: 'TZ-001', level: 'city' })];
    const text = otherItemsText(items);
    expect(text).toBe('海城市自然资源局 临时用地批准 5\n市水务集团 供水接入');
    expect(otherItemsOf(text, items).items).toEqual([{ unitName: '海城市自然资源局', name: '临时用地批准', workingDays: 5, level: 'county' }, { unitName: '市水务集团', name: '供水接入', level: 'outside' }]);
  });

  it('tell which line lacks its unit', () => {
    expect(otherItemsOf('供水接入\n海城市 用地', []).fault).toBe('“供水接入”前面写单位，中间空一格');
    expect(otherItemsOf('供水接入 5', []).fault).toBe('“供水接入 5”前面写单位，中间空一格');
    expect(otherItemsOf('', [])).toEqual({ items: [], fault: null });
  });
});
