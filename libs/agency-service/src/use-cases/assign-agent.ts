import { Injectable } from '@nestjs/common';
import { presentTaken, recordWords, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { legalDateOf } from '@onecounter/kernel';
import { StandIns } from '@onecounter/organisation';
import { Trace, type Actor } from '@onecounter/platform';
import { AGENCY_PROJECT_SUBJECT, AgencyProjects, type AgencyProjectRow } from '../data/agency-projects';
import { ForceMembers } from '../data/force-members';
import { suggestAgents, type Suggestion } from '../rules/suggest-agents';

/** Who can take a project, by load, speciality and leave. */
@Injectable()
export class AgentsFor {
  constructor(private readonly members: ForceMembers, private readonly standIns: StandIns) {}

  async of({ jurisdiction_path: path, speciality }: Pick<AgencyProjectRow, 'jurisdiction_path' | 'speciality'>): Promise<Suggestion[]> {
    const rows = await this.members.agentsFor(path);
    const away = await this.standIns.at(rows.map((row) => row.person_id));
    return suggestAgents(rows.map((row) => ({ personId: row.person_id, name: row.name, post: row.post, specialities: row.specialities, capacity: row.capacity, load: row.load, away: away.has(row.person_id) })), speciality);
  }
}

/** 指派, 移交: the lead agent or the head of the task force gives a project to an agent (AGY-1). */
@Injectable()
export class AssignAgent {
  constructor(private readonly projects: AgencyProjects, private readonly agents: AgentsFor, private readonly trace: Trace) {}

  /** The first agent. @throws notFound, changedMeanwhile, stepNotAllowed, agentAssigned, agentUnknown, agentAway */
  async assignAgent(id: number, said: { readonly version: number; readonly agentId: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'assignAgent', actor);
    if (row.agent_id !== null) refuse('agentAssigned', { agentName: row.agent_name ?? '' }, 'agentId');
    const agent = await this.require(row, said.agentId);
    return presentTaken(await this.trace.takeStep(row, { kind: AGENCY_PROJECT_SUBJECT, verb: 'assignAgent', actor, facts: { agentId: agent.personId, load: agent.load, fits: agent.fits }, set: { agent_id: agent.personId, assigned_on: this.today() } }));
  }

  /** When an agent leaves or cannot go on. @throws notFound, changedMeanwhile, stepNotAllowed, agentMissing, agentUnknown, agentAway */
  async handOverProject(id: number, said: { readonly version: number; readonly agentId: number; readonly words: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.projects.lock(id, said.version, 'handOverProject', actor);
    if (row.agent_id === null || row.agent_id === said.agentId) refuse('agentMissing', {}, 'agentId');
    const [agent, words] = [await this.require(row, said.agentId), sealWords(said.words)];
    return presentTaken(await this.trace.takeStep(row, {
      kind: AGENCY_PROJECT_SUBJECT, verb: 'handOverProject', actor, facts: { from: row.agent_id, agentId: agent.personId, load: agent.load, wordsDigest: words.digest }, set: { agent_id: agent.personId, assigned_on: this.today() }, with: (w) => recordWords(w, 'agencyProject', words),
    }));
  }

  private today(): string {
    return legalDateOf(this.trace.legalNow());
  }

  private async require(row: AgencyProjectRow, agentId: number): Promise<Suggestion> {
    const agent = (await this.agents.of(row)).find(({ personId }) => personId === agentId) ?? refuse('agentUnknown', {}, 'agentId');
    return agent.away ? refuse('agentAway', { name: agent.name }, 'agentId') : agent;
  }
}
