import { Injectable } from '@nestjs/common';
import { withinScope } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import { FigureUnits, type FigureUnit } from '../../data/figure-units';
import type { RowSource } from '../../data/figure-rows';
import { bureauUnits } from './live-figures';
import type { PeriodHead } from './period-book';
import { WorkingDays } from './working-days';

export interface RowPlace { readonly source: RowSource; readonly units: readonly FigureUnit[]; readonly bureau: readonly number[] }

/** Where the rows of a period lie and whose they are. */
@Injectable()
export class RowPlaces {
  constructor(private readonly units: FigureUnits, private readonly days: WorkingDays) {}

  async of({ from, to, id, bureauUnits: kept }: PeriodHead): Promise<RowPlace> {
    const place = await this.units.place();
    const { days } = await this.days.around(from, place.jurisdictionPath);
    return { source: { from, to, id, days }, units: place.units, bureau: kept ?? bureauUnits(place) };
  }
}

/** Pure: units into whose rows the actor may look, by the same rule as their cases. */
export const seenUnits = (units: readonly FigureUnit[], actor: Actor): number[] => units.filter(({ id, jurisdictionPath }) => withinScope(actor, { unit_id: id, jurisdiction_path: jurisdictionPath })).map(({ id }) => id);
