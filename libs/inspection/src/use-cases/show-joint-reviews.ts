import { Injectable, StreamableFile } from '@nestjs/common';
import { SubjectTraces, withinScope } from '@onecounter/casework';
import { CASE_STATUSES, DOCUMENT_KINDS, JOINT_REVIEW, JOINT_REVIEW_KINDS, refuse } from '@onecounter/contracts';
import { AccessLog, Documents, Uploads, type Actor } from '@onecounter/platform';
import type { JointReviewRow } from '../data/joint-reviews';
import type { ListJointReviewsQuery, JointReviewBasisQuery } from '../http/joint-review.body';
import type { JointReviewBasisView, JointReviewPageView, JointReviewView } from '../http/joint-review.view';
import { UNDER_WAY } from '../rules/joint-opinions';
import { JointReviewDesk } from './joint-review-desk';
import { ReviewedMatters } from './open-joint-review';
import { presentReview, presentReviewRow } from './present-joint-review';

const PAGE = 50;

/** 联合审图、联合验收 as list and page. */
@Injectable()
export class ShowJointReviews {
  constructor(private readonly desk: JointReviewDesk, private readonly matters: ReviewedMatters, private readonly traces: SubjectTraces) {}

  async list({ kind, status, view, caseId, jointCaseId, before, limit = PAGE }: ListJointReviewsQuery, actor: Actor): Promise<JointReviewPageView> {
    const running = view === 'open' ? true : view === 'closed' ? false : null;
    const rows = await this.desk.reviews.list(actor, { kind: kind ?? null, status: status ?? null, running, mine: view === 'mine', caseId: caseId ?? null, jointCaseId: jointCaseId ?? null, before: before ?? null, limit: limit + 1 });
    const page = rows.slice(0, limit);
    return { rows: page.map((row) => presentReviewRow(row, actor)), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<JointReviewView> {
    const { reviews } = this.desk;
    const row = await reviews.get(id, actor);
    const [rounds, opinions, entries, trips] = [await reviews.rounds(id), await reviews.opinions(id), await reviews.entries(id), await reviews.tripsOf(row.cases.map((one) => one.id))];
    const names = await reviews.fileNames([...rounds.flatMap(({ file_ids: ids }) => ids), ...opinions.flatMap(({ file_ids: ids }) => ids)]);
    return { ...presentReview({ row, rounds, opinions, entries, trips, names: new Map(names.map((file) => [file.id, file.name])) }, actor, this.desk.today()), trace: await this.traces.of(JOINT_REVIEW, id) };
  }

  /** What could be looked at together: of a case that belongs to a joint case, the others as well. @throws notFound, jointReviewNotLead */
  async basis({ jointCaseId, caseId }: JointReviewBasisQuery, actor: Actor): Promise<JointReviewBasisView> {
    const jointId = jointCaseId ?? (await this.matters.jointOf(caseId ?? 0, actor));
    const { joint, cases } = await this.matters.candidates({ ...(jointId === undefined ? {} : { jointCaseId: jointId }), caseIds: [caseId ?? 0] }, actor);
    const unitNames = new Map(await Promise.all([...new Set(cases.map(({ unit_id: id }) => id))].map(async (id) => [id, await this.matters.unitName(id)] as const)));
    return {
      jointCaseId: joint?.id ?? null, applicantName: cases[0]?.applicant_name ?? '', drawingDays: JOINT_REVIEW_KINDS.drawing.days, completionDays: JOINT_REVIEW_KINDS.completion.days,
      cases: cases.map((one) => ({
        id: one.id, number: one.number, itemName: one.item_name, unitName: unitNames.get(one.unit_id) ?? '', dueOn: one.due_on, open: withinScope(actor, one), unfit: UNDER_WAY.includes(one.status) ? null : `已经是“${CASE_STATUSES[one.status].zh}”`,
        materials: one.materials.filter(({ files }) => files.length > 0).map(({ code, name, files }) => ({ code, name, files: files.length })),
      })),
    };
  }
}

/** Papers and files of a joint review, for all that take part. */
@Injectable()
export class OpenJointReviewRecord {
  constructor(private readonly desk: JointReviewDesk, private readonly documents: Documents, private readonly uploads: Uploads, private readonly log: AccessLog) {}

  /** 意见书 of a round, or the final one. @throws notFound, also while there is none */
  async paper(id: number, round: number | null, actor: Actor): Promise<StreamableFile> {
    const row = await this.desk.reviews.get(id, actor);
    const documentId = round === null ? row.document_id : ((await this.desk.reviews.rounds(id)).find((one) => one.round === round)?.document_id ?? null);
    const document = documentId === null ? undefined : await this.documents.find(documentId);
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: attachment(`${DOCUMENT_KINDS[document.kind].zh} ${row.number}.pdf`) });
  }

  /** Of the set, also those of another section's case, and of the opinions; told to the access log. @throws notFound */
  async file(id: number, fileId: string, actor: Actor): Promise<StreamableFile> {
    const row = await this.desk.reviews.get(id, actor);
    const file = (await this.filesOf(row)).has(fileId) ? await this.uploads.find(fileId) : undefined;
    if (!file) refuse('notFound');
    await this.log.write(actor, { action: 'openFile', subjectKind: JOINT_REVIEW.kind, subjectId: id, detail: { fileId } });
    return new StreamableFile(await this.uploads.open(file), { type: file.media_type, disposition: attachment(file.name), length: Number(file.size_bytes) });
  }

  private async filesOf(row: JointReviewRow): Promise<Set<string>> {
    const [rounds, opinions] = [await this.desk.reviews.rounds(row.id), await this.desk.reviews.opinions(row.id)];
    return new Set([...row.materials.map(({ fileId }) => fileId), ...rounds.flatMap(({ file_ids: ids }) => ids), ...opinions.flatMap(({ file_ids: ids }) => ids)]);
  }
}

const attachment = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
