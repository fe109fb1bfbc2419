/** 更正的是哪一处: words of a paper, or a datum that the papers, the certificate and the register were made from. */
export const AMENDED_FIELDS = {
  text: { zh: '文书里的文字', en: 'Words of the paper' },
  holderName: { zh: '名称（姓名）', en: 'Name' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  address: { zh: '住所（地址）', en: 'Address' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type AmendedField = keyof typeof AMENDED_FIELDS;
