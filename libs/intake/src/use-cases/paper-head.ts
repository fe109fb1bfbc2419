import type { CaseRow } from '@onecounter/casework';
import type { PaperHead } from '../rules/papers';

export const headOf = (row: CaseRow): PaperHead => ({ applicantName: row.applicant_name, itemName: row.item_name, caseNumber: row.number, progressCode: row.progress_code });
