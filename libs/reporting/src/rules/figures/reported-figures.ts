import type { FigureDefinition } from './figure-definition';

const REPORTED = { version: 1, source: 'reported', public: true, whole: 'place', opens: 'reports', none: 'unknown' } as const;

/** What this system cannot know (RPT-10): each with evidence, and counted once it is confirmed. */
export const REPORTED_FIGURES = [
  { ...REPORTED, code: 'stationedDepartments', zh: '进驻部门', en: 'Stationed departments', unit: '个', section: 'statistics', byUnit: false, adds: 'state', counts: '截止日进驻市政务服务中心的部门数，由政务服务中心填报、业务协调科确认；各期不相加' },
  { ...REPORTED, code: 'feesOfPeriod', zh: '窗口收费', en: 'Fees of the period', unit: '万元', section: 'statistics', byUnit: false, adds: 'total', counts: '期间内各窗口（含进驻部门）收取的费款，由政务服务中心或者财政部门填报、业务协调科确认' },
  { ...REPORTED, code: 'feesToDate', zh: '累计收费', en: 'Fees to date', unit: '万元', section: 'statistics', byUnit: false, adds: 'state', counts: '当年 1 月 1 日至填报的截止日收取的费款；截止日可以与截数日不同，印在专报上；各期不相加' },
  { ...REPORTED, code: 'itemsChecked', zh: '核对事项', en: 'Items checked against the law', unit: '项', section: 'policy', byUnit: false, adds: 'total', counts: '期间内对照法律法规核对过的事项，由政策法规科填报、业务协调科确认；核对以后作了调整的另见事项调整' },
  { ...REPORTED, code: 'honours', zh: '锦旗、感谢信', en: 'Banners and letters of thanks', unit: '件', section: 'examples', byUnit: true, adds: 'total', counts: '期间内收到的锦旗和感谢信，由收到的科室、窗口填报、业务协调科确认' },
] as const satisfies readonly FigureDefinition[];
export type ReportedCode = (typeof REPORTED_FIGURES)[number]['code'];
export type ReportedDefinition = (typeof REPORTED_FIGURES)[number];

/** Whose a figure is. `units`: codes of those that answer for it; `everyUnit`: each section of the bureau tells its own beside them, when there is something; `byProgram`: a department's program may tell it. */
interface Teller { readonly units: readonly string[]; readonly everyUnit?: true; readonly byProgram?: true; /** Its last day is asked for and printed. */ readonly toDate?: true }
const CENTRE = 'C-CKFW';
/** Gathers what sections send it on paper, hence may tell any of them; somebody else of the section confirms. */
export const GATHERING = 'D-YWXT';
export const TELLERS: Readonly<Record<ReportedCode, Teller>> = {
  stationedDepartments: { units: [CENTRE], byProgram: true }, feesOfPeriod: { units: [CENTRE], byProgram: true }, feesToDate: { units: [CENTRE], byProgram: true, toDate: true },
  itemsChecked: { units: ['D-ZCFG'] }, honours: { units: [CENTRE], everyUnit: true, byProgram: true },
};

const BY_CODE = new Map<string, ReportedDefinition>(REPORTED_FIGURES.map((figure) => [figure.code, figure]));
export const reportedFigureOf = (code: string): ReportedDefinition | undefined => BY_CODE.get(code);

export interface Reporter { readonly unitCode: string; readonly ofBureau: boolean; readonly program: boolean }
/** Pure: whether the figure is theirs to tell. */
export function mayReport(code: ReportedCode, { unitCode, ofBureau, program }: Reporter): boolean {
  const { units, everyUnit, byProgram } = TELLERS[code];
  if (program) return byProgram === true;
  return unitCode === GATHERING || units.includes(unitCode) || (everyUnit === true && ofBureau);
}
