import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { DraftItemVersion } from './draft-item-version';
import { ReadItemImport, type PlannedItem } from './read-import';
import { ReviseItemVersion } from './revise-item-version';
import type { VersionStepTaken } from './version-step-taken';

/** Takes over a file of items, as drafts only: all of it or nothing, and only what the preview showed. */
@Injectable()
export class ApplyItemImport {
  constructor(private readonly reading: ReadItemImport, private readonly drafting: DraftItemVersion, private readonly revising: ReviseItemVersion) {}

  /** @throws importUnreadable, importFaulty while a cell is wrong, importStale when an item changed since the preview */
  async run(bytes: Buffer, state: string, actor: Actor): Promise<(PlannedItem & { readonly taken: VersionStepTaken | null })[]> {
    const read = await this.reading.read(bytes, actor);
    if (read.faults.length > 0) refuse('importFaulty', { count: read.faults.length }, 'file');
    if (read.state !== state) refuse('importStale', {}, 'state');
    const done = [];
    for (const item of read.items) done.push({ ...item, taken: await this.take(item, actor) });
    return done;
  }

  private async take({ action, definition, target }: PlannedItem, actor: Actor): Promise<VersionStepTaken | null> {
    if (action === 'draft') return this.drafting.take(actor, definition.code, definition);
    return action === 'revise' && target ? this.revising.take(actor, target.id, target.version, definition) : null;
  }
}
