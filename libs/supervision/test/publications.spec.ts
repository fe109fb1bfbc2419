import { Desk, ENTERPRISE, failsWith, PERSON, succeeds, type Answer, type GivenCase } from '@onecounter/testing';
import { ScheduleKeeper } from '@onecounter/platform';
import { KeepPublication } from '../src/use-cases/publications/keep-publication';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-09-24T10:30'); });
afterAll(() => desk.close());
beforeEach(() => desk.at('2026-09-24T10:30'));

interface Field { field: string; value: string | null; text: string | null }
interface Publication extends Record<string, unknown> { id: number; version: number; status: string; fields: Field[]; publicId: string | null; verbs: string[]; trace: { chainBrokenAt: number | null; steps: { verb: string; words: string | null; byName: string }[] } }
const LEGAL = { name: '欧阳·𠮷明', residentId: '210303199002289828', isAgent: false };
const SIGNATURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const publishDue = (): Promise<string> => desk.get(ScheduleKeeper).run('publish-due-grants', new Date(0));

async function publicationOf({ id }: GivenCase, login = 'head1'): Promise<Publication> {
  await desk.settle();
  const caller = await desk.as(login);
  const [row] = (await caller.get(`/cases/${id}/publications`)).body as unknown as { id: number }[];
  return (await caller.get(`/publications/${row?.id ?? 0}`)).body as unknown as Publication;
}
const field = ({ fields }: Publication, name: string): string | null | undefined => fields.find((one) => one.field === name)?.text;
const act = async (publication: Publication, verb: string, body: object = {}, login = 'head1'): Promise<Answer> => (await desk.as(login)).post(`/publications/${publication.id}/${verb}`, { version: publication.version, ...body });
const publicPage = (publication: { publicId: string | null }): Promise<Answer> => desk.nobody().get(`/public/grants/${publication.publicId ?? ''}`);
async function published(options: Parameters<Desk['given']['grantedCase']>[0] = {}): Promise<{ permitCase: GivenCase; publication: Publication }> {
  const permitCase = await desk.given.grantedCase(options);
  succeeds(await act(await publicationOf(permitCase), 'publish-grant', {}, 'reviewer1'));
  return { permitCase, publication: await publicationOf(permitCase) };
}

