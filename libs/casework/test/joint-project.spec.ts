import { Desk, failsWith, succeeds, type Answer } from '@onecounter/testing';

let desk: Desk;
let section = 0;
let serial = 0;
interface Project { version: number; cases: number; stage: string; jointCases: { id: number; number: string; stageName: string; cases: number; ended: number; aheadOfProject: string | null }[]; linkedCases: { id: number }[]; offeredCases: { id: number }[] }
const code = (): string => `2026-210302-45-01-${String((serial += 1)).padStart(6, '0')}`;

beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  section = (await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-WSJS'`))?.id ?? 0;
}, 60_000);
afterAll(() => desk.close());

async function project(stage = 'landPlanning'): Promise<{ id: number; code: string }> {
  const own = code();
  const answer = await (await desk.as('clerk1')).post('/projects/register-project', { code: own, stage, name: '特种钢项目·𠮷', ownerName: '鞍山市𠮷祥装备制造有限公司', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 12_500, place: '铁西区示例路 1 号', leadUnitId: section });
  if (answer.status >= 300) throw new Error(answer.text);
  return { id: Number(answer.body.id), code: own };
}
const show = async (id: number, login = 'coord1'): Promise<Project> => (await (await desk.as(login)).get(`/projects/${id}`)).body as unknown as Project;
const board = async (joint: { id: number }): Promise<{ version: number; project: { id: number; name: string } | null }> => (await (await desk.as('coord1')).get(`/joint-cases/${joint.id}`)).body as unknown as { version: number; project: { id: number; name: string } | null };
const step = async (joint: { id: number }, verb: string, body: object = {}, login = 'coord1'): Promise<Answer> => (await desk.as(login)).post(`/joint-cases/${joint.id}/${verb}`, { version: (await board(joint)).version, ...body });
const close = async (id: number): Promise<Answer> => (await desk.as('coord1')).post(`/projects/${id}/close-project`, { version: (await show(id)).version, outcome: 'abandoned', words: '项目不再实施。' });

describe('linkJointProject', () => {
  it('lists the joint case with the project and counts each of its cases once', async () => {
    const [own, joint] = [await project(), await desk.givenJoint.opened({ theme: 'PRJ-IND' })];
    expect((await show(own.id)).jointCases).toEqual([]);
    succeeds(await step(joint, 'link-joint-project', { projectCode: ` ${own.code.replaceAll('-', '－')} ` }), { id: joint.id, version: 2 });
    expect((await board(joint)).project).toMatchObject({ id: own.id, name: '特种钢项目·𠮷' });
    const one = joint.cases[0];
    succeeds(await (await desk.as('coord1')).post(`/projects/${own.id}/link-project-case`, { version: (await show(own.id)).version, caseNumber: one?.number }));
    expect(await show(own.id)).toMatchObject({ cases: joint.cases.length, jointCases: [{ id: joint.id, number: joint.number, cases: joint.cases.length, ended: 0, aheadOfProject: null }] });
    const listed = (await (await desk.as('coord1')).get(`/projects?search=${own.code}`)).body as unknown as { rows: { cases: number }[] };
    expect(listed.rows).toEqual([expect.objectContaining({ cases: joint.cases.length })]);
  });

  it('is for a running project of one\'s own place, one at a time, by window and coordination section', async () => {
    const [own, other, joint] = [await project(), await project(), await desk.givenJoint.opened({ theme: 'PRJ-IND' })];
    for (const login of ['head1', 'leader1', 'bureau1', 'approver1']) failsWith(await step(joint, 'link-joint-project', { projectCode: own.code }, login), 'notPermitted');
    failsWith(await step(joint, 'link-joint-project', { projectCode: '2026-210302-45-01-999999' }), 'notFound');
    failsWith(await step(joint, 'link-joint-project', { projectCode: '2026-210302-45' }), 'projectCodeInvalid');
    failsWith(await step(joint, 'link-joint-project', { projectCode: 7 }), 'invalidInput');
    failsWith(await step(joint, 'link-joint-project', { projectCode: own.code, version: 9 }), 'changedMeanwhile');
    failsWith(await step(joint, 'unlink-joint-project'), 'jointWithoutProject');
    succeeds(await close(other.id));
    failsWith(await step(joint, 'link-joint-project', { projectCode: other.code }), 'projectClosedAlready');
    succeeds(await step(joint, 'link-joint-project', { projectCode: own.code }, 'clerk1'));
    failsWith(await step(joint, 'link-joint-project', { projectCode: own.code }), 'jointHasProject');
    succeeds(await step(joint, 'unlink-joint-project'), { version: 3 });
    expect((await board(joint)).project).toBeNull();
    expect((await show(own.id)).jointCases).toEqual([]);
  });
});

describe('openJointCase of a project', () => {
  it('belongs to it from the counter on; a closed one is refused and nothing is made', async () => {
    const [own, closed] = [await project(), await project()];
    const clerk = await desk.as('clerk1');
    const reception = await desk.givenJoint.reception({ theme: 'PRJ-IND' });
    succeeds(await close(closed.id));
    const before = await desk.sql.row('select count(*)::int n from casework.joint_case');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...reception, projectId: closed.id }), 'projectClosedAlready');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...reception, projectId: 999_999 }), 'notFound');
    failsWith(await clerk.post('/joint-cases/open-joint-case', { ...reception, projectId: 'x' }), 'invalidInput');
    expect(await desk.sql.row('select count(*)::int n from casework.joint_case')).toEqual(before);
    const opened = await clerk.post('/joint-cases/open-joint-case', { ...reception, projectId: own.id });
    succeeds(opened, { status: 'running' });
    expect((await show(own.id)).jointCases).toEqual([expect.objectContaining({ id: opened.body.id })]);
  });

  it('offers to move the project when it has opened a stage that the project has not reached', async () => {
    const own = await project();
    const joint = await desk.givenJoint.opened({ theme: 'PRJ-IND' });
    succeeds(await step(joint, 'link-joint-project', { projectCode: own.code }));
    await desk.sql.rows(`update casework.joint_case set stages = stages || '{S2}' where id = $1`, [joint.id]);
    expect((await show(own.id)).jointCases[0]).toMatchObject({ aheadOfProject: '工程建设许可' });
    succeeds(await (await desk.as('coord1')).post(`/projects/${own.id}/advance-stage`, { version: (await show(own.id)).version, stage: 'engineering' }));
    expect((await show(own.id)).jointCases[0]).toMatchObject({ aheadOfProject: null });
  });
});
