/** Invented; the codes carry right check digits. */
export const ENTERPRISE = { name: '鞍山市铁西区味源餐饮管理有限公司', creditCode: '91210303MAXXXX031R', legalRepresentative: '欧阳·𠮷明', phone: '13800000003', address: '鞍山市铁西区示例路 1 号' };
export const REPRESENTATIVE_ID = '210381199506159954';
export const PERSON = { name: '王小示', residentId: '21030219850101991X', phone: '19900000001' };