describe('a grant', () => {
  it('waits to be published from its decision on, within seven working days, by itself on the first', async () => {
    const permitCase = await desk.given.grantedCase();
    const publication = await publicationOf(permitCase, 'reviewer1');
    // 2026-09-24 is a Thursday; 25 to 27 and October 1 to 7 are holidays, October 10 is worked
    expect(publication).toMatchObject({ status: 'prepared', decidedOn: '2026-09-24', autoOn: '2026-09-28', dueOn: '2026-10-12', provisional: false, light: { kind: 'ok', words: '剩 7 天' }, late: false, publicId: null, verbs: ['publishGrant'] });
    expect(publication.fields.map(({ field: name, text }) => [name, text])).toEqual([
      ['holderName', ENTERPRISE.name], ['holderKind', '法人及非法人组织'], ['holderCode', ENTERPRISE.creditCode], ['legalRepresentative', '欧***明'], ['documentName', '准予行政许可决定书'],
      ['documentNumber', expect.stringMatching(/〔2026〕\d+号$/)], ['permitKind', '普通'], ['certificateName', null], ['certificateNumber', null], ['content', '食品经营许可（新办，餐饮服务/食品销售）：食品经营许可证'], ['decidedOn', '2026-09-24'], ['validFrom', null], ['validUntil', null],
      ['organ', '鞍山市行政审批局'], ['organCode', expect.any(String)], ['state', '有效'], ['source', '鞍山市行政审批局'], ['sourceCode', expect.any(String)], ['note', null],
    ]);
    for (const [on, expected] of [['2026-10-09', { kind: 'ok' }], ['2026-10-10', { kind: 'soon', words: '剩 1 天' }], ['2026-10-12', { kind: 'soon', words: '剩 0 天' }], ['2026-10-13', { kind: 'over', words: '超期 1 天' }]] as const) {
      await desk.at(`${on}T09:00`);
      expect(await publicationOf(permitCase)).toMatchObject({ light: expected, late: on > '2026-10-12' });
    }
  });

  it('is published by itself on its day, once, by however many workers, and what an outage left over in the order of its days', async () => {
    const first = await desk.given.grantedCase();
    await desk.settle();
    await publishDue();
    expect((await publicationOf(first)).status).toBe('prepared');
    await desk.at('2026-09-28T00:05');
    const second = await desk.given.grantedCase();
    await desk.settle();
    await desk.at('2026-10-13T08:00'); // nobody worked since
    await Promise.all([publishDue(), publishDue()]);
    const [one, other] = [await publicationOf(first), await publicationOf(second)];
    expect([one, other].map(({ status, publishedOn, late }) => [status, publishedOn, late])).toEqual([['published', '2026-10-13', true], ['published', '2026-10-13', false]]);
    for (const { id, version } of [one, other]) {
      expect(version).toBe(2);
      expect(await desk.sql.rows(`select by_person, facts->>'on' on_day from platform.step where subject_kind = 'publication' and subject_id = $1 and verb = 'publishGrant'`, [id])).toEqual([{ by_person: null, on_day: '2026-10-13' }]);
    }
    const order = await desk.sql.rows<{ id: number }>(`select subject_id id from platform.outbox where fact = 'grantPublished' and subject_id = any($1) order by id`, [[one.id, other.id]]);
    expect(order.map(({ id }) => id)).toEqual([one.id, other.id]);
  });

  it('is published earlier by the section, and is then known by its holder to everybody', async () => {
    const { publication } = await published();
    expect(publication).toMatchObject({ status: 'published', publishedOn: '2026-09-24', late: false, light: null, verbs: ['holdPublication', 'correctPublication', 'withdrawPublication'] });
    succeeds(await publicPage(publication), { holderName: ENTERPRISE.name, publishedOn: '2026-09-24', correctedOn: null });
    failsWith(await act(publication, 'publish-grant'), 'stepNotAllowed');
    failsWith(await act({ ...publication, version: 1 }, 'withdraw-publication', { words: '旧的' }), 'changedMeanwhile');
    for (const login of ['approver1', 'leader1', 'clerk1']) failsWith(await act(publication, 'withdraw-publication', { words: '越权' }, login), 'notPermitted');
  });

  it('takes along the certificate, and shows since when it reads differently once a slip was corrected', async () => {
    const { permitCase, publication } = await published();
    const certified = await desk.given.take(permitCase, 'reviewer1', 'print-certificate', { stockNumber: `K${String(permitCase.id).padStart(8, '0')}` });
    const withCertificate = await publicationOf(permitCase);
    expect(withCertificate).toMatchObject({ version: publication.version + 1, correctedOn: null });
    expect([field(withCertificate, 'certificateName'), field(withCertificate, 'validFrom'), field(withCertificate, 'validUntil')]).toEqual(['食品经营许可证', '2026-09-24', '2031-09-23']);
    succeeds(await publicPage(withCertificate), { verificationToken: expect.stringMatching(/^[\w-]{16,}$/) });
    succeeds(await act(withCertificate, 'correct-publication', { note: '总店', words: '补备注' }));
    const issued = await desk.given.take(certified, 'issuer1', 'issue-result', { way: 'handOver', collector: LEGAL, signature: SIGNATURE });
    const paper = await desk.sql.row<{ id: string }>(`select id from platform.document where subject_id = $1 and subject_kind = 'permitCase' and kind = 'grantDecision'`, [permitCase.id]);
    await desk.at('2026-09-30T09:00');
    succeeds(await (await desk.as('approver1')).post(`/cases/${permitCase.id}/amend-decision`, { version: issued.version, documentId: paper?.id, field: 'holderName', written: ENTERPRISE.name, corrected: '鞍山市铁西区味元餐饮管理有限公司', reason: '打印时写错字' }));
    const amended = await publicationOf(permitCase);
    expect([field(amended, 'holderName'), field(amended, 'note'), amended.correctedOn]).toEqual(['鞍山市铁西区味元餐饮管理有限公司', '总店', '2026-09-30']);
    expect(amended.trace).toMatchObject({ chainBrokenAt: null });
    expect(amended.trace.steps.at(-1)).toMatchObject({ verb: 'renewPublication', byName: '系统', words: expect.stringContaining(`行政相对人名称：${ENTERPRISE.name} → 鞍山市铁西区味元餐饮管理有限公司`) });
    await desk.sql.transaction(() => desk.get(KeepPublication).renew(permitCase.id, true));
    expect((await publicationOf(permitCase)).version).toBe(amended.version);
  });

  it('is prepared once, however often it is heard, and a refusal never', async () => {
    const permitCase = await desk.given.grantedCase();
    await Promise.all([1, 2].map(() => desk.sql.transaction(() => desk.get(KeepPublication).prepare(permitCase.id))));
    expect((await publicationOf(permitCase)).version).toBe(1);
    const refused = await desk.given.refusedCase();
    await desk.settle();
    expect((await (await desk.as('head1')).get(`/cases/${refused.id}/publications`)).body).toEqual([]);
    expect(await desk.sql.rows('select 1 from supervision.publication where case_id = $1', [refused.id])).toEqual([]);
  });
});

