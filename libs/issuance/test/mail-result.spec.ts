import { Desk, ENTERPRISE, failsWith, PERSON, succeeds, type GivenCase } from '@onecounter/testing';

let desk: Desk;
beforeAll(async () => { desk = await Desk.open('2026-11-20T10:30'); });
beforeEach(() => desk.at('2026-11-20T10:30'));
afterAll(() => desk.close());

let last = 11_710_000_000;
const freshNumber = (): string => `11${last += 1}`;
const ADDRESS = '鞍山市铁西区示例路 1 号 2 单元';
const parcel = (over: object = {}) => ({ carrier: 'expressMail', trackingNumber: freshNumber(), recipient: { name: '欧阳·𠮷明', phone: '13800000003', address: ADDRESS }, ...over });
const post = async (permitCase: GivenCase, verb: string, body: object, login = 'issuer1') => (await desk.as(login)).post(`/cases/${permitCase.id}/${verb}`, { version: permitCase.version, ...body });
const mailed = async (body = parcel()): Promise<GivenCase> => desk.given.take(await desk.given.certifiedCase(), 'issuer1', 'mail-result', body);
const rowOf = (permitCase: GivenCase) => desk.sql.row<Record<string, unknown>>('select status, running, issued_at, delivery_due_on, due_on from casework.permit_case where id = $1', [permitCase.id]);
const listed = async (state: string) => (await (await desk.as('issuer2')).get(`/issuing/mailings?state=${state}&limit=100`)).body.rows as unknown as Record<string, unknown>[];

