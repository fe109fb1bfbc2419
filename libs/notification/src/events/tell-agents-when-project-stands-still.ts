import { Injectable } from '@nestjs/common';
import { AGENCY_FLAGS, type AgencyFlag, type Fact, type Happening } from '@onecounter/contracts';
import { Listener } from '@onecounter/platform';
import { Happenings } from '../data/happenings';
import { Recipients } from '../data/recipients';
import { ToldAgencyProjects } from '../data/told-agency-projects';
import { TellColleagues } from '../use-cases/tell-colleagues';

interface Flagged { readonly flags?: readonly { readonly flag: AgencyFlag; readonly since: string }[] }

/** 清零提醒: the agent of the project and the lead agents of its place; where a place has none, of the one above it. A message of the enterprise is for the agent, and for the lead agents while there is none. */
@Injectable()
export class TellAgentsWhenProjectStandsStill extends Listener {
  readonly name = 'tell-agents-when-project-stands-still';
  readonly hears: readonly Fact[] = ['agencyProjectFlagged', 'agencyMessageSent'];
  constructor(private readonly happenings: Happenings, private readonly projects: ToldAgencyProjects, private readonly recipients: Recipients, private readonly colleagues: TellColleagues) { super(); }

  async hear(happening: Happening): Promise<void> {
    const project = await this.projects.find(happening.subjectId);
    if (!project) return;
    const { facts } = await this.happenings.stepOf<Flagged>(happening);
    if (happening.fact === 'agencyMessageSent') {
      await this.colleagues.of(happening, { event: 'agencyMessageSent', facts: { number: project.number }, people: project.agentId === null ? await this.recipients.leadAgentsOf(project.path) : [project.agentId], by: null });
      return;
    }
    const flags = facts.flags ?? [];
    const title = flags.map(({ flag }) => AGENCY_FLAGS[flag].zh).join('、');
    const since = flags.map((one) => one.since).sort()[0] ?? null;
    await this.colleagues.of(happening, { event: 'agencyProjectFlagged', facts: { number: project.number, title, onDate: since }, people: [project.agentId, ...(await this.recipients.leadAgentsOf(project.path))], by: null });
  }
}