describe('what is not to be shown', () => {
  it('is held with a reason, never published by itself, released again', async () => {
    const publication = await publicationOf(await desk.given.grantedCase());
    failsWith(await act(publication, 'hold-publication', { reason: 'other', words: '不想公示' }), 'invalidInput');
    failsWith(await act(publication, 'hold-publication', { reason: 'tradeSecret' }), 'invalidInput');
    failsWith(await act(publication, 'hold-publication', { reason: 'tradeSecret', words: '工艺参数' }, 'reviewer1'), 'notPermitted');
    succeeds(await act(publication, 'hold-publication', { reason: 'tradeSecret', words: '许可内容含工艺参数 <b>𠮷</b>=1+1' }));
    await desk.at('2026-10-20T09:00');
    await publishDue();
    const held = (await (await desk.as('head1')).get(`/publications/${publication.id}`)).body as unknown as Publication;
    expect(held).toMatchObject({ status: 'held', heldOn: '2026-09-24', holdReasonLabel: '商业秘密', publishedOn: null, light: null, verbs: ['releasePublication', 'correctPublication', 'withdrawPublication'] });
    expect(held.trace.steps.at(-1)?.words).toBe('许可内容含工艺参数 <b>𠮷</b>=1+1');
    succeeds(await act(held, 'release-publication', { words: '已经脱密' }));
    await publishDue();
    expect((await (await desk.as('head1')).get(`/publications/${publication.id}`)).body).toMatchObject({ status: 'published', publishedOn: '2026-10-20', late: true, holdReason: null });
  });

  it('is gone for the public the moment it is held or withdrawn, and keeps its trace', async () => {
    const [{ publication: one }, { publication: other }] = [await published(), await published()];
    for (const shown of [one, other]) succeeds(await publicPage(shown));
    succeeds(await act(one, 'hold-publication', { reason: 'privacy', words: '含个人隐私' }));
    succeeds(await act(other, 'withdraw-publication', { words: '许可被撤回' }));
    for (const gone of [one, other]) failsWith(await publicPage(gone), 'notFound');
    const withdrawn = (await (await desk.as('head1')).get(`/publications/${other.id}`)).body as unknown as Publication;
    expect(withdrawn).toMatchObject({ status: 'withdrawn', withdrawnOn: '2026-09-24', publicId: null, verbs: [] });
    expect(withdrawn.trace.steps.map(({ verb, words }) => [verb, words])).toEqual([['preparePublication', null], ['publishGrant', null], ['withdrawPublication', '许可被撤回']]);
    failsWith(await act(withdrawn, 'correct-publication', { note: 'x', words: 'y' }), 'stepNotAllowed');
  });
});