describe('mailResult', () => {
  it('sends the result and keeps the case open: what is in the mail is not delivered', async () => {
    const permitCase = await desk.given.certifiedCase();
    const body = parcel();
    const before = await rowOf(permitCase);
    succeeds(await post(permitCase, 'mail-result', body), { status: 'certified', documentId: null });
    expect(await rowOf(permitCase)).toEqual(before);
    const kept = await desk.sql.row<Record<string, unknown>>('select * from issuance.mailing where case_id = $1', [permitCase.id]);
    expect(kept).toMatchObject({ state: 'sent', tracking_number: body.trackingNumber, recipient_masked: '欧***明', phone_masked: '138****0003', address_masked: '鞍山市铁西区****', sent_on: '2026-11-20' });
    const facts = await desk.sql.row<{ facts: object }>(`select facts from platform.step where subject_id = $1 and subject_kind = 'permitCase' and verb = 'mailResult'`, [permitCase.id]);
    for (const secret of ['欧阳', '13800000003', '示例路']) expect(JSON.stringify([kept, facts])).not.toContain(secret);
    const timeline = await (await desk.as('issuer1')).get(`/cases/${permitCase.id}/timeline`);
    expect(timeline.body).toMatchObject({ chainIntact: true, steps: expect.arrayContaining([expect.objectContaining({ verb: 'mailResult', what: `邮政特快专递 ${body.trackingNumber}` })]) });
    expect(await listed('sent')).toContainEqual(expect.objectContaining({ caseId: permitCase.id, addressMasked: '鞍山市铁西区****', days: 0, light: expect.objectContaining({ kind: 'ok' }) }));
  });

  it('takes the telephone number that the applicant left, when none is typed', async () => {
    const permitCase = await mailed(parcel({ recipient: { name: '味源餐饮收发室', address: ADDRESS } }));
    expect(await desk.sql.row('select phone_masked from issuance.mailing where case_id = $1', [permitCase.id])).toEqual({ phone_masked: '138****0003' });
    const silent = await desk.given.certifiedCase({ applicant: { ...ENTERPRISE, name: '鞍山市铁西区无电话食品店', creditCode: '91210300MAXX101330', phone: undefined } });
    const answer = await post(silent, 'mail-result', parcel({ recipient: { name: '收件人', address: ADDRESS } }));
    failsWith(answer, 'phoneInvalid');
  });

  it('refuses what the post would not find, naming the field', async () => {
    const permitCase = await desk.given.certifiedCase();
    const recipient = { name: '收件人', phone: '13800000003', address: ADDRESS };
    failsWith(await post(permitCase, 'mail-result', parcel({ trackingNumber: 'EE473124828CN' })), 'trackingNumberInvalid', { why: expect.stringContaining('应为 9') });
    failsWith(await post(permitCase, 'mail-result', parcel({ carrier: 'courier' })), 'invalidInput');
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, phone: '138' } })), 'phoneInvalid');
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, name: ' ' } })), 'nameInvalid');
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, address: ' ' } })), 'addressRequired');
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, address: '\u202E示例路' } })), 'addressRequired');
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, address: '示例路 😀 号' } })), 'glyphMissing', { glyph: '😀' });
    failsWith(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, address: '路'.repeat(201) } })), 'invalidInput');
    succeeds(await post(permitCase, 'mail-result', parcel({ recipient: { ...recipient, name: '𠮷·欧阳', address: "=cmd|' <b>示例路</b> 1 号" } })));
  });

  it('puts several results of one applicant into one parcel, never those of two', async () => {
    const body = parcel();
    await desk.given.take(await desk.given.certifiedCase(), 'issuer1', 'mail-result', body);
    succeeds(await post(await desk.given.refusedCase(), 'mail-result', body), { status: 'refused' });
    failsWith(await post(await desk.given.certifiedCase({ applicant: PERSON }), 'mail-result', body), 'trackingNumberUsed', { trackingNumber: body.trackingNumber });
  });

  it('is for the issuing window, on the version that was looked at, once', async () => {
    const permitCase = await desk.given.certifiedCase();
    for (const login of ['clerk1', 'reviewer1', 'approver1', 'leader1']) failsWith(await post(permitCase, 'mail-result', parcel(), login), 'notPermitted');
    failsWith(await post({ ...permitCase, version: 4 }, 'mail-result', parcel()), 'changedMeanwhile');
    failsWith(await post(await desk.given.grantedCase(), 'mail-result', parcel()), 'stepNotAllowed', { status: 'granted' });
    const body = parcel();
    const answers = await Promise.all([post(permitCase, 'mail-result', body), post(permitCase, 'mail-result', body, 'issuer2')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const received = await desk.given.certifiedCase();
    await desk.sql.rows('update casework.permit_case set received_by = (select person_id from organisation.account where login = $2) where id = $1', [received.id, 'issuer1']);
    failsWith(await post(received, 'mail-result', parcel()), 'separationOfDuties');
  });

  it('leaves the window free of what is on its way', async () => {
    const permitCase = await mailed();
    const issuer = await desk.as('issuer1');
    const found = (await issuer.get(`/issuing/find?number=${permitCase.number}`)).body as unknown as { ready: { id: number }[]; notReady: { id: number; why: string }[] };
    expect(found.ready.map(({ id }) => id)).not.toContain(permitCase.id);
    expect(found.notReady).toContainEqual(expect.objectContaining({ id: permitCase.id, why: '2026-11-20 寄出，等签收' }));
    expect((await issuer.get(`/cases?view=toIssue&search=${permitCase.number}`)).body).toMatchObject({ count: 0 });
    failsWith(await post(permitCase, 'mail-result', parcel()), 'blockedByHold', { hold: 'inMail' });
    failsWith(await post(permitCase, 'issue-result', { way: 'handOver' }), 'blockedByHold', { hold: 'inMail' });
    failsWith(await post(permitCase, 'spoil-certificate', { reason: '印偏' }, 'reviewer1'), 'blockedByHold', { hold: 'inMail' });
  });
});

