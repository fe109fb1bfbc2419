import { Injectable } from '@nestjs/common';
import type { Fact, Happening } from '@onecounter/contracts';
import { LegalClock, Listener } from '@onecounter/platform';
import { JointArchives } from '../data/joint-archives';
import { WaitingJoints } from '../data/waiting-joints';

/** A case was archived anew after its joint case was: the whole is made again, with the new edition in it. */
@Injectable()
export class AwaitJointArchivingWhenPartRenewed extends Listener {
  readonly name = 'await-joint-archiving-when-part-renewed';
  readonly hears: readonly Fact[] = ['archiveRenewed'];
  constructor(private readonly waiting: WaitingJoints, private readonly archives: JointArchives, private readonly legal: LegalClock) { super(); }

  async hear({ subjectId }: Happening): Promise<void> {
    const joint = await this.archives.archivedWith(subjectId);
    if (joint && !(await this.archives.standsAsArchived(joint.id))) await this.waiting.put(joint.id, joint.ended_on, this.legal.today());
  }
}
