import { refuse, type ApplicantAttribute, type ApplicantKind, type FaultCode } from '@onecounter/contracts';
import { checkCreditCode, checkPersonName, checkPhone, checkResidentId, type PlainDate } from '@onecounter/kernel';

export interface ApplicantInput {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly creditCode?: string;
  readonly residentId?: string;
  readonly legalRepresentative?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly attribute?: ApplicantAttribute;
}
export interface AgentInput {
  readonly name: string;
  readonly residentId: string;
  readonly phone?: string;
  readonly powers: readonly ('submit' | 'supplement' | 'collect')[];
}
/** The same, normalised: half width, upper case, checked. */
export interface JudgedApplicant {
  readonly kind: ApplicantKind;
  readonly name: string;
  readonly creditCode: string | null;
  readonly residentId: string | null;
  readonly legalRepresentative: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly attribute: ApplicantAttribute;
}

/** Words for what the identifier checks found; `expected` is told where the check digit can be computed. */
const WHY: Readonly<Record<string, string>> = {
  creditCodeLength: '应为 18 位', creditCodeAlphabet: '含有不用的字母或符号（没有 I O Z S V）', creditCodeCheckDigit: '第 18 位校验不对，请核对执照', creditCodeOrganisationCheckDigit: '第 17 位校验不对，请核对执照',
  residentIdLength: '应为 18 位', residentIdAlphabet: '含有不该有的字符', residentIdProvince: '前两位不是省级代码', residentIdBirthDate: '出生日期不存在', residentIdFutureBirth: '出生日期在将来', residentIdCheckDigit: '第 18 位校验不对，请核对证件',
  phoneAlphabet: '含有不是数字的字符', phoneLength: '位数不对', phonePrefix: '不是手机号段', phoneAreaCode: '固话区号不是 0412',
  personNameEmpty: '不能空着', personNameLength: '最多 60 个字', personNameControl: '含有看不见的控制字符',
};
const why = (code: string, expected?: string): string => `${WHY[code] ?? code}${expected ? `，按前面各位算应为 ${expected}` : ''}。`;

/** @throws creditCodeInvalid, residentIdInvalid, phoneInvalid, nameInvalid, naming the field */
export function judgeApplicant(input: ApplicantInput, today: PlainDate): JudgedApplicant {
  const organisation = input.kind === 'enterprise';
  return {
    kind: input.kind, name: judgeName(input.name, 'applicant.name'),
    creditCode: organisation ? judgeCreditCode(input.creditCode ?? '', 'applicant.creditCode') : null,
    residentId: organisation ? null : judgeResidentId(input.residentId ?? '', today, 'applicant.residentId'),
    legalRepresentative: input.legalRepresentative?.trim() ? judgeName(input.legalRepresentative, 'applicant.legalRepresentative') : null,
    phone: input.phone?.trim() ? judgePhone(input.phone, 'applicant.phone') : null, address: input.address?.trim() || null, attribute: input.attribute ?? 'local',
  };
}

export function judgeAgent(input: AgentInput, today: PlainDate): AgentInput {
  return {
    name: judgeName(input.name, 'agent.name'), residentId: judgeResidentId(input.residentId, today, 'agent.residentId'), powers: [...new Set(input.powers)],
    ...(input.phone?.trim() ? { phone: judgePhone(input.phone, 'agent.phone') } : {}),
  };
}

export const judgeCreditCode = (text: string, field: string): string => judged(checkCreditCode(text), 'creditCodeInvalid', field);
export const judgeResidentId = (text: string, today: PlainDate, field: string): string => judged(checkResidentId(text, today), 'residentIdInvalid', field);
export const judgePhone = (text: string, field: string): string => judged(checkPhone(text), 'phoneInvalid', field);
export const judgeName = (text: string, field: string): string => judged(checkPersonName(text), 'nameInvalid', field);

type Checked = { ok: true; value: string } | { ok: false; code: string; expected?: string };
function judged(result: Checked, fault: FaultCode, field: string): string {
  return result.ok ? result.value : refuse(fault, { why: why(result.code, result.expected) }, field);
}