describe('a correction', () => {
  it('names its fields, keeps the former wording with the step and tells the public its day', async () => {
    const { publication } = await published();
    await desk.at('2026-09-29T09:00');
    succeeds(await act(publication, 'correct-publication', { holderName: '鞍山市铁西区味源餐饮管理有限公司·𠮷店', permitKind: 'approval', validFrom: '2026-09-24', validUntil: '2031-09-23', words: '名称漏字' }));
    const corrected = (await (await desk.as('head1')).get(`/publications/${publication.id}`)).body as unknown as Publication;
    expect([field(corrected, 'holderName'), field(corrected, 'permitKind'), corrected.correctedOn]).toEqual(['鞍山市铁西区味源餐饮管理有限公司·𠮷店', '核准', '2026-09-29']);
    expect(corrected.trace.steps.at(-1)?.words).toBe(`名称漏字\n行政相对人名称：${ENTERPRISE.name} → 鞍山市铁西区味源餐饮管理有限公司·𠮷店\n许可类别：普通 → 核准\n有效期自：（空） → 2026-09-24\n有效期至：（空） → 2031-09-23`);
    succeeds(await publicPage(corrected), { correctedOn: '2026-09-29', holderName: '鞍山市铁西区味源餐饮管理有限公司·𠮷店' });
    const steps = await desk.sql.rows<{ facts: object }>(`select facts from platform.step where subject_kind = 'publication' and subject_id = $1 order by seq desc limit 1`, [publication.id]);
    expect(JSON.stringify(steps[0]?.facts)).not.toMatch(/味源|漏字/);
  });

  it('is refused when it changes nothing, ends before it begins or would show a number that the law protects', async () => {
    const { publication } = await published();
    const refuses = async (body: object, fault: Parameters<typeof failsWith>[1], name?: string): Promise<void> => {
      const answer = await act(publication, 'correct-publication', { words: '更正', ...body });
      failsWith(answer, fault);
      if (name) expect((answer.body.errors as { field: string }[] | undefined)?.map(({ field: at }) => at)).toEqual([name]);
    };
    await refuses({}, 'publicationUnchanged');
    await refuses({ holderName: ENTERPRISE.name }, 'publicationUnchanged');
    await refuses({ content: `负责人 ${PERSON.residentId}` }, 'publicationNotMasked', 'content');
    await refuses({ note: '电话 138 0000 0003' }, 'publicationNotMasked', 'note');
    await refuses({ holderCode: '91210303MAXXXX0310' }, 'creditCodeInvalid', 'holderCode');
    await refuses({ validFrom: '2026-09-24', validUntil: '2026-09-23' }, 'publicationDayWrong', 'validUntil');
    await refuses({ decidedOn: '2026-09-01' }, 'invalidInput', 'decidedOn');
    await refuses({ note: 'x'.repeat(301) }, 'invalidInput', 'note');
    const ask = { version: publication.version, note: '连锁', words: '补备注' };
    const [head, key] = [await desk.as('head1'), { 'idempotency-key': 'correct-once' }];
    const answers = [await head.post(`/publications/${publication.id}/correct-publication`, ask, key), await head.post(`/publications/${publication.id}/correct-publication`, ask, key)];
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  });

  it('masks the name of a natural person however it is typed, and takes no number of theirs', async () => {
    const { publication } = await published({ applicant: { ...PERSON, address: '鞍山市铁东区示例巷 2 号' } });
    expect([field(publication, 'holderName'), field(publication, 'holderKind'), field(publication, 'holderCode')]).toEqual(['王*示', '自然人', null]);
    failsWith(await act(publication, 'correct-publication', { holderCode: ENTERPRISE.creditCode, words: '补代码' }), 'publicationNotMasked');
    succeeds(await act(publication, 'correct-publication', { holderName: '王大示', content: '食品经营许可', words: '更正' }));
    const corrected = (await (await desk.as('head1')).get(`/publications/${publication.id}`)).body as unknown as Publication;
    expect(field(corrected, 'holderName')).toBe('王*示');
  });
});

describe('the list', () => {
  it('has what is to be published, near, overdue, held, published, corrected, withdrawn, by section, day and word', async () => {
    await desk.at('2027-03-01T09:00');
    const cases = [await desk.given.grantedCase(), await desk.given.grantedCase(), await desk.given.grantedCase()] as const;
    const [first, second, third] = [await publicationOf(cases[0]), await publicationOf(cases[1]), await publicationOf(cases[2])];
    succeeds(await act(second, 'publish-grant'));
    succeeds(await act(third, 'hold-publication', { reason: 'stateSecret', words: '涉密' }));
    const head = await desk.as('head1');
    const listed = async (query: string): Promise<number[]> => ((await head.get(`/publications?from=2027-03-01&to=2027-03-01&${query}`)).body.rows as { id: number }[]).map(({ id }) => id);
    expect(await listed('')).toEqual([first.id, third.id, second.id]);
    for (const [state, ids] of [['toPublish', [first.id]], ['held', [third.id]], ['published', [second.id]], ['dueSoon', []], ['overdue', []], ['corrected', []], ['withdrawn', []], ['late', []]] as const) expect([state, await listed(`state=${state}`)]).toEqual([state, ids]);
    await desk.at('2027-03-10T09:00'); // the last day
    expect([await listed('state=dueSoon'), await listed('state=overdue')]).toEqual([[first.id], []]);
    await desk.at('2027-03-11T09:00');
    expect([await listed('state=dueSoon'), await listed('state=overdue'), await listed('state=late')]).toEqual([[], [first.id], [first.id]]);
    expect(await listed(`search=${encodeURIComponent(cases[1].number)}`)).toEqual([second.id]);
    expect(await listed('search=%25')).toEqual([]);
    const page = await head.get('/publications?from=2027-03-01&to=2027-03-01&limit=1');
    expect(await listed(`after=${String(page.body.next)}`)).toEqual([third.id, second.id]);
    failsWith(await head.get('/publications?from=yesterday'), 'invalidInput');
  });
});
