import { Injectable } from '@nestjs/common';
import { LegalClock, MachineClock, Sql } from '@onecounter/platform';
import { periodOn, type UnitPeriod } from '../rules/unit-periods';
import { unitTree, type UnitNode } from '../rules/unit-tree';
import { FreshCopy } from './fresh-copy';

export type UnitKind = 'bureau' | 'section' | 'generalSection' | 'serviceCentre' | 'outside' | 'supervision' | 'county';

/** 机构: bureau, section, centre, outside or supervision department, county; as it is called and stands today. */
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
interface Copy { readonly all: readonly Unit[]; readonly byId: ReadonlyMap<number, Unit>; readonly byCode: ReadonlyMap<string, Unit>; readonly periods: readonly UnitPeriod[] }

const COLUMNS = `id, code, name, kind, parent_id "parentId", path, jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix", alias, valid_from "validFrom", valid_to "validTo"`;

/** Units as they are and as they were; ended ones too, because old steps name them. Answers may be five seconds old. */
@Injectable()
export class Units {
  private readonly copy: FreshCopy<Copy>;

  constructor(private readonly sql: Sql, machine: MachineClock, private readonly legal: LegalClock) {
    this.copy = new FreshCopy(machine, () => this.read());
  }

  /** Takes a change that this process made into account at once. */
  forget(): void {
    this.copy.forget();
  }

  async byId(id: number): Promise<Unit | null> {
    return (await this.copy.get()).byId.get(id) ?? null;
  }

  async byCode(code: string): Promise<Unit | null> {
    return (await this.copy.get()).byCode.get(code) ?? null;
  }

  /** What the unit was called on the legal date; before its first day, what it is called today. Empty when there is no such unit. */
  async nameOn(id: number, day: string): Promise<string> {
    const { periods, byId } = await this.copy.get();
    return periodOn(periods, id, day)?.name ?? byId.get(id)?.name ?? '';
  }

  /** Units in force on the legal date (today's, when none is given) as trees, named and placed as on that day. */
  async tree(day: string = this.legal.today()): Promise<UnitNode<Unit>[]> {
    const { all, periods } = await this.copy.get();
    return unitTree(all.map((unit) => ({ ...unit, ...placeOn(periods, unit.id, day) })), day);
  }

  /** By code, present name, alias or former name; those in force first. */
  async find(words: string): Promise<{ unit: Unit; foundBy: string }[]> {
    const { all, periods } = await this.copy.get();
    const [wanted, today] = [words.trim().toLowerCase().split(/\s+/), this.legal.today()];
    const found = all.flatMap((unit) => {
      const names = [unit.name, ...unit.alias, ...periods.filter((one) => one.unitId === unit.id).map((one) => one.name), unit.code];
      const foundBy = names.find((name) => wanted.every((word) => name.toLowerCase().includes(word)));
      return foundBy === undefined ? [] : [{ unit, foundBy }];
    });
    const ended = ({ unit }: { unit: Unit }): number => (unit.validTo !== null && unit.validTo <= today ? 1 : 0);
    return found.sort((a, b) => ended(a) - ended(b)).slice(0, 50);
  }

  /** The latest first, those to come too; parents by their name of that day, or of today when it was before. */
  async history(id: number): Promise<(UnitPeriod & { parentName: string | null })[]> {
    return this.sql.rows(
      `select unit_id "unitId", valid_from "validFrom", name, parent_id "parentId", jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix",
         case when parent_id is not null then organisation.unit_name_on(parent_id, greatest(valid_from, $2::date)) end "parentName" from organisation.unit_period where unit_id = $1 order by valid_from desc`,
      [id, this.legal.today()],
    );
  }

  /** As it stands in the database now, with the number of its steps. */
  async fresh(id: number): Promise<(Unit & { status: string; version: number }) | undefined> {
    return this.sql.row(`select ${COLUMNS}, status, version from organisation.unit where id = $1`, [id]);
  }

  private async read(): Promise<Copy> {
    const [all, periods] = [await this.sql.rows<Unit>(`select ${COLUMNS} from organisation.unit order by id`), await this.sql.rows<UnitPeriod>(`${PERIODS} order by unit_id, valid_from`)];
    return { all, periods, byId: new Map(all.map((unit) => [unit.id, unit])), byCode: new Map(all.map((unit) => [unit.code, unit])) };
  }
}

const PERIODS = `select unit_id "unitId", valid_from "validFrom", name, parent_id "parentId", jurisdiction_path "jurisdictionPath", document_prefix "documentPrefix" from organisation.unit_period`;

function placeOn(periods: readonly UnitPeriod[], id: number, day: string): Partial<Unit> {
  const period = periodOn(periods, id, day);
  return period ? { name: period.name, parentId: period.parentId, jurisdictionPath: period.jurisdictionPath, documentPrefix: period.documentPrefix } : {};
}
