import { Injectable, StreamableFile } from '@nestjs/common';
import { anywhere, Cases, SubjectTraces, verbsOf } from '@onecounter/casework';
import { PRE_REVIEW, PRE_REVIEW_OPINIONS, PRE_REVIEW_OUTCOMES, refuse, type PreReviewStatus, type PreReviewVerb } from '@onecounter/contracts';
import { AccessLog, Documents, Uploads, type Actor } from '@onecounter/platform';
import { PreReviews, type PreReviewRow } from '../../data/pre-reviews';
import type { ListPreReviewsQuery } from '../../http/pre-review.body';
import type { CasePreReviewView, PreReviewMaterialView, PreReviewPageView, PreReviewRowView, PreReviewView } from '../../http/pre-review.view';

const STATES: Readonly<Record<string, readonly PreReviewStatus[]>> = { waiting: ['waiting'], opined: ['opined'], open: ['waiting', 'opined'], carriedOver: ['carriedOver'], ended: ['withdrawn', 'expired'] };

/** 预审件 by list. */
@Injectable()
export class ListPreReviews {
  constructor(private readonly rows: PreReviews) {}

  async run({ state, itemCode, agencyProjectId, search, after, limit = 50 }: ListPreReviewsQuery, actor: Actor): Promise<PreReviewPageView> {
    const rows = await this.rows.list(actor, { statuses: STATES[state ?? ''] ?? null, itemCode: itemCode?.trim() || null, agencyProjectId: agencyProjectId ?? null, search: anywhere(search), after: after ?? null, limit });
    return { rows: rows.map(presentRow), next: rows.length === limit ? (rows.at(-1)?.place ?? null) : null };
  }
}

/** One pre-review with its materials, opinions and trace; and that of a case, for whoever reviews it. */
@Injectable()
export class ShowPreReview {
  constructor(private readonly rows: PreReviews, private readonly traces: SubjectTraces, private readonly cases: Cases) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<PreReviewView> {
    const row = await this.rows.get(id, actor);
    return { ...presentRow(row), ...(await this.parts(row)), trace: await this.traces.of(PRE_REVIEW, id), verbs: verbsOf(PRE_REVIEW, row.status, actor.permissions) as PreReviewVerb[] };
  }

  /** @throws notFound for a case out of sight */
  async ofCase(caseId: number, actor: Actor): Promise<CasePreReviewView> {
    await this.cases.getInFull(caseId, actor);
    const row = await this.rows.ofCase(caseId);
    return { preReview: row ? { ...presentRow(row), ...(await this.parts(row)) } : null };
  }

  private async parts(row: PreReviewRow): Promise<{ materials: PreReviewMaterialView[]; opinionWords: string | null }> {
    const [materials, files, trace] = [await this.rows.materials(row.id), await this.rows.files(row.id), await this.traces.of(PRE_REVIEW, row.id)];
    return {
      materials: materials.map(({ code, name, note, opinion, words }) => ({
        code, name, note, opinion, opinionLabel: opinion && PRE_REVIEW_OPINIONS[opinion].zh, words, files: files.filter(({ material }) => material === code).map(({ id, name: fileName, sizeBytes, mediaType }) => ({ id, name: fileName, sizeBytes, mediaType })),
      })),
      opinionWords: trace.steps.findLast(({ verb }) => verb === 'givePreReviewOpinion')?.words ?? null,
    };
  }
}

/** Files and the paper of a pre-review, opened by whoever sees it. */
@Injectable()
export class OpenPreReviewRecord {
  constructor(private readonly rows: PreReviews, private readonly uploads: Uploads, private readonly documents: Documents, private readonly log: AccessLog) {}

  /** @throws notFound */
  async file(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    await this.rows.get(id, actor);
    const file = (await this.rows.files(id)).some((one) => one.id === fileId) ? await this.uploads.find(fileId) : undefined;
    if (!file) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: 'preReview', subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: attachment(file.name), length: Number(file.size_bytes) });
  }

  /** @throws notFound, also before there is an opinion; documentNotReady */
  async paper(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.rows.get(id, actor);
    const document = row.document_id === null ? undefined : await this.documents.find(row.document_id);
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: attachment(`预审意见 ${row.number}.pdf`) });
  }
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

const presentRow = (row: PreReviewRow): PreReviewRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: PRE_REVIEW.statuses[row.status].zh, number: row.number, unitId: row.unit_id, unitName: row.unit_name, itemCode: row.item_code, itemName: row.item_name, itemVersionId: row.item_version_id, applicantName: row.applicant_name,
  agencyProjectId: row.agency_project_id, agencyItemNo: row.agency_item_no, projectNumber: row.project_number, projectName: row.project_name, lacking: [...row.lacking], requestedByName: row.requested_by_name, requestedOn: row.requested_on, handedOn: row.handed_on, expiresOn: row.expires_on,
  outcome: row.outcome, outcomeLabel: row.outcome && PRE_REVIEW_OUTCOMES[row.outcome].zh, opinedByName: row.opined_by_name, opinedOn: row.opined_on, hasPaper: row.document_id !== null, caseId: row.case_id, caseNumber: row.case_number, carriedOn: row.carried_on,
});
