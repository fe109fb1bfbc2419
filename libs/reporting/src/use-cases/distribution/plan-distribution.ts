import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MachineClock, SYSTEM_ACTOR, Trace } from '@onecounter/platform';
import { BULLETIN_COPY_SUBJECT, BulletinCopies } from '../../data/bulletin-copies';
import { BulletinEditions } from '../../data/bulletin-editions';
import { BulletinRecipients } from '../../data/bulletin-recipients';
import { CopySendings } from '../../data/copy-sendings';
import { WEB_EDITION_SUBJECT, WebEditions } from '../../data/web-editions';
import { webEdition } from '../../rules/distribution/web-edition';
import { GatherContent } from './gather-content';
import { wordsFor } from './render-editions';

/** 公开版 of an issue that went out: prepared once, and seen by nobody outside until it is approved. */
@Injectable()
export class PrepareWebEdition {
  constructor(private readonly gather: GatherContent, private readonly web: WebEditions, private readonly trace: Trace) {}

  async run(issueId: number, jurisdictionPath: string): Promise<void> {
    if (await this.web.of(issueId)) return;
    const { content } = await this.gather.of(issueId);
    const html = webEdition(content, wordsFor(content));
    const contentDigest = createHash('sha256').update(html).digest('hex');
    const id = await this.trace.nextId(WEB_EDITION_SUBJECT);
    await this.trace.beginSubject(id, { kind: WEB_EDITION_SUBJECT, verb: 'prepareWebEdition', actor: SYSTEM_ACTOR, facts: { issueId, contentDigest }, set: { issue_id: issueId, html, content_digest: contentDigest, jurisdiction_path: jurisdictionPath } });
  }
}

/** Copies of an issue, and those among them that the system sends. */
@Injectable()
export class CopyBook {
  constructor(readonly copies: BulletinCopies, readonly sendings: CopySendings, private readonly machine: MachineClock) {}

  /** 电子件 wait from now on to be sent. */
  begin(issueId: number): Promise<void> {
    return this.sendings.begin(issueId, this.machine.now());
  }
}

/** A copy for each recipient of the list as it stands when the issue goes out; heard twice, nobody gets two. */
@Injectable()
export class PlanDistribution {
  constructor(private readonly editions: BulletinEditions, private readonly recipients: BulletinRecipients, private readonly book: CopyBook, private readonly trace: Trace) {}

  async run(issueId: number): Promise<string> {
    const issue = await this.editions.issue(issueId, SYSTEM_ACTOR);
    const planned = new Set((await this.book.copies.of(issueId)).map(({ recipient_id: id }) => id));
    const births = [];
    for (const one of await this.recipients.listed(issue.jurisdiction_path)) {
      if (planned.has(one.id)) continue;
      const { level, way, name, address, postcode, email, copies, place, jurisdiction_path } = one;
      births.push({ id: await this.trace.nextId(BULLETIN_COPY_SUBJECT), facts: { issueId, recipientId: one.id, recipientVersion: one.version }, set: { issue_id: issueId, recipient_id: one.id, level, way, name, address, postcode, email, copies, place, jurisdiction_path } });
    }
    if (births.length > 0) await this.trace.beginSubjects(births, { kind: BULLETIN_COPY_SUBJECT, verb: 'planCopy', actor: SYSTEM_ACTOR });
    await this.book.begin(issueId);
    return issue.jurisdiction_path;
  }
}
