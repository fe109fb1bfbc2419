import { Api, type Schemas } from './api';
import { assignedLogin } from './office';
import { inspected } from './looked-at';
import type { Enterprise } from './people';

export interface GivenCase { id: number; number: string; version: number }
interface Reception { applicant: object; item?: string; missing?: readonly string[]; files?: readonly string[]; clerk?: string }

const firm = (enterprise: Enterprise): object => ({ kind: 'enterprise', ...enterprise });

/** Cases as they come to be: every one by the real verbs of the real API. */
export async function registeredCase({ applicant, item = 'SP-001', missing = [], files = [], clerk = 'clerk1' }: Reception): Promise<GivenCase> {
  const desk = await Api.as(clerk);
  const { code: itemCode, versionId: itemVersionId, materials } = await desk.get<Schemas['ItemView']>(`/items/${item}`);
  const found = materials.filter(({ necessity }) => necessity === 'always').map(({ code, points }, place) => {
    const presented = !missing.some((one) => code.endsWith(one));
    const judged = points.filter(({ kind }) => kind === 'formal').map((point) => ({ code: point.code, verdict: 'good' }));
    return { code, presented, files: presented && place === 0 ? files : [], points: presented ? judged : [] };
  });
  return desk.post<GivenCase>('/cases/register-application', { itemCode, itemVersionId, applicant, conditions: [], materials: found });
}

export const take = async (login: string, { id, version }: GivenCase, verb: string, body: object = {}): Promise<GivenCase> =>
  (await Api.as(login)).post<GivenCase>(`/cases/${id}/${verb}`, { version, ...body });

export const awaitingCase = async (enterprise: Enterprise): Promise<GivenCase> =>
  take('clerk1', await registeredCase({ applicant: firm(enterprise), missing: ['M04'] }), 'request-supplement');

export const acceptedCase = async (enterprise: Enterprise): Promise<GivenCase> =>
  take('clerk1', await registeredCase({ applicant: firm(enterprise) }), 'accept-application');

/** As it stands, after the worker may have taken a step. */
export async function latest({ id }: GivenCase): Promise<GivenCase> {
  return (await Api.as('approver1')).get<Schemas['CaseView']>(`/cases/${id}`);
}

/** The worker gives the case to a reviewer meanwhile; whoever of the section is that, has the place looked at and reviews it. */
export async function reviewedCase(enterprise: Enterprise): Promise<GivenCase> {
  const given = await acceptedCase(enterprise);
  const login = await assignedLogin(await Api.as('approver1'), given.id);
  await inspected(given.id, login);
  const points = await (await Api.as(login)).get<Schemas['SubstantivePointView'][]>(`/cases/${given.id}/substantive-points`);
  return take(login, await latest(given), 'pass-review', { opinion: '材料齐全，建议准予。', tickedPoints: points.map(({ code }) => code) });
}

export const grantedCase = async (enterprise: Enterprise): Promise<GivenCase> => take('approver1', await reviewedCase(enterprise), 'grant-permit', { opinion: '同意。' });

export async function certifiedCase(enterprise: Enterprise): Promise<GivenCase> {
  const given = await grantedCase(enterprise);
  return take('reviewer1', given, 'print-certificate', { stockNumber: `K${String(given.id).padStart(8, '0')}` });
}
