import { Injectable } from '@nestjs/common';
import type { ItemDefinition, ItemVersionStatus } from '@onecounter/contracts';
import { plainDate } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import { ItemVersions } from '../data/item-versions';
import { DraftItemVersion } from '../use-cases/draft-item-version';
import { PublishItemVersion } from '../use-cases/publish-item-version';
import { RetireItemVersion } from '../use-cases/retire-item-version';
import { ReviseItemVersion } from '../use-cases/revise-item-version';
import type { VersionStepTaken } from '../use-cases/version-step-taken';
import type { DraftItemVersionBody, PublishItemVersionBody, RetireItemVersionBody, ReviseItemVersionBody } from './item-version.body';
import type { ItemVersionStepTakenView } from './item-version.view';

/** Hands what came over the wire to the use cases, and their outcome back. */
@Injectable()
export class VersionSteps {
  constructor(private readonly drafting: DraftItemVersion, private readonly revising: ReviseItemVersion, private readonly publishing: PublishItemVersion, private readonly retiring: RetireItemVersion, private readonly versions: ItemVersions) {}

  async draft(actor: Actor, code: string, { definition }: DraftItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.told(await this.drafting.take(actor, code, definition ? plainOf(definition) : null));
  }

  async revise(actor: Actor, id: number, { version, definition }: ReviseItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.told(await this.revising.take(actor, id, version, plainOf(definition)));
  }

  async publish(actor: Actor, id: number, { version, effectiveFrom, adjustment: { kind, legalBasis, reason, plan, moveOn } }: PublishItemVersionBody): Promise<ItemVersionStepTakenView> {
    const said = { kind, legalBasis, reason, plan: plan ?? null, moveOn: moveOn ? plainDate(moveOn) : null };
    return this.told(await this.publishing.take(actor, id, version, plainDate(effectiveFrom), said));
  }

  async retire(actor: Actor, id: number, { version, effectiveOn, ...said }: RetireItemVersionBody): Promise<ItemVersionStepTakenView> {
    return this.told(await this.retiring.take(actor, id, version, plainDate(effectiveOn), said));
  }

  private told({ id, code, versionNo, seq, status }: VersionStepTaken): ItemVersionStepTakenView {
    this.versions.forget();
    return { id, code, versionNo, status: status as ItemVersionStatus, version: seq };
  }
}

/** Bodies are class instances; the digest in the trace is that of plain JSON. */
const plainOf = (definition: ItemDefinition): ItemDefinition => JSON.parse(JSON.stringify(definition)) as ItemDefinition;
