import type { Caller, Clerk } from './caller';
import type { Sql } from '@onecounter/platform';
import { ENTERPRISE } from './givens';
import { lookedAt } from './looked-at';

export interface JointBornCase { id: number; version: number; number: string; itemCode: string; itemName: string; waits: boolean; outcome: string }
export interface GivenJoint { id: number; version: number; number: string; documentId: string; cases: JointBornCase[] }
export interface JointOptions {
  readonly theme?: string;
  readonly stages?: readonly string[];
  readonly yes?: readonly string[];
  readonly added?: readonly string[];
  readonly instead?: readonly { readonly item: string; readonly by: string }[];
  /** Keys of merged materials that are missing, or that nobody looked at. */
  readonly missing?: readonly string[];
  readonly unchecked?: readonly string[];
  /** Files handed in, by key of the merged list. */
  readonly files?: Readonly<Record<string, readonly string[]>>;
  readonly applicant?: Record<string, unknown>;
  readonly clerk?: string;
  /** Joint case whose next stage is opened. */
  readonly jointCaseId?: number;
  /** Items of its opened stages that are taken up now. */
  readonly also?: readonly string[];
}
export type RoleInSection = 'sectionReviewer' | 'sectionApprover' | 'sectionHead';
interface Judged { themeVersionId: number; items: { code: string }[]; materials: { key: string; points: { code: string }[] }[]; fields: { key: string; required: boolean; kind: string }[] }

/** Joint cases as they come to be at the counter: judged first, then opened. */
export class JointGivens {
  constructor(private readonly desk: { as(login: string): Promise<Caller>; readonly sql: Sql; settle(): Promise<void> }) {}

  /** A good reception of all stages of the theme (of the first one for a project), as the page would send it. */
  async reception(options: JointOptions = {}): Promise<Record<string, unknown>> {
    const clerk = await this.desk.as(options.clerk ?? 'clerk1');
    const themeCode = options.theme ?? 'TH-YD';
    const chosen = { themeCode, stages: options.stages ?? (await this.stagesOf(clerk, themeCode)), yes: options.yes ?? [], instead: options.instead ?? [], added: options.added ?? [], conditions: [], ...(options.also ? { also: options.also } : {}) };
    const answer = await clerk.post('/joint-cases/judge', { ...chosen, byAgent: false, ...(options.jointCaseId === undefined ? {} : { jointCaseId: options.jointCaseId }), fields: [], materials: [] });
    if (answer.status !== 200) throw new Error(`judge: ${answer.text}`);
    const judged = answer.body as unknown as Judged;
    return {
      ...chosen, themeVersionId: judged.themeVersionId, applicant: options.applicant ?? ENTERPRISE, fields: judged.fields.map(({ key, kind }) => ({ key, value: kind === 'number' ? '80' : kind === 'date' ? '2026-12-01' : '示例' })),
      materials: judged.materials.filter(({ key }) => !options.unchecked?.includes(key)).map(({ key, points }) => (options.missing?.includes(key)
        ? { key, presented: false, points: [], files: [] } : { key, presented: true, points: points.map(({ code }) => ({ code, verdict: 'good' })), files: options.files?.[key] ?? [] })),
    };
  }

  async opened(options: JointOptions = {}): Promise<GivenJoint> {
    const clerk = await this.desk.as(options.clerk ?? 'clerk1');
    const answer = await clerk.post('/joint-cases/open-joint-case', await this.reception(options));
    if (answer.status >= 300) throw new Error(`open-joint-case: ${answer.text}`);
    return answer.body as unknown as GivenJoint;
  }

  /** Opened, and what is complete and waits for nothing accepted. */
  async accepted(options: JointOptions = {}): Promise<GivenJoint> {
    const joint = await this.opened(options);
    const rows = joint.cases.filter(({ waits, outcome }) => !waits && outcome === 'acceptApplication').map(({ id, version }) => ({ id, version }));
    const answer = await (await this.desk.as(options.clerk ?? 'clerk1')).post('/cases/bulk/accept-application', { rows }, { 'idempotency-key': `accept-joint-${joint.id}` });
    if (answer.status >= 300) throw new Error(`accept: ${answer.text}`);
    return joint;
  }

  /** Somebody of the section that a case belongs to; the reviewer who has it, when one has. */
  async ofSection(caseId: number, role: RoleInSection): Promise<Caller> {
    const found = await this.desk.sql.row<{ login: string }>(
      `select a.login from casework.permit_case c join organisation.post_holding h on h.unit_id = c.unit_id and h.role = $2 join organisation.account a on a.person_id = h.person_id where c.id = $1 and (c.assignee_id is null or $2 <> 'sectionReviewer' or c.assignee_id = h.person_id) order by a.login limit 1`, [caseId, role]);
    return this.desk.as(found?.login ?? '');
  }

  /** Takes a verb on a case in whatever version it stands. */
  async step(who: Caller, caseId: number, verb: string, body: object = {}): Promise<void> {
    if (verb === 'grant-permit' || verb === 'pass-review') await lookedAt(this.desk.sql, caseId);
    const version = (await this.desk.sql.row<{ version: number }>('select version from casework.permit_case where id = $1', [caseId]))?.version;
    const answer = await who.post(`/cases/${caseId}/${verb}`, { version, ...body });
    if (answer.status >= 300) throw new Error(`${verb}: ${answer.text}`);
  }

  /** Grants or refuses a case by the people of its section; nobody has heard of it yet. */
  async decide(caseId: number, how: 'grant-permit' | 'refuse-permit' = 'grant-permit'): Promise<void> {
    await this.desk.settle();
    const levels = (await this.desk.sql.row<{ levels: number }>('select review_levels levels from casework.permit_case where id = $1', [caseId]))?.levels ?? 1;
    const approver = await this.ofSection(caseId, 'sectionApprover');
    const tickedPoints = ((await approver.get(`/cases/${caseId}/substantive-points`)).body as unknown as { code: string }[]).map(({ code }) => code);
    if (levels > 1) await this.step(await this.ofSection(caseId, 'sectionReviewer'), caseId, 'pass-review', { opinion: '同意。', tickedPoints });
    if (levels > 2) await this.step(await this.ofSection(caseId, 'sectionHead'), caseId, 'pass-check', { opinion: '复核无误。' });
    await this.step(approver, caseId, how, how === 'grant-permit' ? { opinion: '同意。', ...(levels === 1 ? { tickedPoints } : {}) } : { reasons: '不符合条件。', basis: '药品管理法52条' });
  }

  /** Granted, printed by its section, and heard of. */
  async certify(caseId: number): Promise<void> {
    await this.decide(caseId);
    await this.step(await this.ofSection(caseId, 'sectionReviewer'), caseId, 'print-certificate', { stockNumber: `K${String(caseId).padStart(8, '0')}` });
    await this.desk.settle();
  }

  private async stagesOf(clerk: Clerk, code: string): Promise<string[]> {
    const row = ((await clerk.get('/themes')).body as unknown as { code: string; kind: string; versionId: number }[]).find((one) => one.code === code);
    if (!row) return [];
    const { definition } = (await clerk.get(`/theme-versions/${row.versionId}`)).body as unknown as { definition: { stages: { code: string }[] } };
    const stages = definition.stages.map((stage) => stage.code);
    return row.kind === 'project' ? stages.slice(0, 1) : stages;
  }
}
