import { Injectable, StreamableFile } from '@nestjs/common';
import { SubjectTraces, verbsOf } from '@onecounter/casework';
import { INTERVIEW, INTERVIEW_PARTIES, refuse, type InterviewVerb } from '@onecounter/contracts';
import { Documents, type Actor } from '@onecounter/platform';
import { Interviews, partyOf, type InterviewRow } from '../../data/interviews';
import type { ListInterviewsQuery } from '../../http/interview.body';
import type { InterviewPageView, InterviewRowView, InterviewView } from '../../http/interview.view';
import { unsignedOf } from '../../rules/interview-parties';

/** 约谈 by list, one with its trace, its record as a paper. */
@Injectable()
export class ShowInterviews {
  constructor(private readonly interviews: Interviews, private readonly traces: SubjectTraces, private readonly documents: Documents) {}

  async list(query: ListInterviewsQuery, actor: Actor): Promise<InterviewPageView> {
    const limit = query.limit ?? 50;
    const rows = await this.interviews.list(actor, { open: query.state === undefined ? null : query.state === 'open', mine: query.mine === 'yes', unitId: query.unitId ?? null, before: query.before ?? null, limit });
    return { rows: rows.map(presentRow), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  /** @throws notFound */
  async one(id: number, actor: Actor): Promise<InterviewView> {
    const row = await this.interviews.get(id, actor);
    const party = partyOf(row, actor);
    const signed = party === null || row.signatures.some((one) => one.party === party || one.person_id === actor.personId);
    const unsigned = unsignedOf(row, await this.interviews.isHead(row));
    const verbs = (verbsOf(INTERVIEW, row.status, actor.permissions) as InterviewVerb[]).filter((verb) => (verb !== 'signInterview' || !signed) && (verb !== 'closeInterview' || unsigned.length === 0));
    return {
      ...presentRow(row), findings: row.findings.map(({ id: findingId, number, month }) => ({ id: findingId, number, month })), signatures: row.signatures.map(({ party: by, name, signed_at: at }) => ({ party: by, partyLabel: INTERVIEW_PARTIES[by].zh, name, signedAt: new Date(at).toISOString() })),
      unsigned: unsigned.map((one) => INTERVIEW_PARTIES[one].zh), trace: await this.traces.of(INTERVIEW, id), verbs,
    };
  }

  /** @throws notFound, also before it is closed */
  async pdf(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.interviews.get(id, actor);
    const document = row.document_id ? await this.documents.find(row.document_id) : undefined;
    if (!document) refuse('notFound');
    return new StreamableFile(await this.documents.open(document), { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`约谈记录 ${row.id}.pdf`)}` });
  }
}

const presentRow = (row: InterviewRow): InterviewRowView => ({
  id: row.id, version: row.version, status: row.status, statusLabel: INTERVIEW.statuses[row.status].zh, month: row.month, months: row.months, unitId: row.unit_id, unitName: row.unit_name, personId: row.person_id, personName: row.person_name, proposedOn: row.proposed_on,
  meetsAt: row.meets_at?.toISOString() ?? null, place: row.place, endedOn: row.ended_on, hasRecord: row.document_id !== null,
});
