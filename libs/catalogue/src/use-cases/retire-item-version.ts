import { Injectable } from '@nestjs/common';
import { refuse, type RetiringKind } from '@onecounter/contracts';
import { addDays, type PlainDate } from '@onecounter/kernel';
import { LegalClock, Trace, type Actor } from '@onecounter/platform';
import { recordAdjustment } from '../data/adjustments';
import { SERVICE_ITEM_SUBJECT } from '../data/service-item-subject';
import { VersionRows } from '../data/version-rows';
import { digestOf } from '../rules/definition-digest';
import { requireStep } from './require-step';
import type { VersionStepTaken } from './version-step-taken';

/** 停用事项版本: nothing is received under it from that day on; cases received before keep it to their end (CAT-2). */
@Injectable()
export class RetireItemVersion {
  constructor(private readonly rows: VersionRows, private readonly trace: Trace, private readonly legal: LegalClock) {}

  /**
   * @param effectiveOn first day on which the version is no longer in use
   * @throws notFound, changedMeanwhile, stepNotAllowed, effectiveInPast
   */
  async take(actor: Actor, id: number, expectedVersion: number, effectiveOn: PlainDate, said: { readonly kind: RetiringKind; readonly legalBasis: string; readonly reason: string }): Promise<VersionStepTaken> {
    const row = await this.rows.lock(id, expectedVersion);
    requireStep('retireItemVersion', row.status);
    const today = this.legal.today();
    if (effectiveOn < today) refuse('effectiveInPast', { date: effectiveOn, today }, 'effectiveOn');
    const effectiveTo = addDays(effectiveOn, -1);
    const taken = await this.trace.takeStep(row, {
      kind: SERVICE_ITEM_SUBJECT, verb: 'retireItemVersion', actor,
      facts: { adjustment: said.kind, basis: digestOf([said.legalBasis, said.reason]), effectiveTo, itemCode: row.code, versionNo: row.versionNo },
      set: { effective_to: effectiveTo, retired_reason: said.reason },
      with: (statement) => recordAdjustment(statement, { ...said, plan: null, moveOn: null, itemId: row.itemId, retires: true, effectiveOn, fromUnitId: row.unitId, toUnitId: null, byPerson: actor.personId, legalAt: this.legal.now() }),
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }
}
