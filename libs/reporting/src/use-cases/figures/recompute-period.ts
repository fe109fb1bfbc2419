import { Injectable } from '@nestjs/common';
import { presentTaken } from '@onecounter/casework';
import { CASE_STEPS, CORRECTION_KINDS, refuse, type CaseVerb } from '@onecounter/contracts';
import { legalTimeOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { BULLETIN_PERIOD_SUBJECT, FrozenPeriods, type ClosedPeriod } from '../../data/frozen-periods';
import { PeriodCorrections, type ClosedSource, type CorrectedCase, type CorrectedWork } from '../../data/period-corrections';
import type { FigureDifferenceView, PeriodCorrectionsView, PeriodCorrectionView, RecomputationView } from '../../http/figure.view';
import { figureOf } from '../../rules/figures';
import { digestOf, valuesOf } from './close-period';
import { differencesOf } from './figure-differences';
import { PeriodBook } from './period-book';
import { RowPlaces, seenUnits } from './row-places';
import { presentPeriod } from './show-figures';

const LISTED = 200;

/** 截数后的更正 of a closed period, for the next issue. */
@Injectable()
export class ShowCorrections {
  constructor(private readonly book: PeriodBook, private readonly places: RowPlaces, private readonly corrections: PeriodCorrections) {}

  /** @throws notFound */
  async count(name: string): Promise<number> {
    const { source } = await this.open(name);
    const { cases, work } = await this.corrections.count(source);
    return cases + work;
  }

  /** @throws notFound for a period that is not closed */
  async run(name: string, actor: Actor): Promise<PeriodCorrectionsView> {
    const { source, period, closedAt, units } = await this.open(name);
    const { cases, work } = await this.corrections.count(source);
    const rows = [...(await this.corrections.cases(source, closedAt, LISTED, actor)).map(ofCase), ...(await this.corrections.work(source, seenUnits(units, actor), LISTED)).map(ofWork)];
    return { period: presentPeriod(period), total: cases + work, rows };
  }

  private async open(name: string) {
    const period = await this.book.named(name);
    const { source, units } = await this.places.of(period);
    if (source.id === null || period.closedAt === null) refuse('notFound');
    return { period, closedAt: period.closedAt, units, source: { ...source, id: source.id } satisfies ClosedSource };
  }
}

interface Recount { readonly equal: boolean; readonly intact: boolean; readonly differences: readonly FigureDifferenceView[] }

/** 复算: the kept rows are counted once more and must come to what was frozen; what has changed since, cases or definitions, is told apart and never changes it. */
@Injectable()
export class RecomputePeriod {
  constructor(private readonly frozen: FrozenPeriods, private readonly corrections: ShowCorrections, private readonly trace: Trace) {}

  /** @throws notFound for a period that is not closed */
  async run(name: string, actor: Actor): Promise<RecomputationView> {
    const period = (await this.frozen.lock(name)) ?? refuse('notFound');
    const { equal, intact, differences } = await this.recount(period);
    const since = await this.corrections.count(name);
    const taken = await this.trace.takeStep(period, { kind: BULLETIN_PERIOD_SUBJECT, verb: 'recomputePeriod', actor, facts: { name, equal, intact, differences: differences.length, digest: period.digest, corrections: since } });
    return { ...presentTaken(taken), equal, intact, differences: [...differences], corrections: since };
  }

  /** Values as they stand in their rows, and as they follow from the rows that were kept: both must give the digest. A figure that is defined otherwise by now is no forgery. */
  private async recount({ id, name, digest, bureau_units: bureau }: ClosedPeriod): Promise<Recount> {
    const rows = await this.frozen.digestOfRows(id);
    const kept = await this.frozen.values(id);
    const versions = new Map(kept.map(({ code, version }) => [code, version]));
    const again = (await valuesOf(this.frozen, id, bureau)).filter(({ code }) => versions.has(code)).map((one) => ({ ...one, version: versions.get(one.code) ?? one.version }));
    const intact = digestOf(name, kept, rows) === digest;
    return { intact, equal: intact && digestOf(name, again, rows) === digest, differences: differencesOf(kept, again) };
  }
}

const ofCase = (row: CorrectedCase): PeriodCorrectionView => ({
  caseId: row.case_id, number: row.number, name: row.item_name, unitName: row.unit_name, figureLabel: row.decided ? '办结' : '受理业务', kind: row.kind, kindLabel: CORRECTION_KINDS[row.kind].zh, wasOn: row.was_on, isOn: row.is_on,
  steps: row.steps.map(({ verb, at }) => `${legalTimeOf(new Date(at))} ${CASE_STEPS[verb as CaseVerb].zh}`),
});
const ofWork = (row: CorrectedWork): PeriodCorrectionView => ({
  caseId: null, number: null, name: row.name, unitName: row.unit_name ?? '', figureLabel: figureOf(row.code)?.zh ?? row.code, kind: row.kind, kindLabel: CORRECTION_KINDS[row.kind].zh, wasOn: null, isOn: null, steps: [],
});
