import { Desk, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeEach(async () => { desk = await Desk.open('2026-11-20T10:30'); }); // a fresh count of requests for each story
afterEach(() => desk.close());

const codeOf = async (permitCase: GivenCase) => (await desk.sql.row<{ code: string }>('select progress_code code from casework.permit_case where id = $1', [permitCase.id]))?.code ?? '';
const progress = async (number: string, code: string) => desk.nobody().post('/public/progress', { number, code });

describe('progress without an account', () => {
  it('says what the applicant has to do next, and nothing that the receipt does not entitle to', async () => {
    const permitCase = await desk.given.awaitingSupplementCase({ missing: ['M04'], faulty: ['M03-R01'] });
    const answer = await progress(permitCase.number.toLowerCase(), (await codeOf(permitCase)).toLowerCase());
    succeeds(answer, { number: permitCase.number, applicantMasked: '鞍山市铁西区味源****', headline: '还要您补 2 份材料', hotline: '12345', outlook: '如果 11月23日（周一）补齐，11月30日（周一）就能办结。' });
    expect(answer.body.stations).toHaveLength(5);
    expect(answer.body.supplement).toEqual([expect.objectContaining({ text: '请按要求重做。原件 1 份。' }), expect.objectContaining({ text: '至少含四项制度名称。原件 1 份。' })]);
    expect(Object.keys(answer.body).sort()).toEqual(['applicantMasked', 'copies', 'dates', 'headline', 'hotline', 'itemName', 'items', 'number', 'outlook', 'stations', 'supplement']);
    for (const secret of ['味源餐饮', '欧阳', '91210303', '138', '接件员', '审核员']) expect(answer.text).not.toContain(secret);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('follows the case to its end', async () => {
    const permitCase = await desk.given.certifiedCase({ applicant: PERSON });
    const answer = await progress(permitCase.number, await codeOf(permitCase));
    succeeds(answer, { applicantMasked: '王*示', headline: '证件办好了，请来领取', supplement: [] });
    const refused = await desk.given.refusedCase({ applicant: PERSON });
    succeeds(await progress(refused.number, await codeOf(refused)), { headline: '没有准予，请来领取决定书' });
  });

  it('answers a wrong number and a wrong code alike', async () => {
    const permitCase = await desk.given.registeredCase();
    const code = await codeOf(permitCase);
    const bad = [await progress(permitCase.number, 'XXXXXX'), await progress('210300-20200101-999999', code), await progress(permitCase.number, `${code}X`), await progress("' or '1'='1", "' or '1'='1")];
    for (const answer of bad) failsWith(answer, 'progressNotFound');
    expect(new Set(bad.map((answer) => JSON.stringify({ ...answer.body, requestId: '' }))).size).toBe(1);
    failsWith(await desk.nobody().post('/public/progress', { number: permitCase.number }), 'invalidInput');
    failsWith(await desk.nobody().post('/public/progress', { number: permitCase.number, code, full: true }), 'invalidInput');
  });

  it('slows down whoever tries codes', async () => {
    const permitCase = await desk.given.registeredCase();
    const answers = [];
    for (let n = 0; n < 21; n += 1) answers.push(await progress(permitCase.number, `TRY${n}`));
    for (const answer of answers.slice(0, 20)) failsWith(answer, 'progressNotFound');
    failsWith(answers[20]!, 'tooManyRequests', { seconds: expect.any(Number) });
    expect(Number(answers[20]?.headers['retry-after'])).toBeGreaterThan(0);
    failsWith(await progress(permitCase.number, await codeOf(permitCase)), 'tooManyRequests');
  });
});

describe('the QR code of a certificate', () => {
  it('answers with what the paper must say, until it has expired', async () => {
    const permitCase = await desk.given.certifiedCase();
    const token = (await desk.sql.row<{ t: string }>('select verification_token t from casework.permit where case_id = $1', [permitCase.id]))?.t ?? '';
    const verify = () => desk.nobody().get(`/public/verify/${token}`);
    succeeds(await verify(), { certificateName: '食品经营许可证', holder: '鞍山市铁西区味源餐饮管理有限公司', validFrom: '2026-11-20', validUntil: '2031-11-19', state: 'valid', stateLabel: '有效', organ: '鞍山市行政审批局' });
    await desk.at('2031-11-20T09:00');
    succeeds(await verify(), { state: 'expired' });
  });

  it('is not found when nobody printed it', async () => {
    for (const token of ['test-print', 'x', 'a'.repeat(24), '%27%20or%201%3D1']) failsWith(await desk.nobody().get(`/public/verify/${token}`), 'certificateNotFound');
  });
});
