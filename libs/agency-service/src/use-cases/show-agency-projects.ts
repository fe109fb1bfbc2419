import { Injectable } from '@nestjs/common';
import { anywhere, SubjectTraces, verbsOf } from '@onecounter/casework';
import { AGENCY_MODES, AGENCY_PROJECT, AGENCY_STAGES, FORCE_POSTS, PROJECT_KINDS, RETURN_WAYS, type AgencyProjectVerb } from '@onecounter/contracts';
import { LegalClock, type Actor } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../data/agency-projects';
import { ProjectParts, type ProjectItemRow, type ProjectMaterialRow } from '../data/project-parts';
import type { ListAgencyProjectsQuery } from '../http/agency-project.body';
import type { AgencyItemView, AgencyMaterialView, AgencyProjectPageView, AgencyProjectRowView, AgencyProjectView, AgentSuggestionView } from '../http/agency-project.view';
import { AgentsFor } from './assign-agent';

export const LEVELS = { city: '市级', county: '县区', outside: '其他部门' } as const;

/** 代办项目 by list. */
@Injectable()
export class ListAgencyProjects {
  constructor(private readonly projects: AgencyProjects, private readonly legal: LegalClock) {}

  async run({ search, status, stage, mine, before, limit = 50 }: ListAgencyProjectsQuery, actor: Actor): Promise<AgencyProjectPageView> {
    const rows = await this.projects.list(actor, { search: anywhere(search), status: status ?? null, stage: stage ?? null, mine: mine ?? false, before: before ?? null, limit });
    return { rows: rows.map((row) => this.present(row)), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
  }

  present(row: AgencyProjectRow): AgencyProjectRowView {
    const holds = row.authorised_on !== null && (row.authorised_until === null || row.authorised_until >= this.legal.today());
    return {
      id: row.id, version: row.version, status: row.status, statusLabel: AGENCY_PROJECT.statuses[row.status].zh, number: row.number, name: row.name, ownerName: row.owner_name, kindLabel: PROJECT_KINDS[row.kind].zh, investmentWan: row.investment_wan,
      mode: row.mode, modeLabel: AGENCY_MODES[row.mode].zh, stage: row.stage, stageLabel: AGENCY_STAGES[row.stage].zh, agentId: row.agent_id, agentName: row.agent_name, targetOn: row.target_on, registeredOn: row.registered_on, authorised: row.mode === 'assistance' || holds,
    };
  }
}

/** What belongs to a project beside its own row. */
@Injectable()
export class AgencyProjectDetails {
  constructor(private readonly parts: ProjectParts, private readonly agents: AgentsFor, private readonly traces: SubjectTraces) {}

  async of(row: AgencyProjectRow): Promise<Pick<AgencyProjectView, 'items' | 'materials' | 'agents' | 'trace'>> {
    const agents = (await this.agents.of(row)).map(({ personId, name, post, load, capacity, fits, full, away, why }): AgentSuggestionView => ({ personId, name, post, postLabel: FORCE_POSTS[post].zh, load, capacity, fits, full, away, why }));
    return { items: (await this.parts.items(row.id)).map(presentItem), materials: (await this.parts.materials(row.id)).map(presentMaterial), agents, trace: await this.traces.of(AGENCY_PROJECT, row.id) };
  }
}

/** One project with its registration, its materials and who could take it. */
@Injectable()
export class ShowAgencyProject {
  constructor(private readonly projects: AgencyProjects, private readonly lists: ListAgencyProjects, private readonly details: AgencyProjectDetails) {}

  /** @throws notFound */
  async run(id: number, actor: Actor): Promise<AgencyProjectView> {
    const row = await this.projects.get(id, actor);
    return {
      ...this.lists.present(row), ownerCode: row.owner_code, kind: row.kind, place: row.place, contact: `${row.contact_masked} ${row.phone_masked}`, needs: row.needs, limits: row.limits, requestId: row.request_id, projectId: row.project_id, projectCode: row.project_code,
      authorisedOn: row.authorised_on, authorisedUntil: row.authorised_until, signerName: row.signer_name, assignedOn: row.assigned_on, startedOn: row.started_on, returnWay: row.return_way, returnWayLabel: row.return_way && RETURN_WAYS[row.return_way].zh,
      returnedOn: row.returned_on, withdrawnOn: row.withdrawn_on, endedOn: row.ended_on, ...(await this.details.of(row)), verbs: verbsFor(row, actor),
    };
  }
}

/** 指派 is for who has no agent yet, 移交 for who has one. */
const verbsFor = (row: AgencyProjectRow, actor: Actor): AgencyProjectVerb[] =>
  (verbsOf(AGENCY_PROJECT, row.status, actor.permissions) as AgencyProjectVerb[]).filter((verb) => verb !== (row.agent_id === null ? 'handOverProject' : 'assignAgent'));
export const presentItem = (row: ProjectItemRow): AgencyItemView => ({ no: row.no, itemCode: row.item_code, itemName: row.item_name, level: row.level, levelLabel: LEVELS[row.level], unitName: row.unit_name, workingDays: row.working_days, why: row.why });
const presentMaterial = (row: ProjectMaterialRow): AgencyMaterialView => ({ no: row.no, name: row.name, itemCodes: [...row.item_codes], takenOn: row.taken_on, takenByName: row.taken_by_name, copies: row.copies, original: row.original, note: row.note });
