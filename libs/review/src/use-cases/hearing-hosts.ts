import { Injectable } from '@nestjs/common';
import { Cases, type CaseRow } from '@onecounter/casework';
import { refuse } from '@onecounter/contracts';
import { People } from '@onecounter/organisation';
import type { Actor } from '@onecounter/platform';
import { Hearings, type Host } from '../data/hearings';
import type { HearingHostView } from '../http/hearing.view';
import { handsOf } from '../rules/hearing';

/** 听证主持人: not whoever examines the case (行政许可法 48(3)). */
@Injectable()
export class HearingHosts {
  constructor(private readonly cases: Cases, private readonly hearings: Hearings, private readonly people: People) {}

  async list(id: number, actor: Actor): Promise<HearingHostView[]> {
    const row = await this.cases.getInFull(id, actor);
    return (await this.hearings.hosts(row.jurisdiction_path, handsOf(row))).map(({ id: personId, name, unit }) => ({ personId, name, unitName: unit }));
  }

  /** @throws separationOfDuties for whoever has a hand in the case, hearingHostUnfit for others who may not preside */
  async judge(row: CaseRow, personId: number): Promise<Host> {
    const hands = handsOf(row);
    if (hands.includes(personId)) refuse('separationOfDuties', { rule: 'who examines the case may not preside', ruleLabel: '听证主持人不能是本件的接件、审核、复核、审批人员', verbLabel: '通知听证' }, 'hostId');
    const host = (await this.hearings.hosts(row.jurisdiction_path, hands)).find((one) => one.id === personId);
    if (host) return host;
    const name = (await this.people.names([personId])).get(personId);
    return refuse('hearingHostUnfit', { why: name ? `${name}现在不任政策法规科、业务协调科、科室负责人或分管领导` : '没有这个人' }, 'hostId');
  }
}
