import { Injectable } from '@nestjs/common';
import { refuse, type ItemDefinition } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { SERVICE_ITEM_SUBJECT } from '../data/service-item-subject';
import { VersionRows } from '../data/version-rows';
import { digestOf } from '../rules/definition-digest';
import { contentColumns } from './content-columns';
import { JudgeDefinition, requireOwnItem } from './judge-definition';
import type { VersionStepTaken } from './version-step-taken';

/** 起草事项版本: a new version with the given content, or a copy of the version published last. A code that is not known yet founds the item. */
@Injectable()
export class DraftItemVersion {
  constructor(private readonly rows: VersionRows, private readonly judge: JudgeDefinition, private readonly trace: Trace) {}

  /** @throws notFound when there is nothing to copy, notPermitted for another section's item, invalidInput */
  async take(actor: Actor, code: string, given: ItemDefinition | null): Promise<VersionStepTaken> {
    const known = await this.rows.lockItem(code);
    const copied = known && !given ? await this.rows.latestPublished(known.id) : undefined;
    const definition = given ?? copied?.definition ?? refuse('notFound');
    const unitId = await this.judge.unitOf(definition, code);
    requireOwnItem(actor, [unitId, known?.unitId ?? unitId], 'draftItemVersion');
    const item = known ?? (await this.rows.addItem(definition, unitId));
    const versionNo = await this.rows.nextVersionNo(item.id);
    const id = await this.trace.nextId(SERVICE_ITEM_SUBJECT);
    const taken = await this.trace.beginSubject(id, {
      kind: SERVICE_ITEM_SUBJECT, verb: 'draftItemVersion', actor,
      facts: { copiedFrom: copied?.id ?? null, definition: digestOf(definition), itemCode: code, versionNo },
      set: { item_id: item.id, version_no: versionNo, ...contentColumns(definition, unitId) },
    });
    return { ...taken, code, versionNo };
  }
}