describe('confirmDelivery', () => {
  it('closes the case on the day on which the mail was signed for, with its receipt', async () => {
    const body = parcel();
    const permitCase = await mailed(body);
    await desk.at('2026-11-25T15:00');
    const answer = await post(permitCase, 'confirm-delivery', { receivedAt: '2026-11-24T10:05', receivedBy: '单位收发室' });
    succeeds(answer, { status: 'issued', documentId: expect.any(String) });
    expect(await rowOf(permitCase)).toMatchObject({ status: 'issued', running: false, issued_at: new Date('2026-11-24T10:05:00+08:00') });
    const receipt = await desk.sql.row<{ content: object }>('select content from platform.document where id = $1', [answer.body.documentId]);
    for (const part of ['送达回证', '邮寄送达', body.trackingNumber, '单位收发室（签收人）', '2026年11月24日', '食品经营许可证', '准予行政许可决定书']) expect(JSON.stringify(receipt?.content)).toContain(part);
    expect(await listed('sent')).not.toContainEqual(expect.objectContaining({ caseId: permitCase.id }));
    expect(await listed('delivered')).toContainEqual(expect.objectContaining({ caseId: permitCase.id, closedOn: '2026-11-24', days: 4 }));
  });

  it('takes no day before the dispatch and none that has not come', async () => {
    const permitCase = await mailed();
    for (const receivedAt of ['2026-11-19T10:00', '2026-11-21T10:00', '2026-11-20T10:31']) failsWith(await post(permitCase, 'confirm-delivery', { receivedAt, receivedBy: '本人' }), 'mailDateWrong', { sentOn: '2026-11-20' });
    for (const receivedAt of ['2026-11-20', '2026-13-01T10:00', '']) failsWith(await post(permitCase, 'confirm-delivery', { receivedAt, receivedBy: '本人' }), 'invalidInput');
    failsWith(await post(permitCase, 'confirm-delivery', { receivedAt: '2026-11-20T10:00', receivedBy: '\u0007' }), 'nameInvalid');
  });

  it('needs something in the mail', async () => {
    failsWith(await post(await desk.given.certifiedCase(), 'confirm-delivery', { receivedAt: '2026-11-20T10:00', receivedBy: '本人' }), 'stepNotAllowed', { statusLabel: '没有寄出的邮件' });
  });
});

describe('recordReturn', () => {
  it('brings the result back to the window, where it is handed over or sent anew', async () => {
    const permitCase = await mailed();
    await desk.at('2026-11-26T09:00');
    failsWith(await post(permitCase, 'record-return', { returnedOn: '2026-11-26', reason: 'other', note: ' ' }), 'returnNoteRequired');
    failsWith(await post(permitCase, 'record-return', { returnedOn: '2026-11-27', reason: 'absent' }), 'mailDateWrong');
    const back = await desk.given.take(permitCase, 'issuer2', 'record-return', { returnedOn: '2026-11-26', reason: 'moved' });
    expect(back.status).toBe('certified');
    expect(await listed('returned')).toContainEqual(expect.objectContaining({ caseId: permitCase.id, returnReason: '收件人已迁移' }));
    expect((await (await desk.as('issuer1')).get(`/cases?view=toIssue&search=${permitCase.number}`)).body).toMatchObject({ count: 1 });
    const again = await desk.given.take(back, 'issuer1', 'mail-result', parcel());
    succeeds(await post(again, 'confirm-delivery', { receivedAt: '2026-11-26T08:30', receivedBy: '本人' }), { status: 'issued' });
  });

  it('lets a refusal that came back be fetched', async () => {
    const refused = await desk.given.take(await desk.given.refusedCase({ applicant: PERSON }), 'issuer1', 'mail-result', parcel());
    const back = await desk.given.take(refused, 'issuer1', 'record-return', { returnedOn: '2026-11-20', reason: 'refused' });
    const signature = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    succeeds(await post(back, 'issue-result', { way: 'handOver', collector: { name: PERSON.name, residentId: PERSON.residentId, isAgent: false }, signature }), { status: 'issued' });
  });
});

describe('an address label', () => {
  it.each([['label', 100, 150], ['a4', 210, 297]])('is a PDF for the %s, and whoever printed it is in the access log', async (sheet, wide, high) => {
    const permitCase = await mailed();
    const pdf = await (await desk.as('issuer1')).get(`/cases/${permitCase.id}/address-label?sheet=${sheet}`);
    expect([pdf.status, pdf.headers['content-type'], pdf.bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.bytes.toString('latin1')) ?? [];
    expect([box[1], box[2]].map((points) => Math.round((Number(points) * 25.4) / 72))).toEqual([wide, high]);
    expect(await desk.sql.row(`select 1 logged from platform.access_log where action = 'printAddressLabel' and subject_id = $1`, [permitCase.id])).toEqual({ logged: 1 });
  });

  it('is there while the parcel is on its way', async () => {
    failsWith(await (await desk.as('issuer1')).get(`/cases/${(await desk.given.certifiedCase()).id}/address-label`), 'notFound');
    failsWith(await (await desk.as('issuer1')).get(`/cases/${(await mailed()).id}/address-label?sheet=a3`), 'invalidInput');
    failsWith(await (await desk.as('clerk1')).get(`/cases/${(await mailed()).id}/address-label`), 'notPermitted');
  });
});
