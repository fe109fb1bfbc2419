import { Injectable } from '@nestjs/common';
import { LegalClock, type Actor } from '@onecounter/platform';
import { Applicants } from '../../data/applicants';
import { CreditMarks } from '../../data/credit-marks';
import type { CreditMarkPageView, CreditMarkView } from '../../http/credit.view';
import { presentCreditMark } from './present-credit-mark';

/** 失信记录: of one applicant, and the list. */
@Injectable()
export class ShowCreditMarks {
  constructor(private readonly marks: CreditMarks, private readonly applicants: Applicants, private readonly legal: LegalClock) {}

  /** Wherever it was recorded: trust is not lost in one place alone. @throws notFound */
  async ofApplicant(applicantId: number): Promise<CreditMarkView[]> {
    await this.applicants.require(applicantId);
    return (await this.marks.ofApplicant(applicantId)).map((row) => presentCreditMark(row, this.legal.today()));
  }

  async list(query: { state?: 'inForce' | 'all'; search?: string; before?: number; limit?: number }, actor: Actor): Promise<CreditMarkPageView> {
    const [limit, today] = [query.limit ?? 50, this.legal.today()];
    const search = query.search?.trim() ? `%${query.search.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const rows = await this.marks.list(actor, { inForce: query.state !== 'all', today, search, before: query.before ?? null, limit });
    return { rows: rows.map((row) => presentCreditMark(row, today)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }
}
