import { Injectable } from '@nestjs/common';
import { EXPERT } from '@onecounter/contracts';
import { AccessLog, type Actor } from '@onecounter/platform';
import { Experts, type ExpertRow } from '../data/experts';
import type { ListExpertsQuery } from '../http/expert.body';
import type { ExpertPageView, ExpertPhoneView, ExpertView } from '../http/expert.view';

const PAGE = 100;

/** 专家库, by number. */
@Injectable()
export class ShowExperts {
  constructor(private readonly experts: Experts, private readonly log: AccessLog) {}

  async list({ search, speciality, status, after }: ListExpertsQuery, actor: Actor): Promise<ExpertPageView> {
    const rows = await this.experts.list(actor, { search: search ?? null, speciality: speciality?.trim() || null, status: status ?? null, after: after ?? 0, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    return { rows: page.map(presentExpert), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  }

  /** For the invitation; who looked and why is kept. */
  async phone(id: number, reason: string, actor: Actor): Promise<ExpertPhoneView> {
    const row = await this.experts.get(id, actor);
    await this.log.write(actor, { action: 'showExpertPhone', subjectKind: 'expert', subjectId: id, detail: { reason } });
    return { phone: this.experts.openPhone(row) };
  }
}

function presentExpert(row: ExpertRow): ExpertView {
  const { id, version, number, status, name, employer, title, specialities, relations, phone_masked: phoneMasked } = row;
  return { id, version, number, status, statusLabel: EXPERT.statuses[status].zh, name, employer, title, specialities: [...specialities], relations: [...relations], phoneMasked };
}
