import { answer, useKeysetList, type KeysetList } from '@onecounter/web-kit';
import { api, type Schemas } from '../../api';
import { DEFAULT_FILTERS, PAGE_SIZE } from './archives.schema';

/** A line of the list: the archive of a case, or of a joint case. */
export interface ArchiveLine extends Pick<Schemas['ArchiveRowView'], 'number' | 'applicantName' | 'endedOn' | 'dueOn' | 'failure' | 'archivedOn' | 'edition' | 'files' | 'sizeBytes'> {
  readonly id: number;
  readonly title: string;
  readonly outcome: string;
  readonly page: 'case' | 'jointCase';
  /** Where its package is fetched. */
  readonly path: string;
}
const ofCase = (row: Schemas['ArchiveRowView']): ArchiveLine => ({ ...row, id: row.caseId, title: row.itemName, page: 'case', path: `/api/cases/${row.caseId}/archive-package` });
const ofJoint = (row: Schemas['JointArchiveRowView']): ArchiveLine => ({ ...row, id: row.jointCaseId, title: row.themeName, outcome: `${row.cases} 件`, page: 'jointCase', path: `/api/joint-cases/${row.jointCaseId}/archive-package` });

/** 档案目录, its filters in the address. */
export function useArchives(): KeysetList<ArchiveLine, typeof DEFAULT_FILTERS> {
  return useKeysetList<ArchiveLine, typeof DEFAULT_FILTERS>(DEFAULT_FILTERS, async ({ what, state, from, to, search }, after, signal) => {
    const query = { state: state === 'archived' ? 'archived' as const : 'waiting' as const, limit: PAGE_SIZE, ...(from && { from }), ...(to && { to }), ...(search && { search }), ...(after && { after: Number(after) }) };
    const asked = { params: { query }, signal };
    const page = what === 'joint' ? await answer(api.GET('/api/joint-archives', asked)) : await answer(api.GET('/api/archives', asked));
    return { rows: page.rows.map((row) => ('caseId' in row ? ofCase(row) : ofJoint(row))), next: page.next === null ? null : String(page.next) };
  });
}
