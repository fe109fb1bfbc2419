import { Injectable } from '@nestjs/common';
import { AGENCY_ARCHIVE_HEADINGS, AGENCY_MODES, AGENCY_PROJECT, PROJECT_KINDS, type AgencyArchiveHeading } from '@onecounter/contracts';
import { DossierSource, type Actor, type Dossier } from '@onecounter/platform';
import { AgencyProjects, type AgencyProjectRow } from '../../data/agency-projects';
import { gapsOf, noneOf } from '../../rules/archive/archive-gaps';
import { factsOf, ReadProjectInFull } from './archive-facts';
import { ArchivePieces } from './archive-pieces';

/** 一事一档: what a commissioned project has under each heading of document 004, 二(五)7, and what it lacks. The archive asks. */
@Injectable()
export class AgencyDossier extends DossierSource {
  readonly subjectKind = AGENCY_PROJECT.kind;

  constructor(private readonly projects: AgencyProjects, private readonly read: ReadProjectInFull, private readonly pieces: ArchivePieces) {
    super();
  }

  /** @throws notFound */
  async open(id: number, actor: Actor): Promise<Dossier> {
    const whole = await this.read.of(await this.projects.get(id, actor));
    const { row } = whole;
    const [facts, pieces] = [factsOf(whole), this.pieces.of(whole, actor.unitName)];
    const gaps = gapsOf(facts);
    const headings = (Object.keys(AGENCY_ARCHIVE_HEADINGS) as AgencyArchiveHeading[]).map((code) => {
      const [own, lacking] = [pieces[code], gaps.filter(({ heading }) => heading === code).map(({ code: key, title, who }) => ({ code: key, title, who }))];
      return { code, label: AGENCY_ARCHIVE_HEADINGS[code].zh, pieces: own, gaps: lacking, none: own.length + lacking.length === 0 ? noneOf(code, facts) : null };
    });
    return {
      subjectId: id, version: row.version, number: row.number, name: row.name, ownerName: row.owner_name, unitName: actor.unitName, jurisdictionPath: row.jurisdiction_path, statusLabel: AGENCY_PROJECT.statuses[row.status].zh,
      ended: row.status === 'closed', beganOn: row.registered_on, facts: wordsOf(row), headings,
    };
  }
}

function wordsOf(row: AgencyProjectRow): [string, string][] {
  const all: [string, string | null][] = [
    ['项目编号', row.number], ['项目名称', row.name], ['项目单位', row.owner_name], ['统一社会信用代码', row.owner_code], ['联系人', `${row.contact_masked} ${row.phone_masked}`], ['类型', PROJECT_KINDS[row.kind].zh], ['总投资', `${row.investment_wan} 万元`], ['建设地点', row.place],
    ['服务方式', AGENCY_MODES[row.mode].zh], ['代办员', row.agent_name], ['登记', row.registered_on], ['转入代办', row.started_on], ['反馈结果', row.returned_on], ['办结', row.ended_on], ['保管期限', '按本单位文件材料归档范围和保管期限表'],
  ];
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
