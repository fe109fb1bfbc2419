import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Uploads, type Actor } from '@onecounter/platform';
import { BulletinIssues } from '../../data/bulletin-issues';

/** A picture that lies with an issue, for whoever may read the issue. */
@Injectable()
export class OpenPhotograph {
  constructor(private readonly issues: BulletinIssues, private readonly uploads: Uploads) {}

  /** @throws notFound */
  async run(issueId: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.issues.get(issueId, actor);
    const file = await this.uploads.find(fileId);
    if (file?.subject_kind !== 'bulletinIssue' || file.subject_id !== issueId || !file.media_type.startsWith('image/')) refuse('notFound');
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: 'inline', length: file.size_bytes });
  }
}
