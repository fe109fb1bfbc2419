import { Injectable } from '@nestjs/common';
import { refuse, UNIT_STEPS, type UnitVerb } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { UnitRows, type UnitUses } from '../../data/unit-rows';
import type { Unit } from '../../data/units';
import { latestPeriod, standsBelowItself, withPeriod, type UnitPeriod } from '../../rules/unit-periods';
import { isValidOn } from '../../rules/unit-tree';

/** What every change of the tree must not do. The tree is locked before it is read. */
@Injectable()
export class UnitJudge {
  constructor(private readonly rows: UnitRows) {}

  /** The parent, in force on the day and within the actor's jurisdiction. @throws unitNotThere */
  async parent(parentId: number, day: string, actor: Actor): Promise<Unit> {
    const parent = await this.rows.find(parentId);
    if (!parent || !isValidOn(parent, day) || !parent.jurisdictionPath.startsWith(actor.jurisdictionPath)) return refuse('unitNotThere', { date: day }, 'parentId');
    return parent;
  }

  /** Two units with one prefix would give out the same 文号; a former prefix is still on papers. @throws documentPrefixTaken */
  async freePrefix(prefix: string, unitId: number | null): Promise<void> {
    if (prefix === '') return;
    const other = (await this.rows.periods()).find((one) => one.documentPrefix === prefix && one.unitId !== unitId);
    if (other) refuse('documentPrefixTaken', { prefix, name: await this.rows.nameOf(other.unitId) }, 'documentPrefix');
  }

  /**
   * The period that follows from what was decided last. Changes come in order: none before one that is decided already.
   * @throws unitChangePending, unitUnchanged, unitCycle
   */
  async next(unit: Unit, from: string, change: Partial<Omit<UnitPeriod, 'unitId' | 'validFrom'>>): Promise<UnitPeriod> {
    const periods = await this.rows.periods();
    const latest = latestPeriod(periods, unit.id) ?? refuse('notFound');
    if (latest.validFrom > from) refuse('unitChangePending', { from: latest.validFrom }, 'from');
    const next = { ...latest, ...change, unitId: unit.id, validFrom: from };
    if (JSON.stringify({ ...next, validFrom: latest.validFrom }) === JSON.stringify(latest)) refuse('unitUnchanged');
    if (standsBelowItself(withPeriod(periods, next), unit.id, from)) refuse('unitCycle', { name: unit.name }, 'parentId');
    return next;
  }

  /** @throws unitInUse, which names what is in the way */
  async unused(unit: Unit, day: string, verb: UnitVerb, counted: readonly (keyof UnitUses)[]): Promise<void> {
    const uses = await this.rows.usesOn(unit.id, day);
    const said = counted.flatMap((what) => SAID[what](uses));
    if (said.length > 0) refuse('unitInUse', { name: unit.name, uses: said, verbLabel: UNIT_STEPS[verb].zh });
  }
}

const some = (names: readonly string[]): string => `${names.slice(0, 5).join('、')}${names.length > 5 ? '等' : ''}`;
const SAID: Readonly<Record<keyof UnitUses, (uses: UnitUses) => string[]>> = {
  openCases: ({ openCases: n }) => (n > 0 ? [`${n >= 1000 ? '1000+' : n} 件在办件`] : []),
  items: ({ items }) => (items.length > 0 ? [`${items.length} 个在用事项（${some(items)}）`] : []),
  people: ({ people }) => (people.length > 0 ? [`${people.length} 人任职（${some(people)}）`] : []),
  children: ({ children }) => (children.length > 0 ? [`${children.length} 个下级（${some(children)}）`] : []),
  windows: ({ windows }) => (windows.length > 0 ? [`${windows.length} 个窗口（${some(windows)} 号）`] : []),
};
