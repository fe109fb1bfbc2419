import type { AgencyStage } from '@onecounter/contracts';
import type { FigureDefinition } from './figure-definition';

/** City and counties together, each place apart: 市、县（市、区）联动 (document 000 二(二)). */
const AGENCY = { version: 1, unit: '个', section: 'keyProjects', source: 'computed', byUnit: true, public: true, opens: 'reports', whole: 'place', adds: 'total' } as const;
const STATE = { ...AGENCY, adds: 'state' } as const;
const PLACES = '按登记项目的市、县（市、区），全局数为各地之和';
const WITHIN = '在期间的末日以前受理委托、到期间的首日还没有办结或者撤回委托的代办项目';
const IN_HAND = '期末还没有办结、也没有撤回委托的代办项目中';

/** Figure of what is in hand at each stage that a project goes through; guidance and advice are of requests. */
export const AGENCY_STAGE_FIGURES = { commission: 'agencyAtCommission', service: 'agencyAtService', followUp: 'agencyAtFollowUp', problem: 'agencyAtProblem', results: 'agencyAtResults' } as const satisfies Partial<Record<AgencyStage, string>>;

/** 帮办代办, counted from commissions, their problems, transfers and cases. Version 2: until then projects of the bureau's list were counted, by the section that leads them. */
export const AGENCY_FIGURES = [
  { ...STATE, version: 2, code: 'agencyProjects', zh: '帮办代办项目', en: 'Agency projects', counts: `${WITHIN}；期末在办的和期内办结、撤回的都计，各期不相加；${PLACES}` },
  { ...STATE, version: 2, code: 'agencyInvestment', zh: '帮办代办项目投资额', en: 'Investment of agency projects', unit: '万元', counts: `帮办代办项目登记表上的总投资之和；${PLACES}` },
  { ...STATE, code: 'agencyAtCommission', zh: '在受理代办环节', en: 'In hand, commissioned', counts: `${IN_HAND}在受理代办环节的；环节以统计时为准，截数以后不变；${PLACES}` },
  { ...STATE, code: 'agencyAtService', zh: '在代办服务环节', en: 'In hand, in service', counts: `${IN_HAND}在代办服务环节的；${PLACES}` },
  { ...STATE, code: 'agencyAtFollowUp', zh: '在跟踪督办环节', en: 'In hand, followed up', counts: `${IN_HAND}在跟踪督办环节的；${PLACES}` },
  { ...STATE, code: 'agencyAtProblem', zh: '在问题处理环节', en: 'In hand, with a problem', counts: `${IN_HAND}在问题处理环节的；${PLACES}` },
  { ...STATE, code: 'agencyAtResults', zh: '在结果反馈环节', en: 'In hand, results returned', counts: `${IN_HAND}在结果反馈环节的；${PLACES}` },
  { ...AGENCY, code: 'agencyClosed', zh: '办结代办项目', en: 'Agency projects closed', counts: `办结日期在期间内的代办项目；撤回委托的不计；${PLACES}` },
  { ...AGENCY, code: 'agencyWorkingDays', zh: '代办用时', en: 'Working days of agency projects', unit: '工作日', counts: `反馈结果的日期在期间内的代办项目，从受理委托到反馈结果的工作日之和；${PLACES}` },
  { ...AGENCY, code: 'agencyDaysSaved', zh: '代办节约时间', en: 'Days saved by agency', unit: '工作日', counts: `决定日期在期间内、办理代办项目所列事项的办件，承诺期限届满日与决定日之间的工作日之和（与提前办结同一口径）；超承诺的按负数计；转办、外部事项没有本系统的期限，不计；${PLACES}` },
  { ...AGENCY, code: 'agencyProblemsGeneral', zh: '解决一般问题', en: 'General problems solved', counts: `解决日期在期间内的一般问题，重新处理的以最后一次解决为准；${PLACES}` },
  { ...AGENCY, code: 'agencyProblemsComplex', zh: '解决复杂问题', en: 'Complex problems solved', counts: `解决日期在期间内的上报过的复杂问题，重新处理的以最后一次解决为准；${PLACES}` },
  { ...AGENCY, code: 'agencyTransfers', zh: '市县转办', en: 'Items handed over', unit: '件', counts: '交出日期在期间内的转办件，市转县区和县区转市都计，以后退回、收回的仍计；按承办的市、县（市、区），全局数为各地之和' },
  { ...AGENCY, code: 'agencyTransfersClosed', zh: '转办销号', en: 'Transfers closed out', unit: '件', counts: '销号日期在期间内的转办件；按承办的市、县（市、区），全局数为各地之和' },
] as const satisfies readonly FigureDefinition[];
