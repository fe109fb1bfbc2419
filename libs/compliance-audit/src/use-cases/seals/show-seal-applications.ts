import { Injectable, StreamableFile } from '@nestjs/common';
import { OFFICIAL_SEALS, refuse, SEAL_APPLICATION, type SealApplicationStatus, type SealApplicationVerb } from '@onecounter/contracts';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { Documents, type Actor } from '@onecounter/platform';
import { SealApplications, type SealApplicationRow } from '../../data/seal-applications';
import type { ListSealApplicationsQuery } from '../../http/seal-application.body';
import type { SealApplicationPageView, SealApplicationRowView, SealApplicationView } from '../../http/seal-application.view';
import { HEAD_POSTS } from '../../rules/card-answerer';

const STATES: Readonly<Record<string, readonly SealApplicationStatus[]>> = { applied: ['applied'], approved: ['approved'], ended: ['used', 'declined', 'withdrawn'] };

/** 公章使用申请 by list, one with its trace, its form. */
@Injectable()
export class ShowSealApplications {
  constructor(private readonly applications: SealApplications, private readonly traces: SubjectTraces, private readonly documents: Documents) {}

  async list(query: ListSealApplicationsQuery, actor: Actor): Promise<SealApplicationPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.applications.list(actor, { statuses: query.state === undefined ? null : (STATES[query.state] ?? null), unitId: query.unitId ?? null, words: anywhere(query.words), before: query.before ?? null, limit });
    return { rows: rows.map(present), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<SealApplicationView> {
    const row = await this.applications.get(id, actor);
    const verbs = verbsOf(SEAL_APPLICATION, row.status, actor.permissions) as SealApplicationVerb[];
    return { ...present(row), verbs: verbs.filter((verb) => mayTake(verb, row, actor)), trace: await this.traces.of(SEAL_APPLICATION, id) };
  }

  /** @throws notFound before it is approved, renderingFailed, documentNotReady */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.applications.get(id, actor);
    const document = row.document_id === null ? undefined : await this.documents.find(row.document_id);
    return new StreamableFile(await this.documents.open(document ?? refuse('notFound')), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`公章使用申请表 ${row.number}.pdf`)}` });
  }
}

function mayTake(verb: SealApplicationVerb, row: SealApplicationRow, { personId, unitId, post }: Actor): boolean {
  if (verb === 'withdrawSealApplication') return personId === row.applied_by || (unitId === row.unit_id && HEAD_POSTS.includes(post));
  return personId !== row.applied_by && personId !== row.decided_by;
}

function present(row: SealApplicationRow): SealApplicationRowView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: SEAL_APPLICATION.statuses[row.status].zh, number: row.number, unitId: row.unit_id, unitName: row.unit_name, seal: row.seal, sealLabel: OFFICIAL_SEALS[row.seal].zh, matter: row.matter, paper: row.paper, copies: row.copies,
    caseId: row.case_id, caseNumber: row.case_number, applicantName: row.applicant_name, appliedByName: row.applied_by_name, appliedOn: row.applied_on, decidedByName: row.decided_by_name, decidedOn: row.decided_on, hasForm: row.document_id !== null, usedByName: row.used_by_name,
    usedAt: row.used_at?.toISOString() ?? null, usedCopies: row.used_copies,
  };
}
