import type { ItemDefinition } from '@onecounter/contracts';
import type { Clerk } from './caller';
import { lookedAt, type Supposing } from './looked-at';

export interface StepAnswer { id: number; number: string; version: number; status: string; documentId: string | null; documentNumber: string | null }
export interface GivenCase { id: number; version: number; number: string; status: string }
export interface ReceptionOptions {
  readonly item?: string;
  /** Codes (M04) of materials that are missing. */
  readonly missing?: readonly string[];
  /** Codes (M03-R01) of points that fail. */
  readonly faulty?: readonly string[];
  /** Codes of materials nobody looked at. */
  readonly unchecked?: readonly string[];
  readonly applicant?: Record<string, unknown>;
  readonly agent?: Record<string, unknown>;
  readonly conditions?: readonly string[];
  readonly clerk?: string;
}

const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
export const ENTERPRISE = { kind: 'enterprise', name: '鞍山市铁西区味源餐饮管理有限公司', creditCode: '91210303MAXXXX031R', legalRepresentative: '欧阳·𠮷明', phone: '13800000003', address: '鞍山市铁西区示例路 1 号' };
export const PERSON = { kind: 'person', name: '王小示', residentId: '21030219850101991X', phone: '19900000001' };
export const AGENT = { name: '李代办', residentId: '210381199506159954', phone: '17700000004', powers: ['submit', 'supplement', 'collect'] };

/** Cases as they come to be: every one by the real verbs of the real API. */
export class Givens {
  constructor(private readonly desk: { as(login: string): Promise<Clerk>; readonly sql: Supposing }) {}

  /** What the item demands before it is granted, as if it had taken place. */
  lookedAt(caseId: number): Promise<void> {
    return lookedAt(this.desk.sql, caseId);
  }

  async item(code = 'SP-001'): Promise<ItemDefinition & { versionId: number }> {
    const clerk = await this.desk.as('clerk1');
    const answer = await clerk.get(`/items/${code}`);
    if (answer.status !== 200) throw new Error(`item ${code}: ${answer.text}`);
    return answer.body as unknown as ItemDefinition & { versionId: number };
  }

  async reception(options: ReceptionOptions = {}): Promise<Record<string, unknown>> {
    const item = await this.item(options.item);
    const is = (list: readonly string[] | undefined, code: string): boolean => list?.some((one) => code === one || code.endsWith(`-${one}`)) ?? false;
    const materials = item.materials
      .filter((material) => !is(options.unchecked, material.code) && material.necessity !== 'onSite' && (material.necessity === 'always' || (material.necessity === 'byAgent' && options.agent) || is(options.conditions, material.code)))
      .map((material) => ({
        code: material.code, presented: !is(options.missing, material.code), files: [],
        points: is(options.missing, material.code) ? [] : material.points.filter((point) => point.kind === 'formal').map((point) => (is(options.faulty, point.code) ? { code: point.code, verdict: 'faulty', message: '请按要求重做。' } : { code: point.code, verdict: 'good' })),
      }));
    return { itemCode: item.code, itemVersionId: item.versionId, applicant: options.applicant ?? ENTERPRISE, ...(options.agent ? { agent: options.agent } : {}), conditions: options.conditions ?? [], materials };
  }

  async registeredCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    return this.step(options.clerk ?? 'clerk1', '/cases/register-application', await this.reception(options));
  }

  async awaitingSupplementCase(options: ReceptionOptions = { missing: ['M04'] }): Promise<GivenCase> {
    const permitCase = await this.registeredCase(options);
    return this.take(permitCase, options.clerk ?? 'clerk1', 'request-supplement');
  }

  /** Accepted at the window; no listener has heard of it yet (see `desk.settle`). */
  async acceptedCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    return this.take(await this.registeredCase(options), options.clerk ?? 'clerk1', 'accept-application');
  }

  /** Accepted at the window though M04 of SP-001 is still to come; the undertaking is a scan. */
  async deferredCase(options: ReceptionOptions = { missing: ['M04'] }): Promise<GivenCase> {
    const clerk = options.clerk ?? 'clerk1';
    const permitCase = await this.registeredCase(options);
    return this.take(permitCase, clerk, 'accept-with-deferral', { undertaking: { form: 'scanned', fileId: await this.upload(clerk) } });
  }

  /** A picture of one white dot, as if it had been scanned. */
  async upload(login: string, name = '扫描件.png'): Promise<string> {
    const answer = await (await this.desk.as(login)).upload?.(name, DOT);
    if (answer?.status !== 201) throw new Error(`${login} cannot upload: ${answer?.text ?? ''}`);
    return String(answer.body.id);
  }

  async reviewedCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    const permitCase = await this.acceptedCase(options);
    return this.take(permitCase, 'reviewer1', 'pass-review', { opinion: '材料齐全，符合条件，建议准予。', tickedPoints: await this.pointsToTick(permitCase.id, 'reviewer1') });
  }

  async grantedCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    return this.take(await this.reviewedCase(options), 'approver1', 'grant-permit', { opinion: '同意。' });
  }

  async refusedCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    return this.take(await this.reviewedCase(options), 'approver1', 'refuse-permit', { reasons: '经营场所不符合分区要求。', basis: '食品安全法33条' });
  }

  async certifiedCase(options: ReceptionOptions = {}): Promise<GivenCase> {
    const permitCase = await this.grantedCase(options);
    return this.take(permitCase, 'reviewer1', 'print-certificate', { stockNumber: `K${String(permitCase.id).padStart(8, '0')}` });
  }

  /** Codes of the substantive points that a reviewer ticks. */
  async pointsToTick(caseId: number, login: string): Promise<string[]> {
    const answer = await (await this.desk.as(login)).get(`/cases/${caseId}/substantive-points`);
    return (answer.body as unknown as { code: string }[]).map((point) => point.code);
  }

  /** Takes a verb on the case as it stands; throws when it is refused. */
  async take(permitCase: GivenCase, login: string, verb: string, body: object = {}): Promise<GivenCase> {
    if (verb === 'grant-permit' || verb === 'pass-review') await this.lookedAt(permitCase.id);
    return this.step(login, `/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });
  }

  private async step(login: string, path: string, body: object): Promise<GivenCase> {
    const answer = await (await this.desk.as(login)).post(path, body);
    if (answer.status >= 300) throw new Error(`${login} ${path}: ${answer.text}`);
    const { id, version, number, status } = answer.body as unknown as StepAnswer;
    return { id, version, number, status };
  }
}
