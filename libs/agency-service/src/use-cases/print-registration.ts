import { Injectable, StreamableFile } from '@nestjs/common';
import { chineseDay } from '@onecounter/casework';
import { AGENCY_MODES, PROJECT_KINDS } from '@onecounter/contracts';
import { AccessLog, Documents, type Actor } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../data/agency-projects';
import { ProjectParts } from '../data/project-parts';
import { registrationPaper } from '../rules/registration-paper';
import { LEVELS } from './show-agency-projects';

/** 登记表 on one page, as it stands now; the contact stays masked. */
@Injectable()
export class PrintRegistration {
  constructor(private readonly projects: AgencyProjects, private readonly parts: ProjectParts, private readonly documents: Documents, private readonly log: AccessLog) {}

  /** @throws notFound, renderingFailed */
  async run(id: number, actor: Actor): Promise<StreamableFile> {
    const row = await this.projects.get(id, actor);
    const pdf = await this.draw(row, actor.unitName);
    await this.log.write(actor, { action: 'openFile', subjectKind: 'agencyProject', subjectId: id, detail: { paper: 'registration' } });
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename*=UTF-8''${encodeURIComponent(`登记表 ${row.number}.pdf`)}`, length: pdf.length });
  }

  /** The page alone, for whoever may see the project. */
  async draw(row: AgencyProjectRow, unitName: string): Promise<Buffer> {
    const [items, materials] = [await this.parts.items(row.id), await this.parts.materials(row.id)];
    return this.documents.draw(registrationPaper({
      number: row.number, name: row.name, ownerName: row.owner_name, ownerCode: row.owner_code, contact: `${row.contact_masked} ${row.phone_masked}`, kind: PROJECT_KINDS[row.kind].zh, investmentWan: row.investment_wan, place: row.place, mode: AGENCY_MODES[row.mode].zh, needs: row.needs,
      limits: row.limits, targetOn: row.target_on, agentName: row.agent_name, items: items.map((one) => ({ name: one.item_name, unitName: one.unit_name, level: LEVELS[one.level], workingDays: one.working_days })),
      materials: materials.map((one) => ({ name: one.name, takenOn: one.taken_on })), authorised: authorisationWords(row), unit: unitName, dated: chineseDay(row.registered_on),
    }));
  }
}

function authorisationWords(row: AgencyProjectRow): string {
  if (row.mode === 'assistance') return '协办，由企业自己申报，不用委托';
  if (row.authorised_on === null) return '还没有签署';
  return `${row.signer_name ?? ''}于 ${row.authorised_on} 签署${row.authorised_until ? `，到 ${row.authorised_until}` : ''}`;
}
