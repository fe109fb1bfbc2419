import { Injectable } from '@nestjs/common';
import { BulkDesk } from '@onecounter/casework';
import { Documents, type Actor } from '@onecounter/platform';
import type { BulkIssueResultBody } from '../http/issuance.body';
import type { IssuedTogetherView } from '../http/issuance.view';
import { judgeSignedFor } from '../rules/handing-over';
import { IssueResult } from './issue-result';

/** 一次发证: identity and signature once, each result judged, handed over and receipted by itself. */
@Injectable()
export class BulkIssueResult {
  constructor(private readonly bulk: BulkDesk, private readonly issue: IssueResult, private readonly documents: Documents) {}

  /** @throws collectorMismatch and signatureRequired for all at once, when nobody came or signed; malformedRequest, idempotencyKeyReused */
  async run(key: string | undefined, body: BulkIssueResultBody, actor: Actor): Promise<IssuedTogetherView> {
    const { collector, signature } = judgeSignedFor(body);
    const result = await this.bulk.run({ key, act: 'issueResult', permission: 'issueResult', body }, actor, async ({ id, version }, by) =>
      (await this.issue.run(id, { version, way: body.way, collector, signature }, by)).version);
    const rows = await Promise.all(result.rows.map(async (row) => ({ ...row, documentId: row.outcome === 'done' ? await this.receiptOf(row.id) : null })));
    return { ...result, rows };
  }

  private async receiptOf(caseId: number): Promise<string | null> {
    return (await this.documents.listOf('permitCase', caseId)).find(({ kind }) => kind === 'deliveryReceipt')?.id ?? null;
  }
}
