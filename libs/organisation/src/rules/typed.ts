import { refuse, type FaultCode } from '@onecounter/contracts';
import { checkPersonName, checkResidentId, type PlainDate } from '@onecounter/kernel';

const LOGIN = /^[a-z][a-z0-9.-]{2,31}$/;
/** Signs of markup and formulas; a name that begins with one would act when it is exported. */
const NOT_IN_NAMES = /[<>&"'`\\{}[\]|=@+*%$#^~\u200b-\u200f\u2028-\u202e\ufeff]/u;
const WHY: Readonly<Record<string, string>> = {
  personNameEmpty: '不能空着', personNameLength: '最多 60 个字', personNameControl: '含有看不见的控制字符',
  residentIdLength: '应为 18 位', residentIdAlphabet: '含有不该有的字符', residentIdProvince: '前两位不是省级代码', residentIdBirthDate: '出生日期不存在', residentIdFutureBirth: '出生日期在将来', residentIdCheckDigit: '第 18 位校验不对，请核对证件',
};

type Checked = { ok: true; value: string } | { ok: false; code: string };
function judged(result: Checked, fault: FaultCode, field: string): string {
  return result.ok ? result.value : refuse(fault, { why: `${WHY[result.code] ?? result.code}。` }, field);
}

/** A name as it was typed, 𠮷 and · included, without blanks around it. @throws nameInvalid */
export function judgeName(text: string, field = 'name'): string {
  const name = judged(checkPersonName(text), 'nameInvalid', field);
  if (NOT_IN_NAMES.test(name)) refuse('nameInvalid', { why: '含有不能用在名称里的符号。' }, field);
  return name;
}

/** @throws residentIdInvalid */
export const judgeResidentId = (text: string, today: PlainDate, field: string): string => judged(checkResidentId(text, today), 'residentIdInvalid', field);

/** @throws loginInvalid */
export function judgeLogin(text: string): string {
  const login = text.trim();
  return LOGIN.test(login) ? login : refuse('loginInvalid', {}, 'login');
}

/** Names without those that are empty or come twice. @throws nameInvalid */
export const judgeAliases = (alias: readonly string[]): string[] => [...new Set(alias.filter((one) => one.trim() !== '').map((one) => judgeName(one, 'alias')))];

/** @throws datesReversed */
export function requireOrder(from: string, to: string | null): void {
  if (to !== null && to <= from) refuse('datesReversed', { from, to }, 'to');
}
