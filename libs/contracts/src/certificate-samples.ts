import type { FieldSource } from './certificate-layout';

export type SampleName = 'usual' | 'long' | 'rare';
type Sample = Readonly<Record<FieldSource, string>>;

const USUAL: Sample = {
  title: '食品经营许可证', number: '鞍行审证〔2026〕128号', holder: '鞍山市铁西区味源餐饮管理有限公司', holderCode: '91210303MAXXXX031R', legalRepresentative: '欧阳明', address: '鞍山市铁西区示例路 1 号',
  item: '食品经营许可（新办）', scope: '热食类食品制售、冷食类食品制售', grantedOn: '2026-11-20', issuedOn: '2026-11-23', validFrom: '2026-11-20', validUntil: '2031-11-19', validity: '2026年11月20日至2031年11月19日',
  issuer: '鞍山市行政审批局', caseNumber: '210300-20261120-000128', stockNumber: 'K00000128', text: '', qr: 'https://example.invalid/public/#/verify/sample', seal: '行政审批专用章',
};

/** What the editor fills the sheet with: an ordinary certificate, one that is as long as they come, one with rare characters. */
export const CERTIFICATE_SAMPLES: Readonly<Record<SampleName, { zh: string; values: Sample }>> = {
  usual: { zh: '一般', values: USUAL },
  long: {
    zh: '四十字名称', values: {
      ...USUAL, holder: '鞍山市千山区长长久久食品餐饮连锁经营管理集团股份有限公司高新技术产业开发区第二十三分店', legalRepresentative: '阿卜杜拉·买买提·伊斯坎达尔',
      address: '鞍山市千山区高新技术产业开发区示例产业园三期综合楼十二层一二〇一至一二一八号房间及地下一层冷库',
      scope: '热食类食品制售、冷食类食品制售、生食类食品制售、糕点类食品制售、自制饮品制售、预包装食品销售、散装食品销售、特殊食品销售（保健食品、婴幼儿配方乳粉）',
    },
  },
  rare: { zh: '生僻字', values: { ...USUAL, holder: '鞍山市𠮷祥㛃源食品有限公司', legalRepresentative: '欧阳·𠮷明', address: '鞍山市铁东区𠮷庆街 2 号' } },
};
