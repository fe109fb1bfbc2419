import { AGENCY_STAGES, type AgencyStage } from '@onecounter/contracts';
import type { DashboardAgencyView } from '../../http/dashboard.view';
import { AGENCY_STAGE_FIGURES, figureOf } from '../../rules/figures';
import type { ComparedValue } from '../../rules/figures/counted';

const SHOWN = ['agencyProjects', 'agencyInvestment', 'agencyClosed', 'agencyDaysSaved', 'agencyProblemsGeneral', 'agencyProblemsComplex', 'agencyTransfers', 'agencyTransfersClosed'] as const;
const STAGES = Object.entries(AGENCY_STAGE_FIGURES) as [AgencyStage, string][];

/** Pure: 帮办代办 for a dashboard; null when there is nothing of it. @param unitId the unit of one county; null: of the city with its counties */
export function agencyOf(values: readonly ComparedValue[], unitId: number | null): DashboardAgencyView | null {
  const of = (code: string): ComparedValue | undefined => values.find((one) => one.code === code && one.unitId === unitId);
  const stages = STAGES.map(([stage, code]) => ({ code, label: AGENCY_STAGES[stage].zh, count: of(code)?.value ?? 0 }));
  const figures = SHOWN.map((code) => {
    const [one, definition] = [of(code), figureOf(code)];
    return { code, label: definition?.zh ?? code, unit: definition?.unit ?? '', value: one?.value ?? 0, previous: one?.previous ?? null, lastYear: one?.lastYear ?? null, unitId, ofSeveral: false };
  });
  return figures.some(({ value }) => value !== 0) || stages.some(({ count }) => count !== 0) ? { figures, stages, unitId } : null;
}
