import { Api, type Schemas } from './api';
import { expect } from './seats';

type Allowed = { steps: { verb: string; allowed: boolean }[] };
interface Unit { code: string; name: string; children: Unit[] }
let units: Promise<Unit[]> | undefined;
const flat = (unit: Unit): Unit[] => [unit, ...unit.children.flatMap(flat)];

/** Logins of a section's people in the demonstration: D-GHSP → dghsp. */
async function prefixOf(unitName: string): Promise<string> {
  units ??= Api.as('sysadmin').then((admin) => admin.get<{ units: Unit[] }>('/units')).then((tree) => tree.units.flatMap(flat));
  return ((await units).find(({ name }) => name === unitName)?.code ?? unitName).toLowerCase().replaceAll('-', '');
}

/** A joint case as its sections work on it, by the real verbs. */
export class Sections {
  constructor(private readonly jointCaseId: number) {}

  async joint(): Promise<Schemas['JointCaseView']> {
    return (await Api.as('clerk1')).get(`/joint-cases/${this.jointCaseId}`);
  }

  async member(item: string): Promise<Schemas['JointMemberView']> {
    const found = (await this.joint()).members.find(({ itemCode }) => itemCode === item);
    if (!found) throw new Error(`${item} is not in the joint case`);
    return found;
  }

  /** The worker takes steps meanwhile: what follows them is waited for. */
  async until(item: string, status: string): Promise<Schemas['JointMemberView']> {
    await expect.poll(async () => (await this.member(item)).status, { message: `${item} is ${status}`, timeout: 120_000 }).toBe(status);
    return this.member(item);
  }

  /** Whoever of the section does such things; the reviewer to whom the system gave the case, which a worker does a moment after the acceptance. */
  async login(item: string, role: 'reviewer' | 'approver' | 'head'): Promise<string> {
    const { id, unitName } = await this.member(item);
    const prefix = await prefixOf(unitName);
    if (role !== 'reviewer') return `${prefix}-${role}1`;
    const { assigneeName } = await this.given(id);
    return `${prefix}-reviewer${assigneeName?.endsWith('丁') ? 2 : 1}`;
  }

  /** Given to a reviewer, or to nobody: an item that is decided without a review is not. */
  private async given(id: number): Promise<Schemas['CaseView']> {
    const coordinator = await Api.as('coord1');
    let seen = await coordinator.get<Schemas['CaseView']>(`/cases/${id}`);
    for (let at = 0; at < 50 && seen.reviewLevels > 1 && !seen.assigneeName; at += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 200); });
      seen = await coordinator.get<Schemas['CaseView']>(`/cases/${id}`);
    }
    return seen;
  }

  async of(item: string, role: 'reviewer' | 'approver' | 'head'): Promise<Api> {
    return Api.as(await this.login(item, role));
  }

  /** @returns whether the verb could be taken now */
  async take(item: string, who: Api, verb: string, path: string, body: object = {}): Promise<boolean> {
    const { id } = await this.member(item);
    const { steps } = await who.get<Allowed>(`/cases/${id}/allowed-steps`);
    if (!steps.some((step) => step.verb === verb && step.allowed)) return false;
    const { version } = await who.get<Schemas['CaseView']>(`/cases/${id}`);
    await who.post(`/cases/${id}/${path}`, { version, ...body });
    return true;
  }

  /** Reviewed, checked where the item has three levels, granted and printed. */
  async grant(item: string): Promise<void> {
    const { id } = await this.until(item, 'accepted');
    const approver = await this.of(item, 'approver');
    const tickedPoints = (await approver.get<{ code: string }[]>(`/cases/${id}/substantive-points`)).map(({ code }) => code);
    await expect(async () => {
      const reviewed = await this.take(item, await this.of(item, 'reviewer'), 'passReview', 'pass-review', { opinion: '同意。', tickedPoints });
      await this.take(item, await this.of(item, 'head'), 'passCheck', 'pass-check', { opinion: '复核无误。' });
      expect(await this.take(item, approver, 'grantPermit', 'grant-permit', { opinion: '同意。', ...(reviewed ? {} : { tickedPoints }) }), `${item} is granted`).toBe(true);
    }).toPass({ timeout: 120_000 });
    await this.take(item, await this.of(item, 'reviewer'), 'printCertificate', 'print-certificate', { stockNumber: `K${String(id).padStart(8, '0')}` });
  }
}
