import { checkCreditCode } from '@onecounter/kernel';

/** Invented people and firms; every code has the right check digit, and no two tests share one. */
export interface Enterprise { name: string; creditCode: string; legalRepresentative: string; phone: string; address: string }

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function enterpriseNo(serial: number, name: string): Enterprise {
  const head = `91210303MA${String(serial).padStart(6, '0')}`;
  const pairs = [...SIGNS].flatMap((organisation) => [...SIGNS].map((check) => organisation + check));
  const creditCode = pairs.map((pair) => head + pair).find((code) => checkCreditCode(code).ok) ?? head;
  return { name, creditCode, legalRepresentative: '欧阳·𠮷明', phone: '13800000003', address: '鞍山市铁西区示例路 1 号' };
}

export const REPRESENTATIVE_ID = '210381199506159954';
export interface Person { name: string; residentId: string; phone: string }
export const PERSON: Person = { name: '王小示', residentId: '21030219850101991X', phone: '19900000001' };
