import { Injectable } from '@nestjs/common';
import { Sql } from '@onecounter/platform';

/** `ofBureau`: one of the bureau itself, neither a county nor a department beside it. */
export interface FigureUnit { readonly id: number; readonly name: string; readonly jurisdictionPath: string; readonly ofBureau: boolean }
/** The place whose bulletin it is, its units with those that are no more. */
export interface FigurePlace { readonly jurisdictionPath: string; readonly units: readonly FigureUnit[] }

/** Whose figures they are. */
@Injectable()
export class FigureUnits {
  constructor(private readonly sql: Sql) {}

  async place(): Promise<FigurePlace> {
    const rows = await this.sql.rows<FigureUnit & { readonly place: string | null }>(
      `with b as materialized (select u.jurisdiction_path, u.path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1)
       select u.id, u.name, u.jurisdiction_path "jurisdictionPath", u.path like coalesce((select b.path from b), '') || '%' "ofBureau", (select b.jurisdiction_path from b) place from organisation.unit u order by 4 desc, u.id`);
    return { jurisdictionPath: rows[0]?.place ?? '', units: rows.map(({ id, name, jurisdictionPath, ofBureau }) => ({ id, name, jurisdictionPath, ofBureau })) };
  }
}
