import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { Cases } from '@onecounter/casework';
import { LOOK_UP_RESULTS, refuse, type ItemDefinition, type LookUpResult } from '@onecounter/contracts';
import { Trace, Uploads, type Actor } from '@onecounter/platform';
import { LOOK_UP_SUBJECT } from '../../data/look-ups';
import { OutsideNetworks } from '../../data/outside-networks';
import type { LookUpTakenView } from '../../http/look-up.view';

export interface LookUpInput { readonly network: string; readonly itemCode?: string; readonly materialCode: string; readonly draftId?: string; readonly caseId?: number; readonly result: LookUpResult; readonly note?: string; readonly fileId: string }

/** What a look-up is about: the case in hand, or the item of a reception that is going on. */
@Injectable()
export class LookUpSubjects {
  constructor(private readonly cases: Cases, private readonly items: ItemVersions) {}

  /** @throws notFound, itemNotPublished, lookUpSubjectMissing */
  async definitionOf(input: LookUpInput, actor: Actor): Promise<ItemDefinition> {
    if (input.caseId !== undefined) return (await this.items.byId((await this.cases.getInFull(input.caseId, actor)).item_version_id)).definition;
    if (input.draftId === undefined || input.itemCode === undefined) refuse('lookUpSubjectMissing', {}, 'draftId');
    return ((await this.items.findPublished(input.itemCode)) ?? refuse('itemNotPublished', { code: input.itemCode }, 'itemCode')).definition;
  }
}

/** 登记外网查询: who looked, when, what the screen showed; before the case is born it waits with the draft. */
@Injectable()
export class RecordLookUp {
  constructor(private readonly subjects: LookUpSubjects, private readonly networks: OutsideNetworks, private readonly uploads: Uploads, private readonly trace: Trace) {}

  /** @throws materialUnknown, lookUpNotAsked, networkUnknown, lookUpNoteRequired, screenshotNotPicture, notFound for another's file */
  async run(input: LookUpInput, actor: Actor): Promise<LookUpTakenView> {
    const definition = await this.subjects.definitionOf(input, actor);
    const material = definition.materials.find(({ code }) => code === input.materialCode) ?? refuse('materialUnknown', { code: input.materialCode }, 'materialCode');
    if (material.lookUp !== input.network) refuse('lookUpNotAsked', { name: material.name }, 'materialCode');
    const network = (await this.networks.inUse(input.network, actor)) ?? refuse('networkUnknown', { code: input.network }, 'network');
    const note = input.note?.trim() || null;
    if (input.result !== 'matches' && note === null) refuse('lookUpNoteRequired', {}, 'note');
    const file = (await this.uploads.find(input.fileId)) ?? refuse('notFound', {}, 'fileId');
    if (!/^image\/|^application\/pdf$/.test(file.media_type)) refuse('screenshotNotPicture', {}, 'fileId');

    const id = await this.trace.nextId(LOOK_UP_SUBJECT);
    await this.uploads.attach([input.fileId], actor, 'lookUp', id);
    const at = this.trace.legalNow();
    const { seq: version } = await this.trace.beginSubject(id, {
      kind: LOOK_UP_SUBJECT, verb: 'recordLookUp', actor, facts: { network: network.code, itemCode: definition.code, materialCode: material.code, result: input.result, screenshot: file.hash, ...(input.caseId === undefined ? {} : { caseId: input.caseId }) },
      set: {
        network_id: network.id, item_code: definition.code, material_code: material.code, material_name: material.name, draft_id: input.caseId === undefined ? input.draftId : null, case_id: input.caseId ?? null, looked_up_at: at, by_person: actor.personId,
        jurisdiction_path: actor.jurisdictionPath, result: input.result, note, file_id: input.fileId,
      },
    });
    return { id, version, status: 'recorded', resultLabel: LOOK_UP_RESULTS[input.result].zh };
  }
}
