import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { ReleaseDeferral } from '../use-cases/deferral/release-deferral';

/** Nobody waits for the materials of a permit that was refused. */
@Injectable()
export class ReleaseDeferralsWhenPermitRefused extends Listener {
  readonly name = 'release-deferrals-when-permit-refused';
  readonly hears: readonly Fact[] = ['permitRefused'];
  constructor(private readonly release: ReleaseDeferral) { super(); }

  hear({ subjectId }: Happening): Promise<void> {
    return this.release.run(subjectId);
  }
}
