import { Injectable } from '@nestjs/common';
import type { Actor } from '@onecounter/platform';
import { FigureUnits } from '../../data/figure-units';
import type { DashboardAgencyView, DashboardFigureView, DashboardReportedView } from '../../http/dashboard.view';
import type { FigureDefinition } from '../../rules/figures';
import { agencyOf } from './agency-of-scope';
import { PeriodFigures, type FiguresOfPeriod } from '../figures/period-figures';

const SHOWN = ['acceptedTotal', 'decidedTotal', 'daysEarly'];
type Values = FiguresOfPeriod['values'];

/** Figures of the bulletin for a dashboard: of the bureau, or added up over the units that one looks at. */
@Injectable()
export class FiguresOfScope {
  constructor(private readonly figures: PeriodFigures, private readonly units: FigureUnits) {}

  /** @param periodName YYYY-MM @throws notFound for a period that has not begun */
  async of(periodName: string, actor: Actor): Promise<{ whole: DashboardFigureView[]; reported: DashboardReportedView[]; agency: DashboardAgencyView | null; ofUnit: (code: string, unitId: number) => number }> {
    const { values } = await this.figures.of(periodName);
    const units = actor.reach === 'section' ? [actor.unitId] : actor.inChargeOf;
    return {
      whole: this.figures.definitions().filter(({ code }) => SHOWN.includes(code)).map((one) => figureView(one, values, units)),
      reported: units === null ? this.figures.definitions().filter(({ source }) => source === 'reported').map((one) => reportedView(one, values)) : [],
      agency: await this.agency(values, actor),
      ofUnit: (code, unitId) => values.find((one) => one.code === code && one.unitId === unitId)?.value ?? 0,
    };
  }

  /** Whoever looks at the city sees it with its counties, a county its own; a section has none. */
  private async agency(values: Values, { reach, jurisdictionPath }: Actor): Promise<DashboardAgencyView | null> {
    if (reach === 'section') return null;
    const place = await this.units.place();
    if (place.jurisdictionPath.startsWith(jurisdictionPath)) return agencyOf(values, null);
    const own = new Set(place.units.filter((unit) => unit.jurisdictionPath === jurisdictionPath).map(({ id }) => id));
    const unitId = values.find((one) => one.code.startsWith('agency') && one.unitId !== null && own.has(one.unitId))?.unitId;
    return unitId === undefined || unitId === null ? null : agencyOf(values, unitId);
  }
}

/** What is told of the whole place; null: nobody has, or nobody has confirmed it. */
const reportedView = ({ code, zh, unit }: FigureDefinition, values: Values): DashboardReportedView => ({ code, label: zh, unit, value: values.find((one) => one.code === code && one.unitId === null)?.value ?? null });

function figureView({ code, zh, unit }: FigureDefinition, values: Values, units: readonly (number | null)[] | null): DashboardFigureView {
  const counted = values.filter((one) => one.code === code && (units === null ? one.unitId === null : one.unitId !== null && units.includes(one.unitId)));
  const total = (name: 'previous' | 'lastYear'): number | null => (counted.every((one) => one[name] === null) ? null : counted.reduce((so, one) => so + (one[name] ?? 0), 0));
  return { code, label: zh, unit, value: counted.reduce((so, one) => so + (one.value ?? 0), 0), previous: total('previous'), lastYear: total('lastYear'), unitId: units?.length === 1 ? (units[0] ?? null) : null, ofSeveral: units !== null && units.length !== 1 };
}
