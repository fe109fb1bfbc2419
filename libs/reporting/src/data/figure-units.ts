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
    const bureau = await this.sql.row<{ jurisdiction_path: string; path: string }>(`select u.jurisdiction_path, u.path from organisation.unit u where u.kind = 'bureau' order by length(u.jurisdiction_path), u.id limit 1`);
    const path = bureau?.path ?? '';
    const units = await this.sql.rows<FigureUnit>(`select u.id, u.name, u.jurisdiction_path "jurisdictionPath", u.path like $1 "ofBureau" from organisation.unit u order by u.path like $1 desc, u.id`, [`${path}%`]);
    return { jurisdictionPath: bureau?.jurisdiction_path ?? '', units };
  }
}
