import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { KeepPublication } from '../use-cases/publications/keep-publication';

/** Each grant is to be published; a refusal never is. */
@Injectable()
export class PreparePublicationWhenPermitGranted extends Listener {
  readonly name = 'prepare-publication-when-permit-granted';
  readonly hears: readonly Fact[] = ['permitGranted'];
  constructor(private readonly keep: KeepPublication) { super(); }

  hear({ subjectId }: Happening): Promise<void> {
    return this.keep.prepare(subjectId);
  }
}
