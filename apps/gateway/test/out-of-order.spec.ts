import { CASE_STATUSES, CASE_STEPS, type CaseStatus, type CaseVerb } from '@onecounter/contracts';
import { Desk, failsWith, type Answer, type GivenCase } from '@onecounter/testing';
import { ALLOWED_FROM, ASKED_BY, type Post } from './out-of-order.table';

type AskedVerb = keyof typeof ASKED_BY;
const STATUSES = Object.keys(CASE_STATUSES) as CaseStatus[];
const ASKED = Object.keys(ASKED_BY) as AskedVerb[];
const FORBIDDEN = STATUSES.flatMap((status) => ASKED.filter((verb) => !ALLOWED_FROM[verb].includes(status)).map((verb) => [status, verb] as const));

let desk: Desk;
const cases = new Map<CaseStatus, GivenCase>();
beforeAll(async () => {
  desk = await Desk.open('2026-11-20T10:30');
  for (const status of STATUSES) cases.set(status, await MADE[status]());
});
afterAll(() => desk.close());

/** 卫生计生审批科 for all but the case of three levels, which 环境保护审批科 keeps. */
const loginOf = (post: Post, status: CaseStatus): string => {
  const common: Partial<Record<Post, string>> = { clerk: 'clerk1', leader: 'leader1', issuer: 'issuer1', keeper: 'coord1', assessor: 'assess1' };
  return common[post] ?? (status === 'checked' ? `dhbsp-${post}1` : `${post}1`);
};

/** A case in each status, brought there by the real verbs. */
const MADE: Record<CaseStatus, () => Promise<GivenCase>> = {
  registered: () => desk.given.registeredCase(),
  awaitingSupplement: () => desk.given.awaitingSupplementCase(),
  accepted: () => desk.given.acceptedCase(),
  reviewed: () => desk.given.reviewedCase(),
  checked: async () => {
    const accepted = await desk.given.acceptedCase({ item: 'HB-001' });
    const reviewed = await desk.given.take(accepted, 'dhbsp-reviewer1', 'pass-review', { opinion: '同意。', tickedPoints: await desk.given.pointsToTick(accepted.id, 'dhbsp-reviewer1') });
    return desk.given.take(reviewed, 'dhbsp-head1', 'pass-check', { opinion: '同意。' });
  },
  granted: () => desk.given.grantedCase(),
  refused: () => desk.given.refusedCase(),
  certified: () => desk.given.certifiedCase(),
  issued: async () => desk.given.take(await desk.given.refusedCase(), 'issuer1', 'issue-result', ASKED_BY.issueResult[2]),
  declined: async () => desk.given.take(await desk.given.registeredCase(), 'clerk1', 'decline-not-required', ASKED_BY.declineNotRequired[2]),
  withdrawn: async () => desk.given.take(await desk.given.registeredCase(), 'clerk1', 'withdraw-application', ASKED_BY.withdrawApplication[2]),
  terminated: async () => desk.given.take(await desk.given.acceptedCase(), 'approver1', 'terminate-case', ASKED_BY.terminateCase[2]),
};

const caseIn = (status: CaseStatus): GivenCase => cases.get(status) ?? ({} as GivenCase);

async function ask(status: CaseStatus, verb: AskedVerb): Promise<Answer> {
  const [post, path, body] = ASKED_BY[verb];
  const { id, version } = caseIn(status);
  return (await desk.as(loginOf(post, status))).post(`/cases/${id}/${path}`, { version, ...body });
}
const traceOf = async (status: CaseStatus): Promise<unknown> => desk.sql.row(
  `select c.status, c.version, encode(c.head, 'hex') head, (select count(*)::int from platform.step s where s.subject_kind = 'permitCase' and s.subject_id = c.id) steps,
     (select count(*)::int from platform.document d where d.subject_id = c.id and d.subject_kind = 'permitCase') documents from casework.permit_case c where c.id = $1`,
  [caseIn(status).id],
);

describe('the lifecycle', () => {
  it('says the same as the table written by hand', () => {
    const fromLifecycle = Object.fromEntries(Object.entries(CASE_STEPS).map(([verb, rule]) => [verb, [...rule.from].sort()]));
    expect(fromLifecycle).toEqual(Object.fromEntries(Object.entries(ALLOWED_FROM).map(([verb, from]) => [verb, [...from].sort()])));
  });

  it('has a case in every status to be tried on', () => {
    expect(STATUSES.map((status) => caseIn(status).status)).toEqual(STATUSES);
  });

  it('lets nobody ask for what the system does by itself, nor register a case again', async () => {
    const { id, version } = caseIn('registered');
    for (const path of ['deem-accepted', 'transfer-case', 'chase-deferral', 'end-overdue-deferral', 'release-deferral', 'register-application', 'enter-afterwards', 'record-past-grant', 'record-past-result']) failsWith(await (await desk.as('clerk1')).post(`/cases/${id}/${path}`, { version }), 'notFound');
  });
});

describe('a verb out of order is refused, whoever may take it, and changes nothing', () => {
  it.each(FORBIDDEN)('%s: %s', async (status, verb) => {
    const before = await traceOf(status);
    failsWith(await ask(status, verb), 'stepNotAllowed', { verb, status });
    expect(await traceOf(status)).toEqual(before);
  });
});

describe('the buttons offered follow the same table', () => {
  it.each(STATUSES)('%s', async (status) => {
    for (const post of ['clerk', 'reviewer', 'head', 'approver', 'leader', 'issuer', 'keeper'] as const) {
      const answer = await (await desk.as(loginOf(post, status))).get(`/cases/${caseIn(status).id}/allowed-steps`);
      const offered = (answer.body.steps as { verb: CaseVerb }[]).map((one) => one.verb);
      expect([post, offered.filter((verb) => !ALLOWED_FROM[verb].includes(status))]).toEqual([post, []]);
      expect([post, ASKED.filter((verb) => ASKED_BY[verb][0] === post && ALLOWED_FROM[verb].includes(status) && !offered.includes(verb))]).toEqual([post, []]);
    }
  });
});
