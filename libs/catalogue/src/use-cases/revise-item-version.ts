import { Injectable } from '@nestjs/common';
import type { ItemDefinition } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { SERVICE_ITEM_SUBJECT } from '../data/service-item-subject';
import { VersionRows } from '../data/version-rows';
import { digestOf } from '../rules/definition-digest';
import { contentColumns } from './content-columns';
import { JudgeDefinition, requireOwnItem } from './judge-definition';
import { requireStep } from './require-step';
import type { VersionStepTaken } from './version-step-taken';

/** 修改事项版本: puts another content in place of a draft's. */
@Injectable()
export class ReviseItemVersion {
  constructor(private readonly rows: VersionRows, private readonly judge: JudgeDefinition, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, stepNotAllowed once it is published, notPermitted for another section's item, invalidInput */
  async take(actor: Actor, id: number, expectedVersion: number, definition: ItemDefinition): Promise<VersionStepTaken> {
    const row = await this.rows.lock(id, expectedVersion);
    requireOwnItem(actor, [row.unitId], 'reviseItemVersion');
    requireStep('reviseItemVersion', row.status);
    const unitId = await this.judge.unitOf(definition, row.code);
    requireOwnItem(actor, [unitId], 'reviseItemVersion');
    const taken = await this.trace.takeStep(row, {
      kind: SERVICE_ITEM_SUBJECT, verb: 'reviseItemVersion', actor,
      facts: { definition: digestOf(definition), itemCode: row.code, versionNo: row.versionNo },
      set: contentColumns(definition, unitId),
    });
    return { ...taken, code: row.code, versionNo: row.versionNo };
  }
}
