/** @no-db */
import { registrationPaper, type RegistrationFacts } from './registration-paper';

const FACTS: RegistrationFacts = {
  number: 'DBXM-1', name: '铸件项目', ownerName: '示例公司', ownerCode: '91210303MAXXXX031R', contact: '甲* 139****0000', kind: '工业', investmentWan: 1, place: '', mode: '代办', needs: '开工', limits: null, targetOn: null, agentName: null, items: [],
  materials: [{ name: '申请书', takenOn: '2026-11-20' }, { name: '图纸', takenOn: null }], authorised: '还没有签署', unit: '项目代理服务部', dated: '2026年11月20日',
};
const wordsOf = (facts: RegistrationFacts): string => JSON.stringify(registrationPaper(facts).blocks);

describe('the registration on paper', () => {
  it('says what is not there yet', () => {
    for (const words of ['按各事项承诺时限', '待指派', '还没有签署', '共 2 种，已收 1 种']) expect(wordsOf(FACTS)).toContain(words);
  });

  it('stays one page: of many items and many words it says that there are more', () => {
    const items = Array.from({ length: 13 }, (_, at) => ({ name: `事项${at + 1}`, unitName: '科室', level: '市级', workingDays: 5 }));
    const words = wordsOf({ ...FACTS, items, needs: '长'.repeat(2000) });
    expect([words.includes('事项10'), words.includes('事项11'), words.includes('另有 3 个事项'), words.includes('全文见系统'), words.includes('长'.repeat(241))]).toEqual([true, false, true, true, false]);
  });
});
