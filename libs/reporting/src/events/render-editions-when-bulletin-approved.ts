import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { RenderEditions } from '../use-cases/distribution/render-editions';

/** PDF and Word are made after the approval, and anew with the day on which the issue goes out. */
@Injectable()
export class RenderEditionsWhenBulletinApproved extends Listener {
  readonly name = 'render-editions-when-bulletin-approved';
  readonly hears: readonly Fact[] = ['issueApproved', 'bulletinIssued'];
  override readonly pace = 'last';
  constructor(private readonly editions: RenderEditions) { super(); }

  hear({ subjectId }: Happening): Promise<void> {
    return this.editions.run(subjectId);
  }
}
