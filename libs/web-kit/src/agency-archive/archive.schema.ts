import { AGENCY_ARCHIVE_HEADINGS } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type AgencyArchive = components['schemas']['AgencyArchiveView'];
export type AgencyArchiveRow = components['schemas']['AgencyArchiveRowView'];
export type ArchiveMissing = components['schemas']['ArchiveMissingView'];
export const MISSING_CHOICES = [{ value: 'yes', label: '有缺漏' }, { value: 'no', label: '齐全' }] as const;

const HEADINGS = Object.entries(AGENCY_ARCHIVE_HEADINGS).map(([value, { zh }]) => ({ value, label: zh }));
const FILE = { name: 'fileId', label: '文件', hint: '扫描件、照片或者 PDF', kind: 'file' as const };

/** 补交: of what is missing its heading is known; anything else says where it belongs. */
export const supplyAct = (projectId: number, heading: string, gap: ArchiveMissing): Act => ({
  verb: 'fileAgencyRecord', label: '补交', title: `补交${gap.title}`, kind: 'primary', path: `/agency-projects/${projectId}/file-agency-record`, fixed: { heading, covers: gap.code }, fields: [{ name: 'title', label: '题名', kind: 'text', max: 120, first: gap.title }, FILE],
});
export const addPaperAct = (projectId: number): Act => ({
  verb: 'fileAgencyRecord', label: '加一份材料', title: '加一份档案材料', path: `/agency-projects/${projectId}/file-agency-record`, fields: [{ name: 'heading', label: '归在', kind: 'choice', options: HEADINGS, first: 'forms' }, { name: 'title', label: '题名', kind: 'text', max: 120 }, FILE],
});

/** Pure: every gap of the contents with the heading it stands under. */
export const gapsOf = ({ headings }: Pick<AgencyArchive, 'headings'>): (ArchiveMissing & { readonly heading: string; readonly headingLabel: string })[] => headings.flatMap(({ code, label, missing }) => missing.map((gap) => ({ ...gap, heading: code, headingLabel: label })));

/** Pure: what is sent when the archive is closed; null while a gap has no reason. */
export function missingBody(gaps: readonly ArchiveMissing[], reasons: Readonly<Record<string, string>>): { code: string; reason: string }[] | null {
  const said = gaps.map(({ code }) => ({ code, reason: reasons[code]?.trim() ?? '' }));
  return said.every(({ reason }) => reason !== '') ? said : null;
}

const [KILO, MEGA] = [1024, 1024 * 1024];
export const sizeWords = (bytes: number | null): string => (bytes === null ? '' : bytes < MEGA ? `${(bytes / KILO).toFixed(1)} KB` : `${(bytes / MEGA).toFixed(1)} MB`);
