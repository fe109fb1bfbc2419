import { Injectable } from '@nestjs/common';
import { CaseDesk } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { SeenPapers } from '../data/seen-papers';
import { DecisionPapers, type DecisionWords, type SignedVerb } from './decision-papers';
import { GrantPermit } from './grant-permit';
import { RefusePermit } from './refuse-permit';

export interface ToSign extends DecisionWords { readonly id: number; readonly version: number; readonly verb: SignedVerb; readonly opinion?: string; readonly batch: string }

/** Both ways to decide. */
@Injectable()
export class Decisions {
  constructor(readonly grant: GrantPermit, readonly deny: RefusePermit) {}
}

/** 集中签批, one row of it: the same verb as for one case, but only when its signer has seen this very paper (REV-7). */
@Injectable()
export class SignDecision {
  constructor(private readonly desk: CaseDesk, private readonly papers: DecisionPapers, private readonly seen: SeenPapers, private readonly decisions: Decisions) {}

  /** @returns the version of the case after it. @throws paperNotSeen, paperChangedSinceSeen, and what the verb itself refuses */
  async run({ id, version, verb, opinion, batch, ...words }: ToSign, actor: Actor): Promise<number> {
    const open = await this.desk.open(id, verb, version, actor);
    const seen = await this.seen.find(actor, id);
    if (seen?.verb !== verb || seen.case_version !== version) refuse('paperNotSeen', { number: open.row.number });
    if (seen.digest !== (await this.papers.of(open, verb, words)).digest) refuse('paperChangedSinceSeen', { number: open.row.number });
    const signing = { batch, seenDigest: seen.digest };
    const taken = verb === 'grantPermit'
      ? await this.decisions.grant.run(id, { version, signing, ...(opinion === undefined ? {} : { opinion }) }, actor)
      : await this.decisions.deny.run(id, { version, signing, reasons: words.reasons ?? '', basis: words.basis ?? '' }, actor);
    return taken.version;
  }
}
