import type { FigureDefinition } from './figure-definition';

const CASE = { version: 1, unit: '件', section: 'statistics', source: 'computed', byUnit: true, public: true, opens: 'cases', whole: 'bureau', adds: 'total' } as const;
const DAYS = { ...CASE, unit: '工作日' } as const;
const LATE = '补录的办件核准后按纸质办理的真实日期计入，没有核准的不计';
const WITHDRAWN = '受理后撤回、终止的仍计受理，不计办结';

/** Counted from cases by the day of acceptance. */
export const ACCEPTED_FIGURES = [
  { ...CASE, code: 'acceptedTotal', zh: '受理业务', en: 'Accepted', counts: `受理日期在期间内的办件，含视为受理；${WITHDRAWN}；${LATE}。全局数为市局各科室之和，不含县（市、区）和进驻部门` },
  { ...CASE, code: 'acceptedInstant', zh: '即办件', en: 'Accepted, instant', counts: '受理业务中的即办件，以受理所依据的事项版本为准' },
  { ...CASE, code: 'acceptedPromised', zh: '承诺件', en: 'Accepted, promised', counts: '受理业务中的承诺件，以受理所依据的事项版本为准' },
  { ...CASE, code: 'acceptedDeemed', zh: '视为受理', en: 'Deemed accepted', counts: '受理业务中逾期未告知补正、依行政许可法第三十二条视为受理的，按收件之日即受理之日计' },
  { ...CASE, code: 'centreAccepted', whole: 'place', zh: '市政务服务中心受理', en: 'Accepted at the centre', counts: `在市政务服务中心各窗口收件、受理日期在期间内的办件，含进驻部门的；与全局受理业务分别统计，不相加；${LATE}` },
  { ...CASE, code: 'centralRegistrations', zh: '中省直企业登记注册', en: 'Registrations of central and provincial enterprises', counts: '受理业务中申请人属性为中省直、事项名称含“登记”的办件' },
] as const satisfies readonly FigureDefinition[];

/** Counted from cases by the day of the decision. */
export const DECIDED_FIGURES = [
  { ...CASE, code: 'decidedTotal', zh: '办结', en: 'Decided', counts: `决定日期在期间内的办件（准予和不予许可）；撤回、终止、不予受理的不计；${LATE}` },
  { ...CASE, code: 'granted', zh: '准予许可', en: 'Granted', counts: '办结中准予许可的' },
  { ...CASE, code: 'refused', zh: '不予许可', en: 'Refused', counts: '办结中不予许可的' },
  { ...DAYS, code: 'daysEarly', zh: '提前办结', en: 'Days early', counts: '办结的办件承诺期限届满日与决定日之间的工作日之和（提前＝承诺－实际）；超承诺的按负数计；依法不计入期限的时间不计' },
  { ...DAYS, code: 'daysCompressed', zh: '压缩时限', en: 'Days compressed', counts: '办结的办件法定期限届满日与承诺期限届满日之间的工作日之和（压缩＝法定－承诺）；延期不计' },
  { ...DAYS, code: 'daysSaved', zh: '节约时间', en: 'Days saved', counts: '提前与压缩之和（节约＝法定－实际）' },
] as const satisfies readonly FigureDefinition[];
