import { Injectable } from '@nestjs/common';
import { LegalClock, MachineClock, Sql } from '@onecounter/platform';
import { unitTree, type UnitNode } from '../rules/unit-tree';
import { FreshCopy } from './fresh-copy';

export type UnitKind = 'bureau' | 'section' | 'generalSection' | 'serviceCentre' | 'outside' | 'supervision' | 'county';

/** 机构: bureau, section, centre, outside or supervision department, county. */
export interface Unit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
  /** Ids from the top down, e.g. /1/7/. */
  readonly path: string;
  /** e.g. /210300/ for the city, /210300/210381/ for a county of it. */
  readonly jurisdictionPath: string;
  /** 发文字号's letters, e.g. 鞍行审卫; empty when the unit issues nothing under its own number. */
  readonly documentPrefix: string;
  /** Former and other names. */
  readonly alias: readonly string[];
  /** Legal dates; `validTo` is the first day on which the unit is no more. */
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Units as they are; ended ones too, because old steps name them. Answers may be five seconds old. */
@Injectable()
export class Units {
  private readonly copy: FreshCopy<{ all: Unit[]; byId: Map<number, Unit>; byCode: Map<string, Unit> }>;

  constructor(private readonly sql: Sql, machine: MachineClock, private readonly legal: LegalClock) {
    this.copy = new FreshCopy(machine, () => this.read());
  }

  async byId(id: number): Promise<Unit | null> {
    return (await this.copy.get()).byId.get(id) ?? null;
  }

  async byCode(code: string): Promise<Unit | null> {
    return (await this.copy.get()).byCode.get(code) ?? null;
  }

  /** Units in force today, as trees. */
  async tree(): Promise<UnitNode<Unit>[]> {
    return unitTree((await this.copy.get()).all, this.legal.today());
  }

  private async read() {
    const all = await this.sql.rows<Unit>(
      `select id, code, name, kind, parent_id "parentId", path, jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix", alias,
        valid_from "validFrom", valid_to "validTo" from organisation.unit order by id`,
    );
    return { all, byId: new Map(all.map((unit) => [unit.id, unit])), byCode: new Map(all.map((unit) => [unit.code, unit])) };
  }
}
