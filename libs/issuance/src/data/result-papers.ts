import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS } from '@onecounter/contracts';
import { documentNumber, Documents, type DocumentRow } from '@onecounter/platform';
import { DELIVERED_KINDS, type DeliveredPaper } from '../rules/delivery-receipt';

/** What leaves by the window for a case: decision, certificate, correction; nothing that was voided. */
@Injectable()
export class ResultPapers {
  constructor(private readonly documents: Documents) {}

  async of(caseId: number): Promise<DocumentRow[]> {
    return (await this.documents.listOf('permitCase', caseId)).filter((row) => row.state !== 'voided' && DELIVERED_KINDS.includes(row.kind));
  }

  static named(rows: readonly DocumentRow[]): DeliveredPaper[] {
    return rows.map((row) => ({ title: row.content.title || DOCUMENT_KINDS[row.kind].zh, number: documentNumber(row.mark, row.year, row.serial) }));
  }
}
