import { Injectable } from '@nestjs/common';
import { Refusal, refuse } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { recordAdjustment } from '../data/adjustments';
import { indexPoints, renameItem } from '../data/publishing-parts';
import { SERVICE_ITEM_SUBJECT } from '../data/service-item-subject';
import { VersionRows, type VersionRow } from '../data/version-rows';
import type { AdjustmentSaid } from '../rules/adjustment';
import { digestOf } from '../rules/definition-digest';
import { PublishingObstacles } from './publishing-obstacles';
import { requireStep } from './require-step';
import type { VersionStepTaken } from './version-step-taken';

/** 发布事项版本 (行政许可法 30): from its first day on applications are received under it; the version before it ends the day before, by a step of its own. */
@Injectable()
export class PublishItemVersion {
  constructor(private readonly rows: VersionRows, private readonly obstacles: PublishingObstacles, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast, the first obstacle with all of them in its facts, adjustmentKindMismatch, adjustmentPlanInvalid */
  async take(actor: Actor, id: number, expectedVersion: number, effectiveFrom: PlainDate, said: AdjustmentSaid): Promise<VersionStepTaken> {
    const row = await this.rows.lock(id, expectedVersion);
    requireStep('publishItemVersion', row.status);
    this.requireNotPast(actor, effectiveFrom);
    const [first, ...more] = await this.obstacles.of(row, effectiveFrom);
    if (first) throw new Refusal(first.code, { ...first.facts, alsoInTheWay: more.map(({ code }) => code) });
    const fromUnitId = await this.obstacles.judgeAdjustment(row, effectiveFrom, said);
    const superseded = await this.endPrevious(actor, row, effectiveFrom);
    const { kind, plan, moveOn } = said;
    const taken = await this.trace.takeStep(row, {
      kind: SERVICE_ITEM_SUBJECT, verb: 'publishItemVersion', actor,
      facts: { adjustment: kind, basis: digestOf([said.legalBasis, said.reason]), definition: digestOf(row.definition), effectiveFrom, itemCode: row.code, moveOn, plan, supersedes: superseded, versionNo: row.versionNo },
      set: { effective_from: effectiveFrom },
      with: (statement) => {
        indexPoints(statement);
        renameItem(statement, row.definition);
        recordAdjustment(statement, { ...said, itemId: row.itemId, retires: false, effectiveOn: effectiveFrom, fromUnitId, toUnitId: row.unitId, byPerson: actor.personId, legalAt: this.legal.now() });
      },
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }

  /** Only the system's first load takes over what was in use before it. */
  private requireNotPast(actor: Actor, effectiveFrom: PlainDate): void {
    const today = this.legal.today();
    if (actor.post !== 'system' && effectiveFrom < today) refuse('effectiveInPast', { date: effectiveFrom, today }, 'effectiveFrom');
  }

  /** @returns the version that gives way; null when none is open */
  private async endPrevious(actor: Actor, row: VersionRow, effectiveFrom: PlainDate): Promise<number | null> {
    const open = (await this.rows.spansOf(row.itemId)).find((span) => span.until === null);
    const previous = open && (await this.rows.find(open.id));
    if (!previous) return null;
    const effectiveTo = addDays(effectiveFrom, -1);
    await this.trace.takeStep(previous, {
      kind: SERVICE_ITEM_SUBJECT, verb: 'retireItemVersion', actor,
      facts: { effectiveTo, itemCode: row.code, supersededBy: row.id, versionNo: previous.versionNo },
      set: { effective_to: effectiveTo, retired_reason: `第 ${row.versionNo} 版自 ${effectiveFrom} 起施行` },
    });
    return previous.id;
  }
}
