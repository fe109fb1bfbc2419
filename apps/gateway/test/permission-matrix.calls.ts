import { randomUUID } from 'node:crypto';
import { readThemeSeed } from '@onecounter/catalogue';
import { FileStore, PersonalData } from '@onecounter/platform';
import { ENTERPRISE, type Answer, type Desk } from '@onecounter/testing';
import type { Person } from './support/people';
import { DOT, type Place, type Scene } from './support/scene';

export interface Situation { readonly desk: Desk; readonly scene: Scene; readonly who: Person; readonly place: Place; readonly own: boolean; readonly things: Things }
/** What is nobody's case: drafts, sign-ins and files, of the person and of somebody else. */
/** A unit, a person and a window of the same place. */
export interface PlaceThings { readonly unitId: number; readonly personId: number; readonly personName: string; readonly windowId: number }
export interface Things extends PlaceThings { readonly draftId: string; readonly draftTitle: string; readonly savedViewId: string; readonly bulkKey: string; readonly sessionId: string; readonly fileId: string; readonly definition: object; readonly versionId: number; readonly refreshToken: string; readonly addressOfServer: string }
export interface Call {
  readonly ask: (situation: Situation) => Promise<Answer> | Promise<number>;
  /** Lists hide by leaving out: what is looked for in them. */
  readonly mark?: (situation: Situation) => string;
}

const STALE = 999_999;
const get = (path: (s: Situation) => string, mark?: Call['mark']): Call => ({ ask: (s) => s.who.caller.get(path(s)), ...(mark ? { mark } : {}) });
const post = (path: (s: Situation) => string, body: object | ((s: Situation) => object | Promise<object>) = {}): Call => ({
  ask: async (s) => s.who.caller.post(path(s), typeof body === 'function' ? await (body as (s: Situation) => object)(s) : body),
});
/** A verb with a good body and a version that is stale: it gets as far as permission and scope allow, and changes nothing. */
const verb = (name: string, body: object = {}): Call => post((s) => `/cases/${s.place.id}/${name}`, { version: STALE, ...body });
const ofCase = (what: string): Call => get((s) => `/cases/${s.place.id}${what}`);
const ofUnit = (name: string, body: object): Call => post(({ things }) => `/units/${things.unitId}/${name}`, { version: STALE, ...body });
const ofPerson = (name: string, body: object = {}): Call => post(({ things }) => `/people/${things.personId}/${name}`, { version: STALE, ...body });
const ofWindow = (name: string, body: object = {}): Call => post(({ things }) => `/windows/${things.windowId}/${name}`, { version: STALE, ...body });
const number = (s: Situation): string => s.place.number;

async function receptionWithFile({ desk, things }: Situation): Promise<object> {
  const reception = await desk.given.reception();
  const materials = reception.materials as { files: string[] }[];
  materials[0]?.files.push(things.fileId);
  return { ...reception, materials };
}

/** A draft of the policy section; one for all. */
const messageTemplates = new WeakMap<Desk, Promise<number>>();
function messageTemplate({ desk }: Situation): Promise<number> {
  const made = messageTemplates.get(desk) ?? desk.as('policy1').then(async (policy) => Number((await policy.post('/message-templates/draft-message-template', { event: 'caseEnded', channel: 'sms', body: '结束了' })).body.id));
  messageTemplates.set(desk, made);
  return made;
}
/** A period that was closed, with nothing in it. */
async function closedPeriod({ desk }: Situation): Promise<void> {
  await desk.sql.rows(`insert into reporting.period (status, version, head, moved_at, name, from_on, to_on, cut_off_day, closed_at, calendar_missing, bureau_units, digest) values ('closed', 1, decode(repeat('00', 32), 'hex'), '2026-09-25', '2026-09', '2026-08-25', '2026-09-25', 25, '2026-09-25', false, '{}', '') on conflict do nothing`);
}
/** Something that was not sent. */
async function messageDelivery({ desk, things }: Situation): Promise<number> {
  const key = `a-delivery-of-the-matrix-${things.personId}`;
  await desk.sql.rows(`insert into notification.delivery (key, channel, event, facts, urgent, person_id, told_at, state, next_attempt_at) values ($1, 'sms', 'caseEnded', '{}', false, $3, $2, 'sent', $2) on conflict (key) do nothing`, [key, '2026-11-20T02:00:00Z', things.personId]);
  return Number((await desk.sql.row<{ id: number }>('select id from notification.delivery where key = $1', [key]))?.id);
}

const JOINT_CHOICE = { stages: ['S1'], yes: [], instead: [], added: [], conditions: [], fields: [], materials: [] };
/** A joint case of the place, with the case that is done in it; one for each place. */
const JOINTS = new Map<number, Promise<number>>();
function jointOf({ desk, place }: Situation): Promise<number> {
  const known = JOINTS.get(place.id) ?? makeJoint(desk, place);
  JOINTS.set(place.id, known);
  return known;
}

async function makeJoint(desk: Desk, place: Place): Promise<number> {
  const made = await desk.sql.row<{ id: number }>(
    `with j as (insert into casework.joint_case (status, version, head, moved_at, number, progress_code, jurisdiction_path, lead_unit_id, theme_version_id, theme_code, theme_name, theme_kind, applicant_id, applicant_name, received_at, answers, form_sealed, stages, promised_due_on)
       select 'running', 1, '\\x00', c.received_at, 'LB-' || c.number, 'ABCDEF', c.jurisdiction_path, c.unit_id, (select min(id) from catalogue.theme_version), 'TH-YD', '开办药店', 'lifeEvent', c.applicant_id, c.applicant_name, c.received_at, '{"yes":[],"left":[],"handedIn":0,"spared":0}', '', '{S1}', '2026-12-01'
       from casework.permit_case c where c.id = $1 returning id),
     m as (insert into casework.joint_member (joint_case_id, case_id, item_code, stage, position, unit_id) select j.id, c.id, c.item_code, 'S1', 0, c.unit_id from j, casework.permit_case c where c.id = $1)
     select id from j`, [place.id],
  );
  return made?.id ?? 0;
}
const ofJoint = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/joint-cases/${await jointOf(s)}/${name}`, { version: STALE, ...body }) });

/** The file of the case that is done, for the one that waits: same applicant, same item. */
const consentOf = ({ place }: Situation): object => ({ caseId: place.waiting.id, form: 'oral', files: [place.fileId] });

/** A consent that the clerk of the place heard. */
const CONSENTS = new Map<number, Promise<number>>();
/** One for each case: it is only ever asked to be withdrawn with a version it never had. */
async function consentAt(s: Situation): Promise<number> {
  const known = CONSENTS.get(s.place.id) ?? recordConsent(s);
  CONSENTS.set(s.place.id, known);
  return known;
}

async function recordConsent(s: Situation): Promise<number> {
  const clerk = await s.desk.as(s.place === s.scene.county ? 'clerk381' : 'clerk1');
  return Number((await clerk.post('/reuse-consents/record-reuse-consent', consentOf(s))).body.id);
}

/** An upload that the person began, or somebody else; one that nobody began for whoever may not. */
async function uploadOf({ desk, who, own }: Situation): Promise<string> {
  const begun = await (own ? who.caller : await desk.as('clerk2')).tus('POST', '/uploads', { 'upload-length': String(DOT.length) });
  return `/uploads/${String(begun.body.id ?? randomUUID())}`;
}

async function contentOf(desk: Desk, templateId: number): Promise<object> {
  const { name, itemCodes, layout } = (await (await desk.as('head1')).get(`/certificate-templates/${templateId}`)).body;
  return { name, itemCodes, layout };
}

/** The head of the stream is all that is asked; it would never end. */
async function follow({ who, things }: Situation, path: string): Promise<number> {
  const leaving = new AbortController();
  const response = await fetch(`${things.addressOfServer}/api${path}`, { headers: { authorization: `Bearer ${who.caller.token}` }, signal: leaving.signal });
  leaving.abort();
  return response.status;
}

/** A network kept in the county or in the city, as if it had been registered there. */
async function networkOf({ desk, own }: Situation): Promise<number> {
  const row = await desk.sql.row<{ id: number }>(
    `insert into intake.outside_network (status, version, head, moved_at, code, name, owner, address, jurisdiction_path) select 'inUse', 1, '\\x00', '2026-11-20', 'MATRIX', '外网', '省局', '', u.jurisdiction_path from organisation.unit u where u.code = $1
     on conflict (jurisdiction_path, code) do update set name = excluded.name returning id`, [own ? 'C-210381' : 'D-WSJS'],
  );
  return row?.id ?? 0;
}
const ofNetwork = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/outside-networks/${await networkOf(s)}/${name}`, { version: STALE, ...body }) });

/** A look-up for the case, with the file that the case was registered with as its screenshot. */
async function lookUpOf(s: Situation): Promise<number> {
  const known = await s.desk.sql.row<{ id: number }>('select id from intake.look_up where case_id = $1', [s.place.id]);
  const row = known ?? (await s.desk.sql.row<{ id: number }>(
    `insert into intake.look_up (status, version, head, moved_at, network_id, item_code, material_code, material_name, case_id, looked_up_at, by_person, jurisdiction_path, result, file_id)
     select 'recorded', 1, '\\x00', '2026-11-20', $2, c.item_code, 'M01', '申请书', c.id, '2026-11-20', c.received_by, c.jurisdiction_path, 'matches', $3 from casework.permit_case c where c.id = $1 returning id`, [s.place.id, await networkOf(s), s.place.fileId],
  ));
  return row?.id ?? 0;
}

/** A project of the county or of the city, as if it had been registered there. */
async function projectOf({ desk, own }: Situation): Promise<number> {
  const row = await desk.sql.row<{ id: number }>(
    `insert into casework.project (status, version, head, moved_at, code, name, owner_name, owner_code, kind, investment_wan, place, stage, lead_unit_id, jurisdiction_path, registered_on)
     select 'running', 1, '\\x00', '2026-11-20', $2, '项目 ' || $2, '建设单位', '91210303MAXXXX031R', 'industrial', 1, '', 'landPlanning', u.id, u.jurisdiction_path, '2026-11-20' from organisation.unit u where u.code = $1
     on conflict (code) do update set place = '' returning id`, [own ? 'C-210381' : 'D-WSJS', projectCode(own)],
  );
  return row?.id ?? 0;
}
const projectCode = (own: boolean): string => `2026-2103${own ? '81' : '02'}-44-01-900000`;
const PROJECT = { name: '项目', ownerName: '建设单位', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 1, place: '', leadUnitId: STALE };
const ofProject = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/projects/${await projectOf(s)}/${name}`, { version: STALE, ...body }) });

/** A meeting of one's own unit or of 医药器械审批科, as if it had been closed there: its papers and its photo are those of the case. */
async function meetingOf({ desk, own, things, place }: Situation): Promise<number> {
  const unit = own ? things.unitId : ((await desk.sql.row<{ id: number }>(`select id from organisation.unit where code = 'D-YYQX'`))?.id ?? 0);
  const known = await desk.sql.row<{ id: number }>(`select id from casework.meeting where unit_id = $1 and title = $2 and notice_id = $3`, [unit, meetingTitle(unit, own), place.documentId]);
  const row = known ?? (await desk.sql.row<{ id: number }>(
    `insert into casework.meeting (status, version, head, moved_at, kind, title, agenda, place, starts_at, starts_on, unit_id, organiser_id, secretary_id, jurisdiction_path, minutes, files, notice_id, minutes_id)
     select 'held', 1, '\\x00', '2026-11-20', 'panel', $2, '议题', '会议室', '2026-11-20', '2026-11-20', u.id, u.id, 0, u.jurisdiction_path, '纪要', array[$3::uuid], $4, $4 from organisation.unit u where u.id = $1 returning id`, [unit, meetingTitle(unit, own), place.fileId, place.documentId],
  ));
  return row?.id ?? 0;
}
const meetingTitle = (unit: number, own: boolean): string => `会议 ${unit} ${own ? '本' : '别'}`;
const ofMeeting = (name: string, body: object, version = true): Call => ({ ask: async (s) => s.who.caller.post(`/meetings/${await meetingOf(s)}/${name}`, { ...(version ? { version: STALE } : {}), ...body }) });
const seeMeeting = (what: (s: Situation) => string): Call => ({ ask: async (s) => s.who.caller.get(`/meetings/${await meetingOf(s)}${what(s)}`) });

/** A call for the case of the place, as if it had been cancelled at once. */
async function callOf({ desk, place }: Situation): Promise<number> {
  const known = await desk.sql.row<{ id: number }>('select id from intake.formal_review_call where case_id = $1', [place.id]);
  const row = known ?? (await desk.sql.row<{ id: number }>(
    `insert into intake.formal_review_call (status, version, head, moved_at, item_code, item_name, item_version_id, unit_id, jurisdiction_path, window_number, case_id, called_by, called_at, called_on)
     select 'cancelled', 1, '\\x00', '2026-11-20', c.item_code, c.item_name, c.item_version_id, c.unit_id, c.jurisdiction_path, '3', c.id, c.received_by, '2026-11-20', '2026-11-20' from casework.permit_case c where c.id = $1 returning id`, [place.id],
  ));
  return row?.id ?? 0;
}
const ofCall = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/formal-review-calls/${await callOf(s)}/${name}`, { version: STALE, ...body }) });

/** A problem with a point of the place, named by the number of its case. */
const PROBLEMS = new Map<number, Promise<number>>();
function problemOf({ desk, place }: Situation): Promise<number> {
  const known = PROBLEMS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `with p as (insert into intake.point_problem (status, version, head, moved_at, item_code, item_name, item_version_id, version_no, material_code, material_name, point_code, point_text, unit_id, assigned_unit_id, jurisdiction_path, occurrences)
       select 'assigned', 1, '\\x00', '2026-11-20', c.item_code, c.item_name, c.item_version_id, 1, 'M01', '申请书', c.number, c.number, c.unit_id, c.unit_id, c.jurisdiction_path, 1 from casework.permit_case c where c.id = $1 returning id),
     w as (insert into intake.point_problem_word (problem_id, seq, verb, words, said_by, said_at, said_on) select p.id, 1, 'raisePointProblem', '问题', c.received_by, '2026-11-20', '2026-11-20' from p, casework.permit_case c where c.id = $1)
     select id from p`, [place.id],
  ).then((row) => row?.id ?? 0);
  PROBLEMS.set(place.id, known);
  return known;
}
/** A list with the problem of the place. */
const PROBLEM_LISTS = new Map<number, Promise<number>>();
async function problemListOf(situation: Situation): Promise<number> {
  const { desk, place } = situation;
  const known = PROBLEM_LISTS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `with l as (insert into intake.problem_list (status, version, head, moved_at, jurisdiction_path, month, drawn_on, answer_due_on, provisional)
       select 'open', 1, '\\x00', '2026-11-20', p.jurisdiction_path, date '2010-01-01' + make_interval(months => p.id::int), '2026-11-20', '2026-12-04', false from intake.point_problem p where p.id = $1 returning id)
     insert into intake.problem_list_line (list_id, problem_id, unit_id) select l.id, p.id, p.unit_id from l, intake.point_problem p where p.id = $1 returning list_id id`, [await problemOf(situation)],
  ).then((row) => row?.id ?? 0);
  PROBLEM_LISTS.set(place.id, known);
  return known;
}
const ofProblem = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/point-problems/${await problemOf(s)}/${name}`, { version: STALE, ...body }) });

/** A leave of the person, and A and B of a duty in the person's unit; one for each person. */
const LEAVES = new Map<number, Promise<number>>();
function leaveOf({ desk, things }: Situation): Promise<number> {
  const known = LEAVES.get(things.personId) ?? desk.sql.row<{ id: number }>(
    `insert into organisation.leave (status, version, head, moved_at, person_id, unit_id, jurisdiction_path, post, kind, from_on, from_half, to_on, to_half, begins_at, ends_at, requested_at)
     select 'requested', 1, '\\x00', '2026-11-20', $1, u.id, u.jurisdiction_path, 'windowClerk', 'annual', '2027-03-01', 'morning', '2027-03-01', 'afternoon', '2027-02-28T16:00Z', '2027-03-01T16:00Z', '2026-11-20' from organisation.unit u where u.id = $2 returning id`,
    [things.personId, things.unitId],
  ).then((row) => row?.id ?? 0);
  LEAVES.set(things.personId, known);
  return known;
}
const DUTIES = new Map<number, Promise<number>>();
function dutyOf({ desk, things }: Situation): Promise<number> {
  const known = DUTIES.get(things.personId) ?? desk.sql.row<{ id: number }>(
    `insert into organisation.duty_post (status, version, head, moved_at, unit_id, jurisdiction_path, role, item_code, a_id)
     select 'kept', 1, '\\x00', '2026-11-20', u.id, u.jurisdiction_path, 'windowClerk', null, $1 from organisation.unit u where u.id = $2 returning id`, [things.personId, things.unitId],
  ).then((row) => row?.id ?? 0);
  DUTIES.set(things.personId, known);
  return known;
}
const ofLeave = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/leaves/${await leaveOf(s)}/${name}`, { version: STALE, ...body }) });
const ofDuty = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/duty-posts/${await dutyOf(s)}/${name}`, { version: STALE, ...body }) });

/** A dispute about the case of the place between its section and the hall. */
const DISPUTES = new Map<number, Promise<number>>();
function disputeOf({ desk, place }: Situation): Promise<number> {
  const known = DISPUTES.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into casework.dispute (status, version, head, moved_at, about, thing, case_id, case_number, item_code, item_name, item_version_id, raising_unit_id, other_unit_id, raised_by, raised_on, jurisdiction_path, level, level_on, level_days, due_on, provisional)
     select 'direct', 1, '\\x00', '2026-11-20', 'permitCase', 'permitCase:' || c.id, c.id, c.number, c.item_code, c.item_name, c.item_version_id, w.unit_id, c.unit_id, c.received_by, '2026-11-20', c.jurisdiction_path, 'direct', '2026-11-20', 2, '2026-11-24', false
     from casework.permit_case c join organisation.service_window w on w.id = c.window_id where c.id = $1 returning id`, [place.id],
  ).then((row) => row?.id ?? 0);
  DISPUTES.set(place.id, known);
  return known;
}
const ofDispute = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/disputes/${await disputeOf(s)}/${name}`, { version: STALE, words: '意见', ...body }) });

/** An event of the case of the place in the hands of a department, and its delivery to a subscription of the place; nothing is pushed, for it is paused. */
interface Pushed { readonly subscriptionId: number; readonly deliveryId: number; readonly eventId: string; readonly handoverId: number }
const PUSHED = new Map<number, Promise<Pushed>>();
function pushedOf({ desk, place }: Situation): Promise<Pushed> {
  const known = PUSHED.get(place.id) ?? desk.sql.row<Pushed>(
    `with k as (select c.id, c.item_code, c.jurisdiction_path, (select u.id from organisation.unit u where u.code = 'S-SCJG-SP') unit_id from casework.permit_case c where c.id = $1),
     e as (insert into supervision.event (id, case_id, seq, type, item_code, jurisdiction_path, occurred_at, decided_on, due_on, payload, handed_over) select gen_random_uuid(), k.id, 999, 'permit.granted', k.item_code, k.jurisdiction_path, '2026-11-20', '2026-11-20', '2026-11-24', '{}', true from k returning id),
     h as (insert into supervision.handover (status, version, head, moved_at, event_id, case_id, unit_id, jurisdiction_path, item_code, type, decided_on, due_on) select 'signed', 1, '\\x00', '2026-11-20', e.id, k.id, k.unit_id, k.jurisdiction_path, k.item_code, 'permit.granted', '2026-11-20', '2026-11-24' from k, e returning id),
     s as (insert into supervision.push_subscription (status, version, head, moved_at, unit_id, jurisdiction_path, url, item_codes, event_types, secret_sealed, our_name, our_phone_sealed, our_phone_masked, their_name, their_phone_sealed, their_phone_masked, opened_on)
       select 'paused', 1, '\\x00', '2026-11-20', k.unit_id, k.jurisdiction_path, 'https://10.0.0.1/' || k.id, '{}', '{}', $2, '甲', $2, '***', '乙', $2, '***', '2026-11-20' from k returning id),
     r as (insert into supervision.receiver (subscription_id) select id from s),
     d as (insert into supervision.delivery (subscription_id, event_id, case_id, seq, waiting_since, next_attempt_at) select s.id, e.id, $1, 999, '2026-11-20', '2026-11-20' from s, e returning id)
     select s.id "subscriptionId", d.id "deliveryId", e.id "eventId", h.id "handoverId" from s, d, e, h`, [place.id, desk.get(PersonalData).seal('whsec_AAAA')],
  ).then((row) => row ?? { subscriptionId: 0, deliveryId: 0, eventId: '', handoverId: 0 });
  PUSHED.set(place.id, known);
  return known;
}
const ofSubscription = (name: string, body: object = { version: STALE }): Call => ({ ask: async (s) => s.who.caller.post(`/push-subscriptions/${(await pushedOf(s)).subscriptionId}/${name}`, body) });
const ofEvent = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/supervision/events/${(await pushedOf(s)).eventId}/${name}`, body) });
const SUBSCRIPTION = { url: 'https://10.0.0.1/', itemCodes: [], eventTypes: [], ours: { name: '甲', phone: '13900000002' }, theirs: { name: '乙', phone: '13900000002' } };
/** Lists of the place hold its address, or its number. */
const pushedList = (path: string, mark: Call['mark']): Call => ({ ask: async (s) => { await pushedOf(s); return s.who.caller.get(path); }, ...(mark ? { mark } : {}) });

/** An inquiry about the case of the place, asked at the window that received it, with its section; its code is AAAAAA. */
const INQUIRIES = new Map<number, Promise<number>>();
function inquiryOf({ desk, place }: Situation): Promise<number> {
  const known = INQUIRIES.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into intake.inquiry (status, version, head, moved_at, number, channel, jurisdiction_path, unit_id, first_unit_id, case_id, case_number, item_code, item_name, item_version_id, code_sealed, asked_on, asked_at, counted_from, answer_days, due_on, provisional)
     select 'answered', 1, decode(repeat('00', 32), 'hex'), '2026-11-20', 'ZX-' || c.number, 'counter', c.jurisdiction_path, c.unit_id, w.unit_id, c.id, c.number, c.item_code, c.item_name, c.item_version_id, $2, '2026-11-20', '2026-11-20', '2026-11-20', 1, '2026-11-23', false
     from casework.permit_case c join organisation.service_window w on w.id = c.window_id where c.id = $1 returning id`, [place.id, desk.get(PersonalData).seal('AAAAAA')],
  ).then((row) => row?.id ?? 0);
  INQUIRIES.set(place.id, known);
  return known;
}
const ofInquiry = (name: string, body: object = {}, version = true): Call => ({ ask: async (s) => s.who.caller.post(`/inquiries/${await inquiryOf(s)}/${name}`, { ...(version ? { version: STALE } : {}), ...body }) });
const byItsCode = (name: string, body: object = {}): Call => ({ ask: async (s) => { await inquiryOf(s); return s.desk.nobody().post(`/public/inquiries/${name}`, { number: `ZX-${s.place.number}`, code: 'AAAAAA', ...body }); } });

/** An API client of the unit that the situation is about. */
const CLIENTS = new Map<number, Promise<number>>();
function clientOf({ desk, things: { unitId } }: Situation): Promise<number> {
  const known = CLIENTS.get(unitId) ?? desk.sql.row<{ id: number }>(
    `insert into organisation.api_client (status, version, head, moved_at, unit_id, name, sandbox, scopes, ranges, per_minute)
     values ('inForce', 1, '\\x00', '2026-11-20', $1, $2, true, '{readSupervisionFeed}', '{}', 60) returning id`, [unitId, clientName(unitId)],
  ).then((row) => row?.id ?? 0);
  CLIENTS.set(unitId, known);
  return known;
}
const clientName = (unitId: number): string => `矩阵接口 ${unitId} 号`;
const ofClient = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/api-clients/${await clientOf(s)}/${name}`, { version: STALE, ...body }) });
/** An issue of the place of the case, with a contribution, something that was written and something that was said. */
interface Bulletin { readonly issue: number; readonly contribution: number; readonly comment: number; readonly example: number }
const BULLETINS = new Map<number, Promise<Bulletin>>();
const bulletinOf = ({ desk, place }: Situation): Promise<Bulletin> => {
  const known = BULLETINS.get(place.id) ?? makeBulletin(desk, place, BULLETINS.size);
  BULLETINS.set(place.id, known);
  return known;
};
async function makeBulletin(desk: Desk, place: Place, before: number): Promise<Bulletin> {
  const plan = JSON.stringify({ sectionsDue: '2026-11-24', freeze: '2026-11-25', confirm: '2026-11-27', leader: '2026-12-01', issue: '2026-12-03', provisional: false });
  const made = await desk.sql.row<Bulletin>(
    `with c as (select * from casework.permit_case where id = $1),
     i as (insert into reporting.issue (status, version, head, moved_at, year, number, period_name, from_on, to_on, masthead, issuer, target_on, plan, section_order, jurisdiction_path, unit_id, opened_on)
       select 'composing', 1, '\\x00', '2026-11-20', 2026, $2::int, to_char(date '2026-11-01' - make_interval(months => $2::int), 'YYYY-MM'), '2026-10-25', '2026-11-25', '专报', '业务协调科', '2026-12-03', $3::jsonb, array['statistics', 'keyProjects', 'policy', 'inspection', 'supervision', 'examples'], c.jurisdiction_path, c.unit_id, '2026-11-20' from c returning id),
     t as (insert into reporting.issue_text (issue_id, part, version_no, title, blocks, saved_by, saved_at) select i.id, 'note', 1, '编者按', '[]', 0, '2026-11-20' from i),
     o as (insert into reporting.contribution (status, version, head, moved_at, issue_id, section, unit_id, co_unit_ids, jurisdiction_path, due_on, requested_on) select 'requested', 1, '\\x00', '2026-11-20', i.id, 'policy', c.unit_id, '{}', c.jurisdiction_path, '2026-11-24', '2026-11-20' from i, c returning id),
     d as (insert into reporting.contribution_text (contribution_id, version_no, blocks, saved_at) select o.id, 1, '[]', '2026-11-20' from o),
     m as (insert into reporting.bulletin_comment (issue_id, part, text, by_person, said_at) select i.id, 'note', '意见', 0, '2026-11-20' from i returning id),
     e as (insert into reporting.good_example (status, version, head, moved_at, title, story, unit_id, days_computed, photo_id, period_name, jurisdiction_path, submitted_by, submitted_on) select 'submitted', 1, '\\x00', '2026-11-20', '事例', '经过', c.unit_id, false, $4::uuid, '2026-11', c.jurisdiction_path, 0, '2026-11-20' from c returning id)
     select i.id issue, o.id contribution, m.id "comment", e.id example from i, o, m, e`, [place.id, before, plan, place.fileId],
  );
  return made ?? { issue: 0, contribution: 0, comment: 0, example: 0 };
}
/** The file of the place once more, lying with its issue. */
async function photographOf(s: Situation): Promise<string> {
  const row = await s.desk.sql.row<{ id: string }>(
    `insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, machine_at, subject_kind, subject_id) select gen_random_uuid(), hash, size_bytes, media_type, name, uploaded_by, machine_at, 'bulletinIssue', $2 from platform.stored_file where id = $1 returning id`,
    [s.place.fileId, (await bulletinOf(s)).issue],
  );
  return row?.id ?? '';
}
interface Distributed { readonly issue: number; readonly recipient: number; readonly copy: number; readonly web: number; readonly feedback: number }
const DISTRIBUTED = new Map<number, Promise<Distributed>>();
/** An approved issue with a copy, a public edition and feedback; one for each place. */
const distributionOf = (s: Situation): Promise<Distributed> => {
  const known = DISTRIBUTED.get(s.place.id) ?? bulletinOf(s).then(({ issue }) => makeDistribution(s, issue));
  DISTRIBUTED.set(s.place.id, known);
  return known;
};
async function makeDistribution({ desk, place }: Situation, issue: number): Promise<Distributed> {
  const made = await desk.sql.row<Distributed>(
    `with c as (select * from casework.permit_case where id = $1),
     r as (insert into reporting.recipient (status, version, head, moved_at, level, way, name, address, postcode, email, copies, place, jurisdiction_path) select 'listed', 1, '\\x00', '2026-11-20', 'issueTo', 'paper', '甲单位' || $2::bigint, '', '', '', 1, 1, c.jurisdiction_path from c returning id),
     i as (insert into reporting.issue (status, version, head, moved_at, year, number, period_name, from_on, to_on, masthead, issuer, target_on, plan, section_order, jurisdiction_path, unit_id, opened_on)
       select 'approved', 1, '\\x00', '2026-11-20', 2025, o.number, '2025-' || lpad((o.number + 1)::text, 2, '0'), '2025-10-25', '2025-11-25', '专报', '业务协调科', '2025-12-03', o.plan, '{}', o.jurisdiction_path, o.unit_id, '2026-11-20' from reporting.issue o where o.id = $2 returning id),
     k as (insert into reporting.bulletin_copy (status, version, head, moved_at, issue_id, recipient_id, level, way, name, address, postcode, email, copies, place, jurisdiction_path) select 'planned', 1, '\\x00', '2026-11-20', i.id, r.id, 'issueTo', 'paper', '甲单位', '', '', '', 1, 1, c.jurisdiction_path from i, r, c returning id),
     w as (insert into reporting.web_edition (status, version, head, moved_at, issue_id, html, content_digest, jurisdiction_path) select 'prepared', 1, '\\x00', '2026-11-20', i.id, '<p>公开</p>', '00', c.jurisdiction_path from i, c returning id),
     f as (insert into reporting.bulletin_feedback (status, version, head, moved_at, issue_id, from_whom, received_on, unit_id, due_on, opened_by, jurisdiction_path) select 'assigned', 1, '\\x00', '2026-11-20', i.id, '甲单位', '2026-11-19', c.unit_id, '2026-11-27', 0, c.jurisdiction_path from i, c returning id)
     select i.id issue, r.id recipient, k.id copy, w.id web, f.id feedback from i, r, k, w, f`, [place.id, issue],
  );
  await desk.sql.rows(
    `insert into reporting.edition (issue_id, kind, file_hash, size_bytes, dated_on, text_version, substituted, rendered_at) select $1, e.kind, f.hash, f.size_bytes, '2025-12-03', 1, '', '2026-11-20' from platform.stored_file f, unnest(array['pdf', 'docx']) e (kind) where f.id = $2::uuid`, [made?.issue, place.fileId],
  );
  return made ?? { issue: 0, recipient: 0, copy: 0, web: 0, feedback: 0 };
}
const distributed = (path: (one: Distributed) => string): Call => ({ ask: async (s) => s.who.caller.get(path(await distributionOf(s))) });
const ofDistributed = (kind: string, which: keyof Distributed, name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/${kind}/${(await distributionOf(s))[which]}/${name}`, { version: STALE, ...body }) });
const ofIssue = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/bulletin-issues/${(await bulletinOf(s)).issue}/${name}`, { version: STALE, ...body }) });
const ofContribution = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/contributions/${(await bulletinOf(s)).contribution}/${name}`, { version: STALE, ...body }) });
/** A figure that the section of the case has told, with evidence. */
const REPORTED = new Map<number, Promise<{ readonly id: number; readonly fileId: string }>>();
const reportedOf = ({ desk, place }: Situation): Promise<{ readonly id: number; readonly fileId: string }> => {
  const known = REPORTED.get(place.id) ?? desk.sql.row<{ id: number; fileId: string }>(
    `with f as (insert into reporting.reported_figure (status, version, head, moved_at, period_name, starts_on, code, label, unit_id, jurisdiction_path, part, value, upto_on, reference, channel, late, reported_on)
       select 'reported', 1, '\\x00', '2026-11-20', '2026-11', '2026-10-25', 'honours', '锦旗、感谢信', c.unit_id, c.jurisdiction_path, -c.id, 1, '2026-11-24', '登记簿', 'form', false, '2026-11-20' from casework.permit_case c where c.id = $1 returning id),
     e as (insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, client_id, subject_kind, subject_id, machine_at) select gen_random_uuid(), o.hash, o.size_bytes, o.media_type, '凭证.png', o.uploaded_by, o.client_id, 'reportedFigure', f.id, o.machine_at from platform.stored_file o, f where o.id = $2::uuid returning id)
     select f.id, e.id "fileId" from f, e`, [place.id, place.fileId]).then((made) => made ?? { id: 0, fileId: '' });
  REPORTED.set(place.id, known);
  return known;
};
const ofReported = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/reported-figures/${(await reportedOf(s)).id}/${name}`, { version: STALE, ...body }) });
const ofExample = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/good-examples/${(await bulletinOf(s)).example}/${name}`, { version: STALE, ...body }) });
/** A request, a project and a member of 海城市, where whoever has to do with them sits, or of nowhere. */
interface Agency { readonly request: number; readonly project: number; readonly member: number; readonly number: string }
const AGENCIES = new Map<boolean, Promise<Agency>>();
function agencyOf({ desk, own }: Situation): Promise<Agency> {
  const known = AGENCIES.get(own) ?? desk.sql.row<Agency>(
    `with u as (select case when $1 then u.jurisdiction_path else '/999999/' end path from organisation.unit u where u.code = 'C-210381'),
     q as (insert into agency_service.request (status, version, head, moved_at, number, channel, jurisdiction_path, owner_name, project_name, contact_sealed, contact_masked, phone_masked, needs, received_on)
       select 'waiting', 1, '\\x00', '2026-11-20', 'BB-' || $2, 'counter', u.path, '单位', '项目', $3, '甲', '139', '诉求', '2026-11-20' from u returning id),
     p as (insert into agency_service.project (status, version, head, moved_at, number, name, owner_name, owner_code, kind, investment_wan, place, contact_sealed, contact_masked, phone_masked, mode, stage, needs, speciality, jurisdiction_path, registered_by, registered_on)
       select 'registered', 1, '\\x00', '2026-11-20', 'BB-' || $2, '项目', '单位', '91210303MAXXXX031R', 'industrial', 1, '', $3, '甲', '139', 'assistance', 'commission', '诉求', 'industrial', u.path, 0, '2026-11-20' from u returning id),
     g as (insert into agency_service.page (id, status, version, head, moved_at, code_sealed, opened_on) select p.id, 'open', 1, decode(repeat('00', 32), 'hex'), '2026-11-20', $4, '2026-11-20' from p),
     m as (insert into agency_service.force_member (status, version, head, moved_at, post, name, jurisdiction_path, from_on) select 'serving', 1, '\\x00', '2026-11-20', 'representative', '代表', u.path, '2026-11-20' from u returning id)
     select q.id request, p.id project, m.id member, 'BB-' || $2 number from q, p, m`, [own, own ? 'own' : 'other', desk.get(PersonalData).seal(JSON.stringify({ name: '甲', phone: '13900000000' })), desk.get(PersonalData).seal('AAAAAAAA')],
  ).then((row) => row ?? { request: 0, project: 0, member: 0, number: '' });
  AGENCIES.set(own, known);
  return known;
}
const ofAgency = (path: (a: Agency) => string, body?: object): Call => ({ ask: async (s) => (body === undefined ? s.who.caller.get(path(await agencyOf(s))) : s.who.caller.post(path(await agencyOf(s)), body)) });
/** A transfer of the project with its evidence, and a paper of the project itself; both sides in the place. */
interface Handed { readonly transfer: number; readonly evidence: string; readonly paper: string }
const HANDED = new Map<boolean, Promise<Handed>>();
function handedOf(s: Situation): Promise<Handed> {
  const known = HANDED.get(s.own) ?? agencyOf(s).then(({ project }) => s.desk.sql.row<Handed>(
    `with t as (insert into agency_service.county_transfer (status, version, head, moved_at, number, project_id, item_no, item_name, direction, from_path, from_unit_id, to_path, to_unit_id, working_days, due_on, provisional, handed_on)
       select 'handed', 1, '\\x00', '2026-11-20', p.number, p.id, 1, '事项', 'down', p.jurisdiction_path, u.id, p.jurisdiction_path, u.id, 3, '2026-11-25', false, '2026-11-20' from agency_service.project p join organisation.unit u on u.code = 'C-210381' where p.id = $1 returning id),
     f as (insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, client_id, subject_kind, subject_id, machine_at) select gen_random_uuid(), x.hash, x.size_bytes, x.media_type, x.name, x.uploaded_by, x.client_id, k.kind, case k.kind when 'agencyProject' then $1 else (select id from t) end, x.machine_at
       from platform.stored_file x cross join (values ('agencyProject'), ('countyTransfer')) k(kind) where x.id = $2 returning id, subject_kind)
     select (select id from t) transfer, (select id from f where subject_kind = 'countyTransfer') evidence, (select id from f where subject_kind = 'agencyProject') paper`, [project, s.place.fileId])).then((row) => row ?? { transfer: 0, evidence: '', paper: '' });
  HANDED.set(s.own, known);
  return known;
}
const ofHanded = (path: (h: Handed, a: Agency) => string, body?: object): Call => ({ ask: async (s) => { const to = path(await handedOf(s), await agencyOf(s)); return body === undefined ? s.who.caller.get(to) : s.who.caller.post(to, body); } });
const toHandOver = (verb: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/county-transfers/${verb}`, { projectId: (await agencyOf(s)).project, no: 1, workingDays: 3, ...body }) });
const AGENCY_REQUEST = { channel: 'counter', ownerName: '单位', projectName: '项目', contactName: '甲', contactPhone: '13900000000', needs: '诉求' };
const AGENCY_REGISTRATION = { name: '项目', ownerName: '单位', ownerCode: '91210303MAXXXX031R', kind: 'industrial', investmentWan: 1, contactName: '甲', contactPhone: '13900000000', mode: 'assistance', needs: '诉求' };
/** A reminder of the section of the case of the place about a project of 海城市, or of nowhere. */
const REMINDERS = new Map<string, Promise<number>>();
async function reminderOf(s: Situation): Promise<number> {
  const [{ desk, place, own }, { project }] = [s, await agencyOf(s)];
  const key = `${place.id} ${String(own)}`;
  const known = REMINDERS.get(key) ?? desk.sql.row<{ id: number }>(
    `insert into agency_service.reminder (status, version, head, moved_at, number, project_id, item_no, item_name, unit_id, unit_name, jurisdiction_path, grade, grade_on, due_on, provisional, opened_by, opened_on)
     select 'open', 1, '\\x00', '2026-11-20', $3, p.id, 1, '事项', c.unit_id, '科室', p.jurisdiction_path, 'report', '2026-11-20', '2026-12-31', false, 0, '2026-11-20' from agency_service.project p, casework.permit_case c where p.id = $1 and c.id = $2 returning id`, [project, place.id, reminderNumber(s)],
  ).then((row) => row?.id ?? 0);
  REMINDERS.set(key, known);
  return known;
}
const reminderNumber = ({ place, own }: Situation): string => `XMDB-${place.number}-${own ? 'own' : 'other'}`;
const ofReminder = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/agency-reminders/${await reminderOf(s)}/${name}`, { version: STALE, words: '意见', ...body }) });
/** The plan of the agency project, with one task. */
const AGENCY_PLANS = new Map<boolean, Promise<unknown>>();
const AGENCY_PLAN = { startOn: '2026-11-20', targetOn: null, stagesInOrder: false, stages: [], tasks: [{ key: 'A', name: '事项', stage: null, days: 1, notBefore: null, holder: '' }], links: [], materials: [] };
function ofPlan(name: string, body?: object): Call {
  return { ask: async (s) => {
    const { project } = await agencyOf(s);
    const known = AGENCY_PLANS.get(s.own) ?? s.desk.sql.rows(
      `with p as (insert into agency_service.plan (id, status, version, head, moved_at, edition) values ($1, 'standing', 1, '\\x00', '2026-11-20', 1) returning id)
       insert into agency_service.plan_edition (plan_id, no, seq, content, laid, ends_on, made_by, made_on) select id, 1, 1, $2::jsonb, '[]', '2026-11-23', 0, '2026-11-20' from p`, [project, JSON.stringify({ ...AGENCY_PLAN, tasks: AGENCY_PLAN.tasks.map((task) => ({ ...task, caseId: null })) })]);
    AGENCY_PLANS.set(s.own, known);
    await known;
    const path = `/agency-plans/${project}${name}`;
    return body === undefined ? s.who.caller.get(path) : s.who.caller.post(path, body);
  } };
}
/** A problem to which the section of the case of the place was called. */
const AGENCY_PROBLEMS = new Map<string, Promise<number>>();
async function agencyProblemOf(s: Situation): Promise<number> {
  const [{ desk, place, own }, { project }] = [s, await agencyOf(s)];
  const key = `${place.id} ${String(own)}`;
  const known = AGENCY_PROBLEMS.get(key) ?? desk.sql.row<{ id: number }>(
    `with q as (insert into agency_service.problem (status, version, head, moved_at, number, project_id, title, nature, jurisdiction_path, recorded_by, recorded_on)
       select 'coordinating', 1, '\\x00', '2026-11-20', $3, p.id, '问题', 'general', p.jurisdiction_path, 0, '2026-11-20' from agency_service.project p where p.id = $1 returning id),
     x as (insert into agency_service.problem_unit (problem_id, no, unit_id, unit_name, called_on, due_on, checked_in_on) select q.id, 1, c.unit_id, '科室', '2026-11-20', '2026-12-31', '2026-11-20' from q, casework.permit_case c where c.id = $2)
     select q.id from q`, [project, place.id, problemNumber(s)],
  ).then((row) => row?.id ?? 0);
  AGENCY_PROBLEMS.set(key, known);
  return known;
}
const problemNumber = ({ place, own }: Situation): string => `XMWT-${place.number}-${own ? 'own' : 'other'}`;
const ofAgencyProblem = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/agency-problems/${await agencyProblemOf(s)}/${name}`, { version: STALE, words: '意见', ...body }) });
/** A letter to the section of the case of the place; its paper is that of the case. */
const LETTERS = new Map<string, Promise<number>>();
async function letterOf(s: Situation): Promise<number> {
  const [{ desk, place, own }, { project }] = [s, await agencyOf(s)];
  const key = `${place.id} ${String(own)}`;
  const known = LETTERS.get(key) ?? desk.sql.row<{ id: number }>(
    `insert into agency_service.letter (status, version, head, moved_at, kind, project_id, unit_id, unit_name, title, jurisdiction_path, due_on, provisional, document_id, issued_by, issued_on)
     select 'issued', 1, '\\x00', '2026-11-20', 'contact', p.id, c.unit_id, '科室', $3, p.jurisdiction_path, '2026-12-31', false, $4, 0, '2026-11-20' from agency_service.project p, casework.permit_case c where p.id = $1 and c.id = $2
     on conflict (document_id) do update set title = excluded.title returning id`, [project, place.id, letterTitle(s), place.documentId],
  ).then((row) => row?.id ?? 0);
  LETTERS.set(key, known);
  return known;
}
const letterTitle = ({ place, own }: Situation): string => `函-${place.number}-${own ? 'own' : 'other'}`;
const ofLetter = (name: string): Call => ({ ask: async (s) => s.who.caller.post(`/agency-letters/${await letterOf(s)}/${name}`, { version: STALE, words: '意见' }) });
/** What was seen in the section of the case of the place, nobody named. */
const PATROLS = new Map<number, Promise<number>>();
function patrolOf({ desk, place }: Situation): Promise<number> {
  const known = PATROLS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into compliance.patrol_record (status, version, head, moved_at, number, kind, source, unit_id, jurisdiction_path, rostered, seen_on, seen_time, photo_id, recorded_by, recorded_on, answer_due_on, provisional)
     select 'recorded', 1, '\\x00', '2026-11-20', 'XC-' || c.number, 'noNotice', 'complaint', c.unit_id, c.jurisdiction_path, false, '2026-11-19', '10:00', $2, 0, '2026-11-20', '2026-11-25', false from casework.permit_case c where c.id = $1 returning id`, [place.id, place.fileId],
  ).then((row) => row?.id ?? 0);
  PATROLS.set(place.id, known);
  return known;
}
const ofPatrol = (name: string): Call => ({ ask: async (s) => s.who.caller.post(`/patrol-records/${await patrolOf(s)}/${name}`, { version: STALE, words: '意见' }) });
/** A task that the section of the case of the place leads, opened by nobody. */
const TASKS = new Map<number, Promise<number>>();
function taskOf({ desk, place }: Situation): Promise<number> {
  const known = TASKS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into compliance.supervised_task (status, version, head, moved_at, number, title, source, lead_unit_id, co_unit_ids, opened_unit_id, jurisdiction_path, opened_by, opened_on, due_on)
     select 'open', 1, '\\x00', '2026-11-20', 'DB-' || c.number, '督办', 'measure', c.unit_id, '{}', 0, c.jurisdiction_path, 0, '2026-11-20', '2026-12-31' from casework.permit_case c where c.id = $1 returning id`, [place.id],
  ).then((row) => row?.id ?? 0);
  TASKS.set(place.id, known);
  return known;
}
const ofTask = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/supervised-tasks/${await taskOf(s)}/${name}`, { version: STALE, words: '意见', ...body }) });
/** A transfer of the section of the case of the place, signed and waiting for its window. */
const TRANSFERS = new Map<number, Promise<number>>();
function transferOf({ desk, place }: Situation): Promise<number> {
  const known = TRANSFERS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `with t as (insert into intake.network_transfer (status, version, head, moved_at, number, unit_id, jurisdiction_path, item_code, item_name, item_version_id, finished_on, party, applicant_name, phone_sealed, phone_masked, form_salt, drawn_up_by, form_on, handler_id, document_id)
       select 'signed', 1, '\\x00', '2026-11-20', 'ZW-' || c.number, c.unit_id, c.jurisdiction_path, c.item_code, c.item_name, c.item_version_id, '2026-11-19', 'enterprise', c.applicant_name, $2, '138****0003', '\\x00', c.received_by, '2026-11-20', c.received_by, gen_random_uuid() from casework.permit_case c where c.id = $1 returning id, unit_id, document_id),
     d as (insert into platform.document (id, kind, unit_id, subject_kind, subject_id, step_seq, content, legal_at, machine_at) select t.document_id, 'networkTransfer', t.unit_id, 'networkTransfer', t.id, 1, '{"layout":"sheet","title":"转交表","unit":"","dated":"","across":false,"blocks":[]}', '2026-11-20', '2026-11-20' from t)
     select id from t`, [place.id, desk.get(PersonalData).seal('13800000003')],
  ).then((row) => row?.id ?? 0);
  TRANSFERS.set(place.id, known);
  return known;
}
const ofTransfer = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/network-transfers/${await transferOf(s)}/${name}`, { version: STALE, ...body }) });
const TRANSFER_FORM = { itemCode: 'NO-000', finishedOn: '2026-11-19', person: { name: '欧阳·𠮷明', residentId: '21030219850101991X', phone: '13800000003' } };
/** A pre-review of the section of the case of the place, for a line of a project, with a file; its paper is that of the case. */
const PRE_REVIEWED = new Map<number, Promise<{ readonly id: number; readonly file: string }>>();
async function preReviewOf(s: Situation): Promise<{ readonly id: number; readonly file: string }> {
  const [{ desk, place }, { project }] = [s, await agencyOf(s)];
  const known = PRE_REVIEWED.get(place.id) ?? desk.sql.row<{ id: number; file: string }>(
    `with p as (insert into intake.pre_review (status, version, head, moved_at, number, unit_id, jurisdiction_path, item_code, item_name, item_version_id, applicant_id, applicant_name, agency_project_id, agency_item_no, lacking, requested_by, requested_on, handed_on, expires_on, document_id)
       select 'opined', 1, '\\x00', '2026-11-20', 'YS-' || c.number, c.unit_id, c.jurisdiction_path, c.item_code, c.item_name, c.item_version_id, -c.id, c.applicant_name, $3, 1, '{}', 0, '2026-11-20', '2026-11-20', '2027-05-19', $4 from casework.permit_case c where c.id = $1 returning id),
     f as (insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, client_id, subject_kind, subject_id, machine_at) select gen_random_uuid(), x.hash, x.size_bytes, x.media_type, x.name, x.uploaded_by, x.client_id, 'preReview', p.id, x.machine_at from platform.stored_file x, p where x.id = $2 returning id),
     m as (insert into intake.pre_review_material (pre_review_id, code, position, name, files) select p.id, 'M01', 0, '申请书', array[f.id] from p, f)
     select p.id, f.id file from p, f`, [place.id, place.fileId, project, place.documentId],
  ).then((row) => row ?? { id: 0, file: '' });
  PRE_REVIEWED.set(place.id, known);
  return known;
}
const ofPreReview = (name: string, body: object | ((s: Situation) => Promise<object>)): Call => ({ ask: async (s) => s.who.caller.post(`/pre-reviews/${(await preReviewOf(s)).id}/${name}`, { version: STALE, ...(typeof body === 'function' ? await (body as (s: Situation) => Promise<object>)(s) : body) }) });
const PRE_REVIEW_REQUEST = { itemCode: 'NO-000', applicant: { kind: 'person', name: '欧阳·𠮷明', residentId: '21030219850101991X' }, materials: [{ code: 'M01', files: [] }], lacking: ['合同未签'] };
/** Eligibility of the section of the place, lost and appealed against, and an interview of its head. */
const AWARDED = new Map<number, Promise<{ month: number; line: number; appeal: number; interview: number }>>();
function awardOf({ desk, place }: Situation): Promise<{ month: number; line: number; appeal: number; interview: number }> {
  const known = AWARDED.get(place.id) ?? desk.sql.row<{ month: number; line: number; appeal: number; interview: number }>(
    `with m as (insert into compliance.award_month (status, version, head, moved_at, jurisdiction_path, month, limits, drawn_on, appeal_due_on, provisional, rates_confirmed)
       select 'drawn', 1, '\\x00', '2026-11-20', c.jurisdiction_path, date '2020-01-01' + make_interval(months => c.id::int), '{}', '2026-11-20', '2026-11-27', false, false from casework.permit_case c where c.id = $1 returning id),
     l as (insert into compliance.award_line (month_id, scope, unit_id, standing, busy, reasons) select m.id, 'section', c.unit_id, 'ineligible', true, '[]' from m, casework.permit_case c where c.id = $1 returning id),
     a as (insert into compliance.award_appeal (status, version, head, moved_at, line_id, keys, appealed_by, appealed_on) select 'open', 1, '\\x00', '2026-11-20', l.id, '{}', c.received_by, '2026-11-20' from l, casework.permit_case c where c.id = $1 returning id),
     i as (insert into compliance.interview (status, version, head, moved_at, month, months, unit_id, jurisdiction_path, findings, proposed_on)
       select 'proposed', 1, '\\x00', '2026-11-20', date '2020-01-01' + make_interval(months => c.id::int), 3, c.unit_id, c.jurisdiction_path, '[]', '2026-11-20' from casework.permit_case c where c.id = $1 returning id)
     select m.id "month", l.id line, a.id appeal, i.id interview from m, l, a, i`, [place.id],
  ).then((row) => row ?? { month: 0, line: 0, appeal: 0, interview: 0 });
  AWARDED.set(place.id, known);
  return known;
}
const ofAward = (what: 'month' | 'line' | 'appeal' | 'interview', path: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/${path.replace(':id', String((await awardOf(s))[what]))}`, { version: STALE, ...body }) });
/** A notice of the place that waits for its confirmation. */
const NOTICES = new Map<number, Promise<number>>();
function noticeOf({ desk, place }: Situation): Promise<number> {
  const known = NOTICES.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into compliance.assessment_notice (status, version, head, moved_at, jurisdiction_path, kind, period, from_on, until_on, drawing, drawn_on)
     select 'drawn', 1, '\\x00', '2026-11-20', c.jurisdiction_path, 'month', '2020-' || c.id, '2020-01-01', '2020-02-01', 1, '2026-11-20' from casework.permit_case c where c.id = $1 returning id`, [place.id],
  ).then((row) => row?.id ?? 0);
  NOTICES.set(place.id, known);
  return known;
}
const ofNotice = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/assessment-notices/${await noticeOf(s)}/${name}`, { version: STALE, ...body }) });
const unitOfCase = async ({ desk, place }: Situation): Promise<number> => (await desk.sql.row<{ unit_id: number }>('select unit_id from casework.permit_case where id = $1', [place.id]))?.unit_id ?? 0;
/** A card about the case of the place, owed an answer by its section. */
const CARDS = new Map<number, Promise<number>>();
function cardOf({ desk, place }: Situation): Promise<number> {
  const known = CARDS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into compliance.card (status, version, head, moved_at, rule, colour, basis, case_id, case_number, item_code, item_name, unit_id, jurisdiction_path, due_on, issued_on, answer_due_on, provisional)
     select 'issued', 1, '\\x00', '2026-11-20', 'overdue', 'red', '行政许可法42', c.id, c.number, c.item_code, c.item_name, c.unit_id, c.jurisdiction_path, '2026-11-19', '2026-11-20', '2026-11-25', false from casework.permit_case c where c.id = $1 returning id`, [place.id],
  ).then((row) => row?.id ?? 0);
  CARDS.set(place.id, known);
  return known;
}
const ofCard = (name: string): Call => ({ ask: async (s) => s.who.caller.post(`/monitoring-cards/${await cardOf(s)}/${name}`, { version: STALE, words: '意见' }) });
/** The register of the section of the place's case, with one line about it, and a week that is signed. */
function registerOf({ desk, place, things }: Situation): Promise<number> {
  return desk.sql.row<{ id: number }>(
    `with r as (insert into compliance.seal_register (status, version, head, moved_at, register, unit_id, jurisdiction_path, keeper_id, opened_on)
       select 'kept', 1, '\\x00', '2026-11-20', 'approval', c.unit_id, c.jurisdiction_path, $2, '2026-11-20' from casework.permit_case c where c.id = $1 on conflict (unit_id, register) do update set keeper_id = excluded.keeper_id returning id, unit_id, jurisdiction_path),
     e as (insert into compliance.register_entry (register, register_id, unit_id, jurisdiction_path, line_no, used_on, matter, case_number, copies, used_by_name, source, entered_at)
       select 'approval', r.id, r.unit_id, r.jurisdiction_path, 1, '2026-11-20', '许可证', c.number, 1, '张', 'hand', '2026-11-20' from r, casework.permit_case c where c.id = $1)
     select id from r`, [place.id, things.personId]).then((row) => row?.id ?? 0);
}
function weekOf({ desk, place, things }: Situation): Promise<number> {
  return desk.sql.row<{ id: number }>(
    `insert into compliance.ledger_week (status, version, head, moved_at, unit_id, jurisdiction_path, week, due_on, provisional, signed_by, signed_on, uses)
     select 'signed', 2, '\\x00', '2026-11-20', c.unit_id, c.jurisdiction_path, '2026-11-09', '2026-11-16', false, $2, '2026-11-16', 1 from casework.permit_case c where c.id = $1 on conflict (unit_id, week) do update set signed_by = excluded.signed_by returning id`,
    [place.id, things.personId]).then((row) => row?.id ?? 0);
}
function applicationOf({ desk, place }: Situation): Promise<number> {
  return desk.sql.row<{ id: number }>(
    `with a as (insert into compliance.seal_application (status, version, head, moved_at, number, unit_id, jurisdiction_path, seal, matter, paper, copies, case_id, case_number, applied_by, applied_on, document_id)
       select 'approved', 2, '\\x00', '2026-11-20', 'GZ' || c.number, c.unit_id, c.jurisdiction_path, 'officialSeal', '报送', '请示', 1, c.id, c.number, 1, '2026-11-20', gen_random_uuid() from casework.permit_case c where c.id = $1 on conflict (number) do update set copies = 1 returning id, unit_id, document_id, xmax),
     d as (insert into platform.document (id, kind, unit_id, subject_kind, subject_id, step_seq, content, legal_at, machine_at)
       select a.document_id, 'sealApplicationForm', a.unit_id, 'sealApplication', a.id, 2, '{"layout":"notice","title":"公章使用申请表","addressee":"业务协调科","unit":"","dated":"","blocks":[]}', '2026-11-20', '2026-11-20' from a where a.xmax = 0)
     select id from a`, [place.id]).then((row) => row?.id ?? 0);
}
const ofApplication = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/seal-applications/${await applicationOf(s)}/${name}`, { version: STALE, ...body }) });
const ofRegister = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/seal-registers/${await registerOf(s)}/${name}`, { version: STALE, ...body }) });
const ofWeek = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/ledger-weeks/${await weekOf(s)}/${name}`, { version: STALE, ...body }) });
/** A run, and what it found of the case of the place. */
const RUNS = new Map<string, Promise<number>>();
function checkRunOf({ desk }: Situation): Promise<number> {
  const known = RUNS.get('') ?? desk.sql.row<{ id: number }>(
    `insert into compliance.check_run (status, version, head, moved_at, month, checks, jurisdiction_path, started_at) values ('finished', 2, '\\x00', '2026-11-20', '2026-11-01', '{1,2,3}', '/', '2026-11-20') returning id`,
  ).then((row) => row?.id ?? 0);
  RUNS.set('', known);
  return known;
}
const FINDINGS = new Map<number, Promise<number>>();
async function findingOf(s: Situation): Promise<number> {
  const run = await checkRunOf(s);
  const known = FINDINGS.get(s.place.id) ?? s.desk.sql.row<{ id: number }>(
    `insert into compliance.finding (status, version, head, moved_at, number, check_no, rule, rule_version, month, run_id, unit_id, jurisdiction_path, case_id, case_number, fingerprint, gist, on_date, found_on, evidence)
     select 'found', 1, '\\x00', '2026-11-20', 'CW-209901-' || c.id, 3, 'resultNotIssued', 1, '2026-11-01', $2, c.unit_id, c.jurisdiction_path, c.id, c.number, 'matrix:' || c.id, '示例', '2026-11-19', '2026-11-20',
       '{"sentence":"示例","axis":{"deed":{"label":"送达期限","at":"2026-11-19","exact":false},"steps":[],"gap":null},"compared":{"left":"","leftNote":"","right":"","rightNote":"","rows":[]},"steps":[],"lookedFor":[]}' from casework.permit_case c where c.id = $1 returning id`, [s.place.id, run],
  ).then((row) => row?.id ?? 0);
  FINDINGS.set(s.place.id, known);
  return known;
}
const ofFinding = (name: string): Call => ({ ask: async (s) => s.who.caller.post(`/findings/${await findingOf(s)}/${name}`, { version: STALE, words: '意见' }) });
/** A file that a step of the subject named, and the step. */
const namedFile = async ({ desk, place }: Situation, kind: 'finding' | 'awardAppeal', id: number): Promise<string> => (await desk.sql.row<{ id: string }>(
  `with f as (insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, subject_kind, subject_id, machine_at) select gen_random_uuid(), hash, size_bytes, media_type, name, uploaded_by, $1, $2, machine_at from platform.stored_file where id = $3 returning id),
   s as (insert into platform.step (subject_kind, subject_id, seq, verb, post, legal_at, machine_at, facts, hash)
     select $1, $2, coalesce((select max(seq) from platform.step where subject_kind = $1 and subject_id = $2), 0) + 1, 'explained', 'system', '2026-11-20', '2026-11-20', jsonb_build_object('fileIds', jsonb_build_array(f.id)), '\\x00' from f)
   select id from f`, [kind, id, place.fileId]))?.id ?? '';
const pageOf = async (s: Situation): Promise<string> => (await s.desk.sql.row<{ id: string }>(
  `with f as (insert into platform.stored_file (id, hash, size_bytes, media_type, name, uploaded_by, subject_kind, subject_id, machine_at) select gen_random_uuid(), hash, size_bytes, media_type, name, uploaded_by, 'sealRegister', $1, machine_at from platform.stored_file where id = $2 returning id)
   insert into compliance.register_page (file_id, register_id, from_line, to_line, step_seq, scanned_on) select f.id, $1, 1, 9, 1, '2026-11-20' from f returning file_id id`, [await registerOf(s), s.place.fileId]))?.id ?? '';
/** An outage that was withdrawn: a step that is watched. */
async function watchedOf(s: Situation): Promise<number> {
  const id = await outageOf(s);
  await s.desk.sql.rows(`insert into platform.step (subject_kind, subject_id, seq, verb, post, legal_at, machine_at, facts, hash) values ('outage', $1, 2, 'withdrawOutage', 'system', '2026-11-20', '2026-11-20', '{}', '\\x00') on conflict do nothing`, [id]);
  return id;
}
const OUTAGE_ROWS = new Map<string, Promise<number>>();
function outageOf({ desk }: Situation): Promise<number> {
  const known = OUTAGE_ROWS.get('') ?? desk.sql.row<{ id: number }>(
    `insert into compliance.outage (status, version, head, moved_at, began_at, ended_at, stood_still, jurisdiction_path, registered_by) values ('withdrawn', 2, '\\x00', '2026-11-20', '2026-01-01', '2026-01-02', '示例', '/', 1) returning id`,
  ).then((row) => row?.id ?? 0);
  OUTAGE_ROWS.set('', known);
  return known;
}
/** What is to be published of the case of the place, as if it had been granted. */
const PUBLICATIONS = new Map<number, Promise<{ id: number; publicId: string }>>();
function publicationOf({ desk, place }: Situation): Promise<{ id: number; publicId: string }> {
  const known = PUBLICATIONS.get(place.id) ?? desk.sql.row<{ id: number; publicId: string }>(
    `insert into supervision.publication (status, version, head, moved_at, public_id, case_id, case_number, item_code, item_name, unit_id, jurisdiction_path, source, content, decided_on, auto_days, auto_on, due_on, provisional)
     select 'prepared', 1, decode(repeat('00', 32), 'hex'), '2026-11-20', gen_random_uuid(), c.id, c.number, c.item_code, c.item_name, c.unit_id, c.jurisdiction_path, '{}', '{"holderName":"示例","holderKind":"enterprise","permitKind":"ordinary","state":"valid"}', '2026-11-20', 1, '2026-11-23', '2026-12-01', false
     from casework.permit_case c where c.id = $1 on conflict (case_id) do update set case_number = excluded.case_number returning id, public_id "publicId"`, [place.id],
  ).then((row) => row ?? { id: 0, publicId: '' });
  PUBLICATIONS.set(place.id, known);
  return known;
}
const ofPublication = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/publications/${(await publicationOf(s)).id}/${name}`, { version: STALE, ...body }) });

/** What a supervision department said about the case of the place. */
const FEEDBACKS = new Map<number, Promise<number>>();
function feedbackOf({ desk, place }: Situation): Promise<number> {
  const known = FEEDBACKS.get(place.id) ?? desk.sql.row<{ id: number }>(
    `insert into supervision.feedback (status, version, head, moved_at, department_unit_id, client_id, reference, kind, case_id, case_number, jurisdiction_path, decided_on, received_on, late, due_on, provisional, running)
     select 'awaitingAnswer', 1, '\\x00', '2026-11-20', (select min(id) from organisation.unit where kind = 'supervision'), 1, 'F-' || c.number, 'recheck', c.id, c.number, c.jurisdiction_path, '2026-11-20', '2026-11-20', false, '2026-11-27', false, true
     from casework.permit_case c where c.id = $1 returning id`, [place.id],
  ).then((row) => row?.id ?? 0);
  FEEDBACKS.set(place.id, known);
  return known;
}
/** A file that the department sent with it. */
const evidenceOf = async (s: Situation): Promise<string> => (await s.desk.sql.row<{ id: string }>(
  `insert into platform.stored_file (id, hash, size_bytes, media_type, name, client_id, subject_kind, subject_id, machine_at) select gen_random_uuid(), hash, size_bytes, media_type, name, 1, 'supervisionFeedback', $1, machine_at from platform.stored_file where id = $2 returning id`, [await feedbackOf(s), s.place.fileId]))?.id ?? '';
const ofFeedback = (name: string): Call => ({ ask: async (s) => s.who.caller.post(`/supervision-feedback/${await feedbackOf(s)}/${name}`, { version: STALE, words: '意见' }) });

/** A slip of the place, taken back: known to both its sides, and its originals are owed. */
const SLIPS = new Map<number, Promise<{ id: number; number: string }>>();
async function slipAt(s: Situation): Promise<{ id: number; number: string }> {
  const known = SLIPS.get(s.place.id) ?? drawSlip(s);
  SLIPS.set(s.place.id, known);
  return known;
}

async function drawSlip({ desk, scene, place }: Situation): Promise<{ id: number; number: string }> {
  const clerk = await desk.as(place === scene.county ? 'clerk381' : 'clerk1');
  const lots = (await clerk.get(`/cases/${place.waiting.id}/papers`)).body.lots as { code: string; form: string; count: number }[];
  const drawn = await clerk.post('/paper-slips/draw-up-paper-slip', { to: 'section', papers: lots.map(({ code, form, count }) => ({ caseId: place.waiting.id, code, form, count })) });
  await clerk.post(`/paper-slips/${String(drawn.body.id)}/cancel-paper-slip`, { version: 1, reason: '改日移交' });
  return { id: Number(drawn.body.id), number: String(drawn.body.number) };
}
const ofSlip = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/paper-slips/${(await slipAt(s)).id}/${name}`, { version: STALE, ...body }) });
/** More than there is: gets as far as permission and scope allow. */
const tooMany = ({ place }: Situation): object => ({ papers: [{ caseId: place.id, code: 'M01', form: 'copy', count: 999 }] });
const COUNTED = { lines: [{ lotId: STALE, count: 1 }] };

/** An inspection of the place's case that is concluded, with its trip and a photo: as if it had been there. */
async function inspectionOf({ desk, place }: Situation): Promise<{ id: number; tripId: number }> {
  const known = await desk.sql.row<{ id: number; tripId: number }>('select id, trip_id "tripId" from inspection.request where case_id = $1 and trip_id is not null', [place.id]);
  if (known) return known;
  const trip = await desk.sql.row<{ id: number }>(
    `insert into inspection.trip (status, version, head, moved_at, number, jurisdiction_path, unit_id, on_date, half, car, district, inspectors) select 'planned', 1, '\\x00', '2026-11-25', 'KY-' || c.id, c.jurisdiction_path, c.unit_id, '2026-11-25', 'day', '辽C00001', '210303', '{}' from casework.permit_case c where c.id = $1 returning id`, [place.id]);
  const request = await desk.sql.row<{ id: number }>(
    `insert into inspection.request (case_id, round, unit_id, jurisdiction_path, applicant_id, state, mandatory, district, address, wished_days, points, least_inspectors, asked_by, asked_on, trip_id)
     select c.id, 2, c.unit_id, c.jurisdiction_path, c.applicant_id, 'inspected', false, '210303', '示例路 1 号', '{}', '[]', 2, c.received_by, '2026-11-24', $2 from casework.permit_case c where c.id = $1 returning id`, [place.id, trip?.id]);
  await desk.sql.rows(
    `insert into inspection.finding (client_id, body_digest, request_id, trip_id, trip_seq, by_person, observed_at, received_at, results, photos, signatures) select $3, '\\x00', r.id, r.trip_id, 1, r.asked_by, '2026-11-25', '2026-11-25', '[]', array[$2::uuid], '[]' from inspection.request r where r.id = $1`,
    [request?.id, place.fileId, randomUUID()]);
  return { id: request?.id ?? 0, tripId: trip?.id ?? 0 };
}
const planWith = (requestId: number): object => ({ onDate: '2026-12-01', half: 'morning', car: '辽C00002', district: '210303', inspectors: [STALE, STALE + 1], requests: [requestId] });
const ofTrip = async (s: Situation, name: string, body: object = {}): Promise<Answer> => s.who.caller.post(`/inspection-trips/${(await inspectionOf(s)).tripId}/${name}`, { version: STALE, ...body });
/** An expert of the place, as if it had been registered there. */
async function expertOf({ desk, place }: Situation): Promise<number> {
  const number = `ZJ-${place.number}`;
  const row = await desk.sql.row<{ id: number }>(
    `insert into inspection.expert (status, version, head, moved_at, number, jurisdiction_path, name, employer, title, specialities, relations) select 'active', 1, '\\x00', '2026-11-20', $2, c.jurisdiction_path, '专家', '某院', '', '{结构}', '{}' from casework.permit_case c where c.id = $1
     on conflict (number) do update set title = '' returning id`, [place.id, number]);
  return row?.id ?? 0;
}
/** An expert review of the place's case that was opened. */
async function expertReviewOf({ desk, place }: Situation): Promise<number> {
  const row = await desk.sql.row<{ id: number }>(
    `insert into inspection.expert_review (status, version, head, moved_at, number, jurisdiction_path, unit_id, case_id, applicant_id, topic, specialities, seats, opened_on) select 'opened', 1, '\\x00', '2026-11-20', 'PS-' || c.number, c.jurisdiction_path, c.unit_id, c.id, c.applicant_id, '方案', '{结构}', 3, '2026-11-20' from casework.permit_case c where c.id = $1
     on conflict (number) do update set topic = '方案' returning id`, [place.id]);
  return row?.id ?? 0;
}
/** A joint review of the place's case, opened by its section, with its file in the set. */
async function jointReviewOf({ desk, place }: Situation): Promise<number> {
  const known = await desk.sql.row<{ id: number }>('select review_id id from inspection.joint_review_case where case_id = $1', [place.id]);
  if (known) return known.id;
  const row = await desk.sql.row<{ id: number }>(
    `with r as (insert into inspection.joint_review (status, version, head, moved_at, number, kind, topic, jurisdiction_path, unit_id, applicant_name, opened_by, opened_on, limit_days, round, due_on, materials)
       select 'collecting', 1, '\\x00', '2026-11-20', 'LS-' || c.number, 'drawing', '施工图', c.jurisdiction_path, c.unit_id, c.applicant_name, c.received_by, '2026-11-20', 7, 1, '2026-12-01', jsonb_build_array(jsonb_build_object('caseId', c.id, 'name', '图纸', 'fileId', $2::text, 'fileName', '图.png'))
       from casework.permit_case c where c.id = $1 returning id, unit_id),
     c as (insert into inspection.joint_review_case select r.id, $1 from r), p as (insert into inspection.joint_review_party (review_id, place, unit_id, name, required) select r.id, 1, r.unit_id, '科室', true from r),
     o as (insert into inspection.joint_review_round (review_id, round, opened_on, due_on, file_ids) select r.id, 1, '2026-11-20', '2026-12-01', '{}' from r)
     select id from r`, [place.id, place.fileId]);
  return row?.id ?? 0;
}
const ofJointReview = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/joint-reviews/${await jointReviewOf(s)}/${name}`, { version: STALE, ...body }) });
const JOINT_OPINION = { round: 999, verdict: 'pass', words: '', entries: [] };
const EXPERT_FIELDS = { name: '甲', employer: '某院', title: '', specialities: ['结构'] };
const ofExpert = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/experts/${await expertOf(s)}/${name}`, body) });
const ofReview = (name: string, body: object = {}): Call => ({ ask: async (s) => s.who.caller.post(`/expert-reviews/${await expertReviewOf(s)}/${name}`, { version: STALE, ...body }) });
/** Something that is still to come, for the case that waits at the counter. */
async function deferralAt({ desk, place }: Situation): Promise<void> {
  await desk.sql.rows(
    `insert into intake.deferred_material (case_id, code, name, kind, demand, basis, opened_on, first_due_on, due_on, state, undertaking_form, undertaking_file_id)
     values ($1, 'M04', '制度目录', 'atAcceptance', '', '', '2026-11-20', '2026-11-27', '2026-11-27', 'awaited', 'signed', $2) on conflict do nothing`, [place.waiting.id, place.fileId]);
  await desk.sql.rows(
    `insert into casework.case_hold (case_id, kind, procedure, opened_seq, opened_on, blocks, stops_clock, basis) select $1, 'deferredMaterial', 'M04', 0, '2026-11-20', '{}', false, ''
     where not exists (select 1 from casework.case_hold where case_id = $1 and kind = 'deferredMaterial')`, [place.waiting.id]);
}

/** Something promised instead of proved, for the case that waits at the counter, to be checked. */
async function commitmentAt({ desk, place }: Situation): Promise<void> {
  await desk.sql.rows(
    `insert into intake.commitment (case_id, materials, given_on, check_days, undertaking_form, undertaking_file_id, state, check_due_on) values ($1, '[]', '2026-11-20', 20, 'signed', $2, 'toCheck', '2026-12-18') on conflict do nothing`, [place.waiting.id, place.fileId]);
}

/** A mark of the applicant of the place, recorded there. */
async function creditMarkAt({ desk, place }: Situation): Promise<{ id: number; applicantId: number }> {
  const find = `select id, applicant_id "applicantId" from intake.credit_mark where case_id = $1`;
  const known = await desk.sql.row<{ id: number; applicantId: number }>(find, [place.id]);
  if (known) return known;
  await desk.sql.rows(
    `insert into intake.credit_mark (status, version, head, moved_at, applicant_id, kind, source, case_id, evidence, recorded_on, jurisdiction_path, salt)
     select 'recorded', 1, '\\x00', '2026-11-20', applicant_id, 'other', '核查', id, '证据', '2026-11-20', jurisdiction_path, '\\x00' from casework.permit_case where id = $1`, [place.id]);
  return (await desk.sql.row<{ id: number; applicantId: number }>(find, [place.id])) ?? { id: STALE, applicantId: STALE };
}

/** A batch of the person's own, over a day on which nothing ended; or one that is not. */
async function batchOf({ who, own }: Situation): Promise<string> {
  const period = { from: '2026-01-01', to: '2026-01-01' };
  return own ? String((await who.caller.post('/archive-batches', period)).body.id ?? STALE) : String(STALE);
}

/** A booklet of the person's own, or one that is not; made at once out of whatever file there is. */
async function bookletOf({ desk, who, own }: Situation, made: boolean): Promise<string> {
  if (!own) return String(STALE);
  const { id } = (await who.caller.post('/booklets', { items: ['SP-001'], format: 'docx' })).body;
  if (made) await desk.sql.rows(`update catalogue.booklet set state = 'done', file_name = 'x.docx', file_hash = (select file_hash from catalogue.document_template order by id limit 1) where id = $1`, [id]);
  return String(id ?? STALE);
}

/** A copy beside the case, as if it had been delivered. */
async function takeCopy({ desk, place }: Situation): Promise<Answer> {
  const [hash, copyId] = [await desk.get(FileStore).put(Buffer.from(randomUUID())), randomUUID()];
  await desk.sql.rows(`insert into issuance.copy_key (id, public_key, valid_from) values ('matrix', '', '2026-01-01') on conflict do nothing`);
  await desk.sql.rows(
    `insert into issuance.electronic_copy (id, document_id, case_id, file_hash, size_bytes, key_id, signature, signed_at) select $1, $2, $3, $4, 36, 'matrix', '', '2026-11-20' on conflict (document_id) do nothing`,
    [copyId, place.documentId, place.id, hash],
  );
  const kept = await desk.sql.row<{ id: string; code: string }>('select e.id, c.progress_code code from issuance.electronic_copy e join casework.permit_case c on c.id = e.case_id where e.document_id = $1', [place.documentId]);
  return desk.nobody().post('/public/electronic-copy', { number: place.number, code: kept?.code, copyId: kept?.id });
}

/** A form of the health section at an address outside, in use and with a sample; made once. */
let outsideForm: Promise<number> | null = null;
const formOutside = ({ desk }: Situation): Promise<number> => (outsideForm ??= makeForm(desk));
async function makeForm(desk: Desk): Promise<number> {
  const policy = await desk.as('policy1');
  const unit = await desk.sql.row<{ code: string }>(`select u.code from catalogue.form f join organisation.unit u on u.id = f.unit_id where f.code = 'BG-SP-001-M01'`);
  const { id } = (await policy.post('/forms/register-form', { code: 'T-OUT', name: '外面的表', materials: [], unitCode: unit?.code, address: 'https://forms.example.invalid/a.docx' })).body;
  const sample = (await policy.upload('dot.png', DOT, '/forms/upload-form-file?purpose=sample')).body.fileId;
  await policy.post(`/forms/${String(id)}/illustrate-form`, { version: 1, fileId: sample, notes: [] });
  await policy.post(`/forms/${String(id)}/review-form`, { version: 2, outcome: 'kept', reason: '示例', reviewedOn: '2026-11-20' });
  return Number(id);
}
const ofForm = (method: 'get' | 'post', what: string, body?: object): Call => ({ ask: async (s) => (method === 'get' ? s.who.caller.get(`/forms/${await formOutside(s)}${what}`) : s.who.caller.post(`/forms/${await formOutside(s)}${what}`, body ?? {})) });
const formHere = async ({ desk }: Situation): Promise<number> => (await desk.sql.row<{ id: number }>(`select id from catalogue.form where code = 'BG-SP-001-M01'`))?.id ?? STALE;

/** A training to which everybody is asked, with the file of the place and a question that was answered. */
async function trainingOf({ desk, place }: Situation): Promise<number> {
  const known = await desk.sql.row<{ id: number }>(`select id from casework.training_session where $1 = any(files)`, [place.fileId]);
  const row = known ?? (await desk.sql.row<{ id: number }>(
    `with m as (insert into casework.training_session (status, version, head, moved_at, title, items, place, trainer, starts_at, starts_on, unit_id, jurisdiction_path, person_ids, files)
     select 'held', 1, '\\x00', '2026-11-20', '培训', '{SP-001}', '二楼', '主讲', '2026-11-20', '2026-11-20', 0, '/', array(select id from organisation.person), array[$1::uuid] returning id)
     insert into casework.training_question (training_id, no, item_code, about, text, salt, asked_by, asked_at, answer) select id, 1, 'SP-001', '事项', '问', '\\x00', 0, '2026-11-20', '答' from m returning training_id id`, [place.fileId],
  ));
  return row?.id ?? 0;
}
const ofTraining = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/trainings/${await trainingOf(s)}/${name}`, body) });
const seeTraining = (what: (s: Situation) => string): Call => ({ ask: async (s) => s.who.caller.get(`/trainings/${await trainingOf(s)}${what(s)}`) });

/** A published sample of SP-001, whose page is the file of the place. */
async function sampleOf({ desk, place }: Situation): Promise<number> {
  const known = await desk.sql.row<{ id: number }>(`select id from catalogue.illustrated_sample where status = 'published'`);
  const row = known ?? (await desk.sql.row<{ id: number }>(
    `insert into catalogue.illustrated_sample (status, version, head, moved_at, item_code, material_code, unit_id, item_version_id, pages, marks, edition, published_on)
     select 'published', 1, '\\x00', '2026-11-20', i.code, i.code || '-M01', v.unit_id, v.id, jsonb_build_array(jsonb_build_object('fileId', $1::text, 'width', 1, 'height', 1, 'boxes', 0)), '[]', 1, '2026-11-20'
     from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where i.code = 'SP-001' and v.status = 'published' limit 1 returning id`, [place.fileId],
  ));
  return row?.id ?? 0;
}
const SAMPLE = { pages: [randomUUID()], marks: [] };
const ofSample = (name: string, body: object): Call => ({ ask: async (s) => s.who.caller.post(`/illustrated-samples/${await sampleOf(s)}/${name}`, { version: STALE, ...body }) });

/** How each route of the matrix is called; bodies are good ones, so that what refuses is permission or scope. */
export const CALLS: Readonly<Record<string, Call>> = {
  'GET /api/health/live': { ask: ({ desk }) => desk.nobody().get('/health/live') },
  'GET /api/health/ready': { ask: ({ desk }) => desk.nobody().get('/health/ready') },
  'GET /metrics': { ask: async ({ things }) => (await fetch(`${things.addressOfServer}/metrics`)).status },
  'POST /api/auth/sign-in': { ask: ({ desk }) => desk.nobody().post('/auth/sign-in', { login: 'clerk1', password: 'Onecounter#2026' }) },
  'POST /api/auth/refresh': { ask: ({ desk, things }) => desk.nobody().post('/auth/refresh', { refreshToken: things.refreshToken }) },
  'POST /api/auth/second-factor/prove': { ask: ({ desk }) => desk.nobody().post('/auth/second-factor/prove', { challenge: randomUUID(), code: '000000' }) },
  'POST /api/auth/sign-out': { ask: ({ desk }) => desk.nobody().post('/auth/sign-out') },
  'POST /api/public/progress': { ask: async ({ desk, place }) => desk.nobody().post('/public/progress', { number: place.number, code: (await desk.sql.row<{ code: string }>('select progress_code code from casework.permit_case where id = $1', [place.id]))?.code }) },
  'GET /api/public/verify/:token': { ask: async ({ desk, place }) => desk.nobody().get(`/public/verify/${(await desk.sql.row<{ t: string }>('select verification_token t from casework.permit where case_id = $1', [place.id]))?.t}`) },

  'POST /api/public/inquiries/submit': { ask: ({ desk }) => desk.nobody().post('/public/inquiries/submit', { requestId: randomUUID(), question: '需要哪些材料？' }) },
  'POST /api/public/inquiries/show': byItsCode('show'),
  'POST /api/public/inquiries/reopen': byItsCode('reopen', { words: '没有答到' }),
  'GET /api/public/deferral-lists': { ask: ({ desk }) => desk.nobody().get('/public/deferral-lists?kind=atAcceptance') },
  'GET /api/public/guides': { ask: ({ desk }) => desk.nobody().get('/public/guides') },
  'GET /api/public/guides/:code': { ask: ({ desk }) => desk.nobody().get('/public/guides/SP-001') },
  'GET /api/public/themes': { ask: ({ desk }) => desk.nobody().get('/public/themes') },
  'GET /api/public/themes/:code': { ask: ({ desk }) => desk.nobody().get('/public/themes/TH-YD') },
  'GET /api/public/themes/:code/file': { ask: ({ desk }) => desk.nobody().get('/public/themes/TH-YD/file?format=docx') },
  'GET /api/public/guides/:code/file': { ask: ({ desk }) => desk.nobody().get('/public/guides/SP-001/file?format=docx') },
  'GET /api/public/forms': { ask: ({ desk }) => desk.nobody().get('/public/forms') },
  'GET /api/public/forms/:id/file': { ask: async (s) => s.desk.nobody().get(`/public/forms/${await formHere(s)}/file`) },
  'GET /api/public/forms/:id/sample': { ask: async (s) => s.desk.nobody().get(`/public/forms/${await formOutside(s)}/sample`) },
  'GET /api/public/guides/:code/samples': { ask: ({ desk }) => desk.nobody().get('/public/guides/SP-001/samples') },
  'GET /api/public/samples/:id/pages/:no': { ask: async (s) => s.desk.nobody().get(`/public/samples/${await sampleOf(s)}/pages/1`) },
  'POST /api/public/verify-file': { ask: ({ desk }) => desk.nobody().upload('dot.png', DOT, '/public/verify-file') },
  'POST /api/public/electronic-copy': { ask: takeCopy },
  'GET /api/public/copy-keys': { ask: ({ desk }) => desk.nobody().get('/public/copy-keys') },

  'GET /api/auth/me': get(() => '/auth/me'),
  'POST /api/auth/change-password': post(() => '/auth/change-password', { oldPassword: 'not-mine', newPassword: 'Another#Word2026' }),
  'GET /api/auth/second-factor': get(() => '/auth/second-factor'),
  'POST /api/auth/second-factor/begin': post(() => '/auth/second-factor/begin', { password: 'Onecounter#2026' }),
  'POST /api/auth/second-factor/confirm': post(() => '/auth/second-factor/confirm', { code: '000000' }),
  'POST /api/auth/second-factor/remove': post(() => '/auth/second-factor/remove', { password: 'Onecounter#2026' }),
  'GET /api/auth/sessions': get(() => '/auth/sessions', ({ things }) => things.sessionId),
  'POST /api/auth/sessions/:id/revoke': post(({ things }) => `/auth/sessions/${things.sessionId}/revoke`),
  'GET /api/units': get(() => '/units'),
  'GET /api/windows': get(() => '/windows'),
  'GET /api/clock': get(() => '/clock'),
  'GET /api/calendars': get(() => '/calendars'),
  'PUT /api/clock': { ask: ({ who }) => who.caller.put('/clock', { to: '2026-11-25T10:30:00+08:00' }) },
  'POST /api/calendars': post(() => '/calendars', { year: 2026, region: '', holidays: ['2026-02-30'], makeUpDays: [], source: '没有这一天' }),
  'GET /api/access-log': get(() => '/access-log'),
  'GET /api/access-log/sheet': get(() => '/access-log/sheet'),

  'POST /api/auth/act-as': post(() => '/auth/act-as', { postId: STALE }),
  'GET /api/units/find': get(() => '/units/find?words=科'),
  'GET /api/units/:id': get(({ things }) => `/units/${things.unitId}`),
  'POST /api/units/establish-unit': post(() => '/units/establish-unit', { code: 'D-NEW', name: '新科', kind: 'section', parentId: STALE, from: '2026-12-01' }),
  'POST /api/units/:id/rename-unit': ofUnit('rename-unit', { name: '新名', from: '2026-12-01' }),
  'POST /api/units/:id/move-unit': ofUnit('move-unit', { from: '2026-12-01' }),
  'POST /api/units/:id/change-aliases': ofUnit('change-aliases', { alias: [] }),
  'POST /api/units/:id/close-unit': ofUnit('close-unit', { on: '2026-12-01' }),
  'GET /api/people': get(({ things }) => `/people?words=${encodeURIComponent(things.personName)}`, ({ things }) => things.personName),
  'GET /api/people/:id': get(({ things }) => `/people/${things.personId}`),
  'POST /api/people/register-person': post(() => '/people/register-person', { name: '<' }),
  'POST /api/people/:id/rename-person': ofPerson('rename-person', { name: '新名' }),
  'POST /api/people/:id/open-account': ofPerson('open-account', { login: 'nobody' }),
  'POST /api/people/:id/reset-password': ofPerson('reset-password'),
  'POST /api/people/:id/enable-account': ofPerson('enable-account'),
  'POST /api/people/:id/disable-account': ofPerson('disable-account'),
  'POST /api/people/:id/end-sessions': ofPerson('end-sessions'),
  'POST /api/people/:id/end-session': ofPerson('end-session', { sessionId: '6b0e6f0a-52b1-4f0c-8a57-0c2f5a1d9e11' }),
  'POST /api/people/:id/unlock-account': ofPerson('unlock-account'),
  'POST /api/people/:id/reset-second-factor': ofPerson('reset-second-factor'),
  'POST /api/people/:id/appoint-post': ofPerson('appoint-post', { role: 'inspector', unitId: 1, from: '2026-12-01' }),
  'POST /api/people/:id/end-post': ofPerson('end-post', { postId: 1, on: '2026-12-01' }),
  'POST /api/people/:id/assign-sections': ofPerson('assign-sections', { postId: 1, sectionIds: [], from: '2026-12-01' }),
  'GET /api/roles': get(() => '/roles'),
  'GET /api/roles/:id/trace': get(() => '/roles/1/trace'),
  'POST /api/roles/:id/grant-permission': post(() => '/roles/1/grant-permission', { version: STALE, permission: 'readCases' }),
  'POST /api/roles/:id/take-permission': post(() => '/roles/1/take-permission', { version: STALE, permission: 'readCases' }),
  'GET /api/settings': get(() => '/settings'),
  'POST /api/settings/:id/change-setting': post(() => '/settings/1/change-setting', { version: STALE, value: 30 }),
  'GET /api/jobs': get(() => '/jobs'),
  'POST /api/jobs/schedules/:id/pause-schedule': post(() => '/jobs/schedules/1/pause-schedule', { version: STALE, reason: '试一试' }),
  'POST /api/jobs/schedules/:id/resume-schedule': post(() => '/jobs/schedules/1/resume-schedule', { version: STALE, reason: '试一试' }),
  'POST /api/jobs/schedules/:id/change-schedule': post(() => '/jobs/schedules/1/change-schedule', { version: STALE, reason: '试一试', cron: '0 3 * * *' }),
  'GET /api/jobs/schedules/:id/runs': get(() => '/jobs/schedules/1/runs'),
  'POST /api/jobs/schedules/:id/cancel-schedule-run': post(() => '/jobs/schedules/1/cancel-schedule-run', { version: STALE, reason: '试一试' }),
  'POST /api/jobs/schedules/:id/run-schedule': post(() => '/jobs/schedules/1/run-schedule', { version: STALE, reason: '试一试' }),
  'POST /api/jobs/queues/:id/pause-job-queue': post(() => '/jobs/queues/1/pause-job-queue', { version: STALE, reason: '试一试' }),
  'POST /api/jobs/queues/:id/resume-job-queue': post(() => '/jobs/queues/1/resume-job-queue', { version: STALE, reason: '试一试' }),
  'GET /api/auth/password-rules': get(() => '/auth/password-rules'),
  'GET /api/access-log/administrative-steps': get(() => '/access-log/administrative-steps'),
  'GET /api/roster': get(() => '/roster?from=2026-11-23', ({ things }) => `"unitId":${things.unitId},`),
  'POST /api/windows/open-window': post(() => '/windows/open-window', { unitId: STALE, number: '99', name: '窗口', kind: 'theme', hours: '全天' }),
  'POST /api/windows/:id/change-window': ofWindow('change-window', { name: '窗口', kind: 'theme', hours: '全天' }),
  'POST /api/windows/:id/close-window': ofWindow('close-window'),
  'POST /api/windows/:id/reopen-window': ofWindow('reopen-window'),
  'POST /api/windows/:id/set-roster': ofWindow('set-roster', { from: '2026-12-01', to: '2026-12-01', seats: [] }),

  'GET /api/items': get(() => '/items'),
  'GET /api/items/:code': get(() => '/items/SP-001'),
  'GET /api/points': get(() => '/points'),
  'GET /api/deferral-lists': get(() => '/deferral-lists?kind=atIssue'),
  'GET /api/item-versions': get(() => '/item-versions'),
  'GET /api/item-versions/:id': get(({ things }) => `/item-versions/${things.versionId}`),
  'POST /api/items/:code/draft-item-version': post(({ place }) => `/items/${place.itemCode}/draft-item-version`),
  'POST /api/item-versions/:id/revise-item-version': post(({ things }) => `/item-versions/${things.versionId}/revise-item-version`, ({ things }: Situation) => ({ version: 1, definition: things.definition })),
  'POST /api/item-versions/:id/publish-item-version': post(({ things }) => `/item-versions/${things.versionId}/publish-item-version`, { version: STALE, effectiveFrom: '2026-12-01', adjustment: { kind: 'amended', legalBasis: '示例', reason: '示例' } }),
  'POST /api/item-versions/:id/retire-item-version': post(({ things }) => `/item-versions/${things.versionId}/retire-item-version`, { version: STALE, effectiveOn: '2026-12-01', kind: 'cancelled', legalBasis: '示例', reason: '停用' }),
  'GET /api/item-versions/:id/difference': get(({ things }) => `/item-versions/${things.versionId}/difference`),
  'GET /api/item-adjustments': get(() => '/item-adjustments?limit=5'),
  'GET /api/item-exports': get(({ things }) => `/item-exports?ids=${things.versionId}&format=json`),
  'POST /api/item-imports/preview': { ask: ({ who }) => who.caller.upload('items.json', Buffer.from('[{}]'), '/item-imports/preview') },
  'POST /api/item-imports/apply': { ask: ({ who }) => who.caller.upload('items.json', Buffer.from('[{}]'), `/item-imports/apply?state=${'0'.repeat(64)}`) },
  'GET /api/item-versions/:id/impact': get(({ things }) => `/item-versions/${things.versionId}/impact`),
  'GET /api/items/:code/running-cases': get(({ place }) => `/items/${place.itemCode}/running-cases?after=${place.waiting.id - 1}&limit=1`, ({ place }) => place.waiting.number),

  'GET /api/themes': get(() => '/themes'),
  'GET /api/theme-versions': get(() => '/theme-versions'),
  'GET /api/theme-versions/:id': get(() => '/theme-versions/1'),
  'GET /api/theme-versions/:id/difference': get(() => '/theme-versions/1/difference'),
  'POST /api/theme-versions/draft-theme-version': post(() => '/theme-versions/draft-theme-version', { code: 'TH-YD' }),
  'POST /api/theme-versions/:id/revise-theme-version': post(() => '/theme-versions/1/revise-theme-version', async () => ({ version: STALE, definition: (await readThemeSeed())[0] })),
  'POST /api/theme-versions/:id/publish-theme-version': post(() => '/theme-versions/1/publish-theme-version', { version: STALE, effectiveFrom: '2026-12-01' }),
  'POST /api/theme-versions/:id/retire-theme-version': post(() => '/theme-versions/1/retire-theme-version', { version: STALE, effectiveOn: '2026-12-01', reason: '停用' }),

  'GET /api/message-settings': get(() => '/message-settings'),
  'PUT /api/message-settings': { ask: ({ who }) => who.caller.put('/message-settings', { groups: [] }) },
  'GET /api/message-templates': get(() => '/message-templates'),
  'POST /api/message-templates/preview': post(() => '/message-templates/preview', { event: 'caseAssigned', channel: 'sms', body: '{caseNumber}请办' }),
  'POST /api/message-templates/draft-message-template': post(() => '/message-templates/draft-message-template', { event: 'caseAssigned', channel: 'sms', body: '{caseNumber}请办' }),
  'GET /api/message-templates/:id': { ask: async (s) => s.who.caller.get(`/message-templates/${await messageTemplate(s)}`) },
  'POST /api/message-templates/:id/revise-message-template': { ask: async (s) => s.who.caller.post(`/message-templates/${await messageTemplate(s)}/revise-message-template`, { version: STALE, body: '请办' }) },
  'POST /api/message-templates/:id/publish-message-template': { ask: async (s) => s.who.caller.post(`/message-templates/${await messageTemplate(s)}/publish-message-template`, { version: STALE }) },
  'POST /api/message-templates/:id/retire-message-template': { ask: async (s) => s.who.caller.post(`/message-templates/${await messageTemplate(s)}/retire-message-template`, { version: STALE, reason: '停用' }) },
  'GET /api/message-deliveries': get(() => '/message-deliveries'),
  'POST /api/message-deliveries/:id/retry-message-delivery': { ask: async (s) => s.who.caller.post(`/message-deliveries/${await messageDelivery(s)}/retry-message-delivery`) },
  'GET /api/document-templates': get(() => '/document-templates'),
  'GET /api/document-templates/fields': get(() => '/document-templates/fields?kind=booklet'),
  'GET /api/document-templates/:id': get(() => '/document-templates/1'),
  'GET /api/document-templates/:id/file': get(() => '/document-templates/1/file'),
  'GET /api/document-templates/:id/preview': get(() => '/document-templates/1/preview?items=SP-001&format=docx'),
  'GET /api/generated-documents/:kind': get(() => '/generated-documents/notice?items=SP-001&format=docx'),
  'GET /api/booklets': get(() => '/booklets'),
  'POST /api/booklets': post(() => '/booklets', { items: ['SP-001'], format: 'docx' }),
  'POST /api/booklets/:id/cancel': { ask: async (s) => s.who.caller.post(`/booklets/${await bookletOf(s, false)}/cancel`) },
  'GET /api/booklets/:id/file': { ask: async (s) => s.who.caller.get(`/booklets/${await bookletOf(s, true)}/file`) },
  'POST /api/document-templates/draft-document-template': post(() => '/document-templates/draft-document-template', { kind: 'guide', name: '样张' }),
  'POST /api/document-templates/:id/upload-template-file': { ask: ({ who }) => who.caller.upload('blank.docx', DOT, '/document-templates/1/upload-template-file') },
  'POST /api/document-templates/:id/revise-document-template': post(() => '/document-templates/1/revise-document-template', { version: STALE, name: '改名' }),
  'POST /api/document-templates/:id/publish-document-template': post(() => '/document-templates/1/publish-document-template', { version: STALE }),
  'POST /api/document-templates/:id/retire-document-template': post(() => '/document-templates/1/retire-document-template', { version: STALE, reason: '停用' }),

  'GET /api/forms': get(() => '/forms'),
  'GET /api/forms/:id': ofForm('get', ''),
  'GET /api/forms/:id/file': { ask: async (s) => s.who.caller.get(`/forms/${await formHere(s)}/file`) },
  'GET /api/forms/:id/sample': ofForm('get', '/sample'),
  'POST /api/forms/upload-form-file': { ask: ({ who }) => who.caller.upload('dot.png', DOT, '/forms/upload-form-file?purpose=sample') },
  'POST /api/forms/register-form': post(() => '/forms/register-form', { code: 'T-MATRIX', name: '表', materials: [], address: 'https://forms.example.invalid/' }),
  'POST /api/forms/:id/revise-form': ofForm('post', '/revise-form', { version: STALE, name: '表', materials: [] }),
  'POST /api/forms/:id/illustrate-form': ofForm('post', '/illustrate-form', { version: STALE, notes: [] }),
  'POST /api/forms/:id/review-form': ofForm('post', '/review-form', { version: STALE, outcome: 'kept', reason: '示例', reviewedOn: '2026-11-20' }),
  'POST /api/forms/:id/cancel-form': ofForm('post', '/cancel-form', { version: STALE, reason: '示例' }),
  'POST /api/forms/:id/check-form-address': ofForm('post', '/check-form-address'),
  'GET /api/trainings': get(() => '/trainings'),
  'GET /api/training-counts': get(() => '/training-counts?from=2026-11-01&to=2026-11-30'),
  'GET /api/trainings/:id': seeTraining(() => ''),
  'GET /api/trainings/:id/files/:fileId': seeTraining(({ place }) => `/files/${place.fileId}`),
  'POST /api/trainings/plan-training': post(() => '/trainings/plan-training', { title: '培训', items: ['NO-1'], place: '二楼', trainer: '主讲', startsAt: '2026-11-20T09:30:00+08:00' }),
  'POST /api/trainings/:id/record-training': ofTraining('record-training', { version: STALE, attendeeIds: [STALE], minutes: '纪要' }),
  'POST /api/trainings/:id/ask-at-training': ofTraining('ask-at-training', { itemCode: 'NO-1', question: '问' }),
  'POST /api/trainings/:id/answer-training-question': ofTraining('answer-training-question', { no: 1, answer: '答' }),
  'POST /api/trainings/:id/close-training': ofTraining('close-training', { version: STALE, outcome: '完' }),
  'POST /api/trainings/:id/cancel-training': ofTraining('cancel-training', { version: STALE, reason: '改期' }),
  'GET /api/training-handbook': get(() => '/training-handbook?items=SP-001'),
  'GET /api/illustrated-samples': get(() => '/illustrated-samples'),
  'GET /api/illustrated-samples/:id': { ask: async (s) => s.who.caller.get(`/illustrated-samples/${await sampleOf(s)}`) },
  'GET /api/illustrated-samples/:id/pages/:no': { ask: async (s) => s.who.caller.get(`/illustrated-samples/${await sampleOf(s)}/pages/1`) },
  'POST /api/illustrated-samples/upload-sample-page': { ask: ({ who }) => who.caller.upload('dot.png', DOT, '/illustrated-samples/upload-sample-page') },
  'POST /api/illustrated-samples/draft-sample': post(() => '/illustrated-samples/draft-sample', { ...SAMPLE, itemCode: 'NO-1', materialCode: 'NO-1-M01' }),
  'POST /api/illustrated-samples/:id/revise-sample': ofSample('revise-sample', SAMPLE),
  'POST /api/illustrated-samples/:id/publish-sample': ofSample('publish-sample', { confirmed: true }),
  'POST /api/illustrated-samples/:id/retire-sample': ofSample('retire-sample', { reason: '示例' }),

  'GET /api/certificate-templates': get(() => '/certificate-templates'),
  'GET /api/certificate-templates/:id': get(({ place }) => `/certificate-templates/${place.paper.templateId}`),
  'GET /api/certificate-templates/:id/background': get(({ place }) => `/certificate-templates/${place.paper.templateId}/background`),
  'POST /api/certificate-templates/:id/preview-certificate-template': post(({ place }) => `/certificate-templates/${place.paper.templateId}/preview-certificate-template`, { sample: 'usual' }),
  'POST /api/certificate-templates/draft-certificate-template': post(() => '/certificate-templates/draft-certificate-template', ({ place }: Situation) => ({ nextOf: place.paper.templateId })),
  'POST /api/certificate-templates/:id/revise-certificate-template': post(({ place }) => `/certificate-templates/${place.paper.templateId}/revise-certificate-template`, async ({ desk, place }: Situation) => ({ version: STALE, ...(await contentOf(desk, place.paper.templateId)) })),
  'POST /api/certificate-templates/:id/upload-background': { ask: ({ who, place }) => who.caller.upload('blank.png', DOT, `/certificate-templates/${place.paper.templateId}/upload-background`) },
  'POST /api/certificate-templates/:id/publish-certificate-template': post(({ place }) => `/certificate-templates/${place.paper.templateId}/publish-certificate-template`, { version: STALE }),
  'POST /api/certificate-templates/:id/retire-certificate-template': post(({ place }) => `/certificate-templates/${place.paper.templateId}/retire-certificate-template`, { version: STALE, reason: '停用' }),
  'GET /api/printers': get(() => '/printers', ({ place }) => place.paper.printerName),
  'GET /api/printers/:id': get(({ place }) => `/printers/${place.paper.printerId}`),
  'GET /api/printers/:id/test-sheet': get(({ place }) => `/printers/${place.paper.printerId}/test-sheet?template=${place.paper.templateId}`),
  'POST /api/printers/register-printer': post(() => '/printers/register-printer', () => ({ name: `新机 ${randomUUID().slice(0, 8)}`, place: '', x: 0, y: 0, scale: 100 })),
  'POST /api/printers/:id/adjust-printer': post(({ place }) => `/printers/${place.paper.printerId}/adjust-printer`, { version: STALE, name: '改名', place: '', x: 1, y: 1, scale: 100 }),
  'POST /api/printers/:id/retire-printer': post(({ place }) => `/printers/${place.paper.printerId}/retire-printer`, { version: STALE }),
  'GET /api/stock-ranges': get(() => '/stock-ranges', ({ place }) => place.paper.firstNumber),
  'GET /api/stock-ranges/lost-sheets': get(() => '/stock-ranges/lost-sheets?month=2026-11', ({ place }) => place.paper.spoilt),
  'GET /api/stock-ranges/:id': get(({ place }) => `/stock-ranges/${place.paper.rangeId}`),
  'POST /api/stock-ranges/receive-stock-range': post(() => '/stock-ranges/receive-stock-range', { kind: '许可证', prefix: '', from: '2', to: '1', warnBelow: 0 }),
  'POST /api/stock-ranges/:id/hand-out-stock-range': post(({ place }) => `/stock-ranges/${place.paper.rangeId}/hand-out-stock-range`, { version: STALE, printerId: null, holder: '制证岗' }),
  'POST /api/stock-ranges/:id/spoil-blank-sheet': post(({ place }) => `/stock-ranges/${place.paper.rangeId}/spoil-blank-sheet`, { version: STALE, stockNumber: 'M1', reason: '卡纸' }),
  'POST /api/stock-ranges/:id/report-missing-sheet': post(({ place }) => `/stock-ranges/${place.paper.rangeId}/report-missing-sheet`, { version: STALE, stockNumber: 'M1', reason: '少一张' }),

  'GET /api/outside-networks': get(() => '/outside-networks'),
  'POST /api/outside-networks/register-outside-network': post(() => '/outside-networks/register-outside-network', () => ({ code: randomUUID(), name: '外网', owner: '省局', address: '' })),
  'POST /api/outside-networks/:id/record-network-account': ofNetwork('record-network-account', { login: 'a', holder: '甲' }),
  'POST /api/outside-networks/:id/end-network-account': ofNetwork('end-network-account', { accountId: STALE }),
  'POST /api/outside-networks/:id/retire-outside-network': ofNetwork('retire-outside-network'),
  'GET /api/look-ups': { ask: async (s) => { await lookUpOf(s); return s.who.caller.get(`/look-ups?caseId=${s.place.id}`); }, mark: number },
  'GET /api/look-ups/:id/screenshot': { ask: async (s) => s.who.caller.get(`/look-ups/${await lookUpOf(s)}/screenshot`) },
  'POST /api/look-ups/record-look-up': post(() => '/look-ups/record-look-up', ({ place }: Situation) => ({ network: 'MATRIX', caseId: place.id, materialCode: 'M99', result: 'matches', fileId: randomUUID() })),

  'GET /api/projects': { ask: async (s) => { await projectOf(s); return s.who.caller.get('/projects?search=900000&limit=100'); }, mark: ({ own }) => projectCode(own) },
  'GET /api/projects/:id': { ask: async (s) => s.who.caller.get(`/projects/${await projectOf(s)}`) },
  'POST /api/projects/register-project': post(() => '/projects/register-project', { ...PROJECT, code: projectCode(true), stage: 'landPlanning' }),
  'POST /api/projects/:id/revise-project': ofProject('revise-project', PROJECT),
  'POST /api/projects/:id/mark-key-project': ofProject('mark-key-project', { level: null, basis: '名单' }),
  'POST /api/projects/:id/advance-stage': ofProject('advance-stage', { stage: 'engineering' }),
  'POST /api/projects/:id/link-project-case': ofProject('link-project-case', { caseNumber: '210300-20261120-999999' }),
  'POST /api/projects/:id/unlink-project-case': ofProject('unlink-project-case', { caseId: STALE }),
  'POST /api/projects/:id/record-project-problem': ofProject('record-project-problem', { text: '问题', unitId: STALE }),
  'POST /api/projects/:id/settle-project-problem': ofProject('settle-project-problem', { problemId: STALE, result: '已改' }),
  'POST /api/projects/:id/close-project': ofProject('close-project', { outcome: 'completed', words: '办结' }),

  'GET /api/meetings': { ask: async (s) => { await meetingOf(s); return s.who.caller.get(`/meetings?limit=100&search=${encodeURIComponent(s.own ? '本' : '别')}`); }, mark: ({ own, things }) => (own ? meetingTitle(things.unitId, true) : '别') },
  'GET /api/meetings/:id': seeMeeting(() => ''),
  'GET /api/meetings/:id/notice': seeMeeting(() => '/notice'),
  'GET /api/meetings/:id/minutes': seeMeeting(() => '/minutes'),
  'GET /api/meetings/:id/files/:fileId': seeMeeting(({ place }) => `/files/${place.fileId}`),
  'GET /api/meeting-counts': get(() => '/meeting-counts?from=2026-11-01&to=2026-11-30'),
  'GET /api/colleagues': get(() => '/colleagues'),
  'POST /api/meetings/plan-meeting': post(() => '/meetings/plan-meeting', { kind: 'panel', title: '会议', agenda: '议题', place: '会议室', startsAt: '2026-11-23T09:30:00+08:00', projectCodes: ['2026-210302-44-01-999999'] }),
  'POST /api/meetings/:id/invite-to-meeting': ofMeeting('invite-to-meeting', { others: [{ name: '外单位', unitName: '市局' }] }),
  'POST /api/meetings/:id/sign-in-to-meeting': ofMeeting('sign-in-to-meeting', { attendeeId: STALE }, false),
  'POST /api/meetings/:id/record-minutes': ofMeeting('record-minutes', { text: '纪要' }),
  'POST /api/meetings/:id/assign-meeting-task': ofMeeting('assign-meeting-task', { text: '任务', leadUnitId: STALE, dueOn: '2026-12-01' }),
  'POST /api/meetings/:id/complete-meeting-task': ofMeeting('complete-meeting-task', { taskId: STALE, result: '已办' }),
  'POST /api/meetings/:id/close-meeting': ofMeeting('close-meeting', { outcome: '无' }),
  'POST /api/meetings/:id/cancel-meeting': ofMeeting('cancel-meeting', { reason: '改期' }),

  'GET /api/formal-review-calls': { ask: async (s) => { await callOf(s); return s.who.caller.get(`/formal-review-calls?caseId=${s.place.id}`); }, mark: number },
  'GET /api/formal-review-calls/live': { ask: (s) => follow(s, '/formal-review-calls/live') },
  'POST /api/formal-review-calls/call-approver': post(() => '/formal-review-calls/call-approver', ({ place }: Situation) => ({ caseId: place.id })),
  'POST /api/formal-review-calls/:id/answer-call': ofCall('answer-call'),
  'POST /api/formal-review-calls/:id/arrive-at-counter': ofCall('arrive-at-counter'),
  'POST /api/formal-review-calls/:id/conclude-call': ofCall('conclude-call', { findings: [{ materialCode: 'M01', pointCode: 'M01-R01', verdict: 'good' }] }),
  'POST /api/formal-review-calls/:id/cancel-call': ofCall('cancel-call'),

  'GET /api/point-problems': { ask: async (s) => { await problemOf(s); return s.who.caller.get('/point-problems?limit=100'); }, mark: number },
  'GET /api/problem-lists': get(() => '/problem-lists?limit=10'),
  'GET /api/problem-lists/:id/pdf': get(() => `/problem-lists/${STALE}/pdf`),
  'POST /api/problem-lists/:id/close-problem-list': { ask: async (s) => s.who.caller.post(`/problem-lists/${await problemListOf(s)}/close-problem-list`, { version: STALE }) },
  'GET /api/point-problems/sheet': get(() => '/point-problems/sheet?month=2026-11'),
  'POST /api/point-problems/raise-point-problem': post(() => '/point-problems/raise-point-problem', async ({ desk }: Situation) => ({ itemVersionId: (await desk.sql.row<{ id: number }>(`select min(id) id from catalogue.item_version where status = 'published'`))?.id, materialCode: 'M99', pointCode: 'M99-R01', words: '要点和示例不一致' })),
  'POST /api/point-problems/:id/assign-point-problem': ofProblem('assign-point-problem'),
  'POST /api/point-problems/:id/answer-point-problem': ofProblem('answer-point-problem', { outcome: 'kept', words: '依据不变' }),
  'POST /api/point-problems/:id/close-point-problem': ofProblem('close-point-problem'),
  'POST /api/point-problems/:id/reopen-point-problem': ofProblem('reopen-point-problem', { reason: '没有答到' }),

  'GET /api/inquiries': { ask: async (s) => { await inquiryOf(s); return s.who.caller.get('/inquiries?limit=100'); }, mark: number },
  'GET /api/inquiries/:id': { ask: async (s) => s.who.caller.get(`/inquiries/${await inquiryOf(s)}`) },
  'GET /api/inquiry-helpers': get(() => '/inquiry-helpers'),
  'GET /api/cases/:id/inquiries': ofCase('/inquiries'),
  'POST /api/inquiries/record-inquiry': post(() => '/inquiries/record-inquiry', { channel: 'counter', question: '问题', itemCode: 'NO-000' }),
  'POST /api/inquiries/:id/show-inquiry-asker': ofInquiry('show-inquiry-asker', { reason: '回电' }, false),
  'POST /api/inquiries/:id/take-inquiry': ofInquiry('take-inquiry'),
  'POST /api/inquiries/:id/bring-into-inquiry': ofInquiry('bring-into-inquiry', { words: '请协办', toUnitId: 1 }),
  'POST /api/inquiries/:id/contribute-to-inquiry': ofInquiry('contribute-to-inquiry', { words: '答复' }, false),
  'POST /api/inquiries/:id/hand-over-inquiry': ofInquiry('hand-over-inquiry', { words: '请接', toUnitId: 1 }),
  'POST /api/inquiries/:id/send-back-inquiry': ofInquiry('send-back-inquiry', { words: '不接' }),
  'POST /api/inquiries/:id/assign-inquiry': ofInquiry('assign-inquiry', { toPersonId: 1 }),
  'POST /api/inquiries/:id/answer-inquiry': ofInquiry('answer-inquiry', { words: '答复' }),
  'POST /api/inquiries/:id/close-inquiry': ofInquiry('close-inquiry'),
  'POST /api/inquiries/:id/reopen-inquiry': ofInquiry('reopen-inquiry', { words: '没有答到' }),
  'GET /api/duty-posts': get(({ things }) => `/duty-posts?unitId=${things.unitId}`),
  'POST /api/duty-posts/set-duty-post': post(() => '/duty-posts/set-duty-post', { role: 'windowClerk', itemCode: 'NO-000', aId: 1 }),
  'POST /api/duty-posts/:id/change-duty-post': ofDuty('change-duty-post', { aId: 1 }),
  'POST /api/duty-posts/:id/end-duty-post': ofDuty('end-duty-post'),
  'GET /api/leaves': { ask: async (s) => { await leaveOf(s); return s.who.caller.get('/leaves?limit=100'); }, mark: ({ things }) => `"personId":${things.personId},` },
  'GET /api/leaves/away': get(() => '/leaves/away'),
  'GET /api/leaves/proposal': get(() => '/leaves/proposal?fromOn=2026-12-01&fromHalf=morning&toOn=2026-12-01&toHalf=afternoon'),
  'GET /api/leaves/:id': { ask: async (s) => s.who.caller.get(`/leaves/${await leaveOf(s)}`) },
  'GET /api/leaves/:id/handed-cases': { ask: async (s) => s.who.caller.get(`/leaves/${await leaveOf(s)}/handed-cases`) },
  'POST /api/leaves/request-leave': post(() => '/leaves/request-leave', { fromOn: '2026-12-02', fromHalf: 'morning', toOn: '2026-12-01', toHalf: 'afternoon', kind: 'annual', handovers: [] }),
  'POST /api/leaves/:id/approve-leave': ofLeave('approve-leave'),
  'POST /api/leaves/:id/refuse-leave': ofLeave('refuse-leave', { words: '理由' }),
  'POST /api/leaves/:id/cancel-leave': ofLeave('cancel-leave'),
  'POST /api/leaves/:id/return-from-leave': ofLeave('return-from-leave'),
  'GET /api/push-subscriptions': pushedList('/push-subscriptions', ({ place }) => `https://10.0.0.1/${place.id}"`),
  'GET /api/push-subscriptions/:id': { ask: async (s) => s.who.caller.get(`/push-subscriptions/${(await pushedOf(s)).subscriptionId}`) },
  'POST /api/push-subscriptions/:id/show-liaison': ofSubscription('show-liaison', { reason: '打电话' }),
  'GET /api/push-deliveries': pushedList('/push-deliveries?limit=100', number),
  'GET /api/push-deliveries/:id': { ask: async (s) => s.who.caller.get(`/push-deliveries/${(await pushedOf(s)).deliveryId}`) },
  'POST /api/push-subscriptions/open-subscription': post(() => '/push-subscriptions/open-subscription', { ...SUBSCRIPTION, unitId: STALE }),
  'POST /api/push-subscriptions/:id/change-subscription': ofSubscription('change-subscription', { ...SUBSCRIPTION, version: STALE }),
  'POST /api/push-subscriptions/:id/rotate-secret': ofSubscription('rotate-secret', { version: STALE, overlapHours: 1 }),
  'POST /api/push-subscriptions/:id/pause-subscription': ofSubscription('pause-subscription', { version: STALE, words: '升级' }),
  'POST /api/push-subscriptions/:id/resume-subscription': ofSubscription('resume-subscription'),
  'POST /api/push-subscriptions/:id/close-subscription': ofSubscription('close-subscription', { version: STALE, words: '合并' }),
  'POST /api/push-subscriptions/:id/resend-deliveries': ofSubscription('resend-deliveries', { version: STALE, dead: true }),
  'POST /api/push-subscriptions/:id/send-test-event': ofSubscription('send-test-event', {}),
  'GET /api/event-handovers': pushedList('/event-handovers?limit=100', number),
  'GET /api/event-handovers/:id': { ask: async (s) => s.who.caller.get(`/event-handovers/${(await pushedOf(s)).handoverId}`) },
  'GET /api/event-handover-counts': get(() => '/event-handover-counts?from=2026-11-01&to=2026-11-30'),
  'POST /api/supervision/events/:eventId/sign-for-event': ofEvent('sign-for-event', { words: '签收单' }),
  'POST /api/supervision/events/:eventId/return-event': ofEvent('return-event', { words: '来函' }),
  'POST /api/supervision/events/:eventId/reroute-event': ofEvent('reroute-event', { unitId: STALE, words: '来函' }),
  'GET /api/findings': { ask: async (s) => { await findingOf(s); return s.who.caller.get('/findings?limit=100'); }, mark: number },
  'GET /api/findings/:id': { ask: async (s) => s.who.caller.get(`/findings/${await findingOf(s)}`) },
  'POST /api/findings/:id/ask-for-explanation': ofFinding('ask-for-explanation'),
  'POST /api/findings/:id/confirm-finding': ofFinding('confirm-finding'),
  'POST /api/findings/:id/reject-finding': ofFinding('reject-finding'),
  'POST /api/findings/:id/explain-finding': ofFinding('explain-finding'),
  'POST /api/findings/:id/appeal-finding': ofFinding('appeal-finding'),
  'POST /api/findings/:id/uphold-finding': ofFinding('uphold-finding'),
  'POST /api/findings/:id/overturn-finding': ofFinding('overturn-finding'),
  'POST /api/findings/:id/start-correction': ofFinding('start-correction'),
  'POST /api/findings/:id/close-finding': ofFinding('close-finding'),
  'GET /api/check-months': get(() => '/check-months?month=2026-11'),
  'POST /api/check-months/close-check-month': post(() => '/check-months/close-check-month', { month: '2098-12' }),
  'GET /api/check-runs/:id': { ask: async (s) => s.who.caller.get(`/check-runs/${await checkRunOf(s)}`) },
  'POST /api/check-runs/run-check': post(() => '/check-runs/run-check', { month: '2098-12' }),
  'POST /api/check-runs/:id/cancel-check': { ask: async (s) => s.who.caller.post(`/check-runs/${await checkRunOf(s)}/cancel-check`, { version: STALE }) },
  'GET /api/findings/:id/files/:fileId': { ask: async (s) => s.who.caller.get(`/findings/${await findingOf(s)}/files/${await namedFile(s, 'finding', await findingOf(s))}`) },
  'GET /api/award-appeals/:id/files/:fileId': { ask: async (s) => s.who.caller.get(`/award-appeals/${(await awardOf(s)).appeal}/files/${await namedFile(s, 'awardAppeal', (await awardOf(s)).appeal)}`) },
  'GET /api/seal-registers/:id/pages/:fileId': { ask: async (s) => s.who.caller.get(`/seal-registers/${await registerOf(s)}/pages/${await pageOf(s)}`) },
  'POST /api/seal-registers/:id/scan-register-page': ofRegister('scan-register-page', { fileId: '8f1a6a52-0000-4000-8000-0000000000aa', fromLine: 1, toLine: 2 }),
  'GET /api/watched-steps': get(() => '/watched-steps?limit=100'),
  'GET /api/watched-steps/:kind/:id': { ask: async (s) => s.who.caller.get(`/watched-steps/outage/${await watchedOf(s)}`) },
  'GET /api/outages': get(() => '/outages'),
  'POST /api/outages/register-outage': post(() => '/outages/register-outage', { from: '2026-11-12T10:00:00+08:00', to: '2026-11-12T09:00:00+08:00', stoodStill: '机房断电' }),
  'POST /api/outages/:id/withdraw-outage': { ask: async (s) => s.who.caller.post(`/outages/${await outageOf(s)}/withdraw-outage`, { version: STALE, words: '登记错了' }) },
  'GET /api/award-months': get(() => '/award-months?month=2026-10'),
  'GET /api/award-lines': get(() => '/award-lines?month=2026-10'),
  'POST /api/award-months/draw-up-awards': post(() => '/award-months/draw-up-awards', () => ({ month: '2099-01' })),
  'POST /api/award-months/:id/redraw-awards': ofAward('month', 'award-months/:id/redraw-awards'),
  'POST /api/award-months/:id/confirm-eligibility': ofAward('month', 'award-months/:id/confirm-eligibility'),
  'POST /api/award-months/:id/amend-eligibility': ofAward('month', 'award-months/:id/amend-eligibility', { lineId: 999_999, outcome: 'kept', words: '意见' }),
  'POST /api/award-lines/:id/appeal-eligibility': { ask: async (s) => s.who.caller.post(`/award-lines/${(await awardOf(s)).line}/appeal-eligibility`, { words: '证据' }) },
  'POST /api/award-appeals/:id/decide-eligibility-appeal': ofAward('appeal', 'award-appeals/:id/decide-eligibility-appeal', { outcome: 'upheld', words: '意见' }),
  'GET /api/assessment-notices': get(() => '/assessment-notices?limit=100'),
  'GET /api/assessment-notices/:id': { ask: async (s) => s.who.caller.get(`/assessment-notices/${await noticeOf(s)}`) },
  'GET /api/assessment-notices/:id/pdf': { ask: async (s) => s.who.caller.get(`/assessment-notices/${await noticeOf(s)}/pdf`) },
  'POST /api/assessment-notices/draw-up-notice': post(() => '/assessment-notices/draw-up-notice', () => ({ period: '2099-01' })),
  'POST /api/assessment-notices/:id/redraw-notice': ofNotice('redraw-notice'),
  'POST /api/assessment-notices/:id/confirm-notice': ofNotice('confirm-notice'),
  'POST /api/assessment-notices/:id/return-notice': ofNotice('return-notice', { words: '原因' }),
  'POST /api/assessment-notices/:id/issue-notice': ofNotice('issue-notice'),
  'GET /api/assessment/units/:id': { ask: async (s) => s.who.caller.get(`/assessment/units/${await unitOfCase(s)}?period=2026-11`) },
  'GET /api/assessment/people/:id': get(() => `/assessment/people/${STALE}?period=2026-11`),
  'GET /api/assessment/evidence': get(() => `/assessment/evidence?code=decided&period=2026-11&unitId=${STALE}`),
  'GET /api/interviews': get(() => '/interviews?limit=100'),
  'GET /api/interviews/:id': { ask: async (s) => s.who.caller.get(`/interviews/${(await awardOf(s)).interview}`) },
  'GET /api/interviews/:id/pdf': { ask: async (s) => s.who.caller.get(`/interviews/${(await awardOf(s)).interview}/pdf`) },
  'POST /api/interviews/:id/arrange-interview': ofAward('interview', 'interviews/:id/arrange-interview', { meetsAt: '2026-12-08T09:00:00+08:00', place: '三楼' }),
  'POST /api/interviews/:id/record-interview': ofAward('interview', 'interviews/:id/record-interview', { words: '记录' }),
  'POST /api/interviews/:id/sign-interview': ofAward('interview', 'interviews/:id/sign-interview'),
  'POST /api/interviews/:id/close-interview': ofAward('interview', 'interviews/:id/close-interview'),
  'POST /api/interviews/:id/cancel-interview': ofAward('interview', 'interviews/:id/cancel-interview', { words: '原因' }),
  'GET /api/figure-definitions': get(() => '/figure-definitions'),
  'GET /api/periods': get(() => '/periods'),
  'GET /api/periods/:name/figures': get(() => '/periods/2026-11/figures'),
  'GET /api/periods/:name/figures/:code/cases': get(() => '/periods/2026-11/figures/acceptedTotal/cases'),
  'GET /api/periods/:name/figures/:code/sheet': get(() => '/periods/2026-11/figures/acceptedTotal/sheet'),
  'GET /api/periods/:name/corrections': { ask: async (s) => { await closedPeriod(s); return s.who.caller.get('/periods/2026-09/corrections'); } },
  'POST /api/periods/:name/close-period': post(() => '/periods/2026-12/close-period'),
  'POST /api/periods/:name/recompute-period': { ask: async (s) => { await closedPeriod(s); return s.who.caller.post('/periods/2026-09/recompute-period'); } },
  'GET /api/receiving-rates': get(() => '/receiving-rates?month=2026-11&by=unit'),
  'GET /api/receiving-rates/trend': get(() => '/receiving-rates/trend?month=2026-11'),
  'GET /api/receiving-rates/first-presentations': get(() => '/receiving-rates/first-presentations?month=2026-11'),
  'GET /api/receiving-rates/failing-points': get(() => '/receiving-rates/failing-points?month=2026-11'),
  'GET /api/receiving-rates/revised-points': get(() => '/receiving-rates/revised-points?month=2026-11'),
  'POST /api/receiving-rates/confirm-receiving-rates': post(() => '/receiving-rates/confirm-receiving-rates', () => ({ month: '2026-12', digest: 'a'.repeat(64) })),
  'GET /api/patrol-records': { ask: async (s) => { await patrolOf(s); return s.who.caller.get('/patrol-records?limit=100'); }, mark: number },
  'GET /api/patrol-records/:id': { ask: async (s) => s.who.caller.get(`/patrol-records/${await patrolOf(s)}`) },
  'GET /api/patrol-records/:id/photo': { ask: async (s) => s.who.caller.get(`/patrol-records/${await patrolOf(s)}/photo`) },
  'GET /api/patrol-record-counts': get(() => '/patrol-record-counts?from=2026-11-01&to=2026-11-30&by=unit'),
  'GET /api/patrol-windows': get(() => '/patrol-windows?on=2026-11-20&time=10:00'),
  'POST /api/patrol-records/record-patrol': post(() => '/patrol-records/record-patrol', { kind: 'unattended', source: 'patrol', windowId: STALE, seenOn: '2026-11-19', seenTime: '10:00', words: '空岗' }),
  'POST /api/patrol-records/:id/answer-patrol': ofPatrol('answer-patrol'),
  'POST /api/patrol-records/:id/close-patrol': ofPatrol('close-patrol'),
  'POST /api/patrol-records/:id/reject-patrol': ofPatrol('reject-patrol'),
  'GET /api/bulletin-issues': get(() => '/bulletin-issues'),
  'GET /api/bulletin-issues/:id': { ask: async (s) => s.who.caller.get(`/bulletin-issues/${(await bulletinOf(s)).issue}`) },
  'GET /api/bulletin-issues/:id/differences': { ask: async (s) => s.who.caller.get(`/bulletin-issues/${(await bulletinOf(s)).issue}/differences?part=note&from=0&to=1`) },
  'POST /api/bulletin-issues/:id/mark-seen': { ask: async (s) => s.who.caller.post(`/bulletin-issues/${(await bulletinOf(s)).issue}/mark-seen`, {}) },
  'PUT /api/bulletin-issues/:id/text': { ask: async (s) => s.who.caller.put(`/bulletin-issues/${(await bulletinOf(s)).issue}/text`, { part: 'note', versionNo: STALE, title: '编者按', blocks: [] }) },
  'POST /api/bulletin-issues/:id/photographs': { ask: async (s) => s.who.caller.upload('dot.png', DOT, `/bulletin-issues/${(await bulletinOf(s)).issue}/photographs`) },
  'GET /api/bulletin-issues/:id/photographs/:fileId': { ask: async (s) => s.who.caller.get(`/bulletin-issues/${(await bulletinOf(s)).issue}/photographs/${await photographOf(s)}`) },
  'POST /api/contributions/:id/photographs': { ask: async (s) => s.who.caller.upload('dot.png', DOT, `/contributions/${(await bulletinOf(s)).contribution}/photographs`) },
  'POST /api/bulletin-issues/open-issue': { ask: async (s) => { await bulletinOf(s); return s.who.caller.post('/bulletin-issues/open-issue', { periodName: '2026-11' }); } },
  'POST /api/bulletin-issues/:id/request-contributions': ofIssue('request-contributions'),
  'POST /api/bulletin-issues/:id/arrange-issue': ofIssue('arrange-issue', { masthead: '专报', issuer: '业务协调科', targetOn: '2026-12-03', sectionOrder: ['statistics', 'keyProjects', 'policy', 'inspection', 'supervision', 'examples'] }),
  'POST /api/bulletin-issues/:id/submit-issue': ofIssue('submit-issue'),
  'POST /api/bulletin-issues/:id/return-issue': ofIssue('return-issue', { words: '理由' }),
  'POST /api/bulletin-issues/:id/approve-issue': ofIssue('approve-issue'),
  'POST /api/bulletin-issues/:id/issue-bulletin': ofIssue('issue-bulletin'),
  'POST /api/bulletin-issues/:id/comments': { ask: async (s) => s.who.caller.post(`/bulletin-issues/${(await bulletinOf(s)).issue}/comments`, { part: 'note', text: '意见' }) },
  'POST /api/bulletin-comments/:id/answer-comment': { ask: async (s) => s.who.caller.post(`/bulletin-comments/${(await bulletinOf(s)).comment}/answer-comment`, { text: '答' }) },
  'POST /api/bulletin-comments/:id/resolve-comment': { ask: async (s) => s.who.caller.post(`/bulletin-comments/${(await bulletinOf(s)).comment}/resolve-comment`, {}) },
  'GET /api/bulletin-offices': get(() => '/bulletin-offices'),
  'POST /api/bulletin-offices/set-section-offices': post(() => '/bulletin-offices/set-section-offices', { section: 'policy', unitId: STALE, coUnitIds: [] }),
  'GET /api/contributions': get(() => '/contributions'),
  'GET /api/contribution-lateness': get(() => '/contribution-lateness?from=2026-11&to=2026-11'),
  'GET /api/contributions/:id': { ask: async (s) => s.who.caller.get(`/contributions/${(await bulletinOf(s)).contribution}`) },
  'PUT /api/contributions/:id/draft': { ask: async (s) => s.who.caller.put(`/contributions/${(await bulletinOf(s)).contribution}/draft`, { draftVersion: STALE, blocks: [] }) },
  'POST /api/contributions/:id/submit-contribution': ofContribution('submit-contribution'),
  'POST /api/contributions/:id/confirm-contribution': ofContribution('confirm-contribution'),
  'POST /api/contributions/:id/review-contribution': ofContribution('review-contribution'),
  'POST /api/contributions/:id/return-contribution': ofContribution('return-contribution', { words: '理由' }),
  'POST /api/contributions/:id/urge-contribution': ofContribution('urge-contribution'),
  'POST /api/contributions/:id/transfer-contribution': ofContribution('transfer-contribution', { words: '理由', unitId: STALE }),
  'GET /api/reported-figures': get(() => '/reported-figures?period=2026-11'),
  'GET /api/reported-figures/:id': { ask: async (s) => s.who.caller.get(`/reported-figures/${(await reportedOf(s)).id}`) },
  'GET /api/reported-figures/:id/files/:fileId': { ask: async (s) => { const { id, fileId } = await reportedOf(s); return s.who.caller.get(`/reported-figures/${id}/files/${fileId}`); } },
  'POST /api/reported-figures/report-figure': post(() => '/reported-figures/report-figure', { periodName: '2026-11', code: 'honours', value: 1, reference: '登记簿' }),
  'POST /api/reported-figures/:id/correct-figure': ofReported('correct-figure', { value: 2, words: '漏计' }),
  'POST /api/reported-figures/:id/confirm-figure': ofReported('confirm-figure'),
  'POST /api/reported-figures/:id/return-figure': ofReported('return-figure', { words: '理由' }),
  'POST /api/reported-figures/:id/withdraw-figure': ofReported('withdraw-figure'),
  'GET /api/reported-figure-template': get(() => '/reported-figure-template'),
  'POST /api/reported-figures/preview-figure-sheet': { ask: async (s) => s.who.caller.upload('填报.xlsx', Buffer.from('none'), '/reported-figures/preview-figure-sheet') },
  'POST /api/reported-figures/import-figure-sheet': { ask: async (s) => s.who.caller.upload('填报.xlsx', Buffer.from('none'), '/reported-figures/import-figure-sheet') },
  'GET /api/agency-requests': { ask: async (s) => { await agencyOf(s); return s.who.caller.get('/agency-requests?limit=100'); }, mark: ({ own }) => (own ? 'BB-own' : 'BB-other') },
  'GET /api/agency-requests/:id': ofAgency((a) => `/agency-requests/${a.request}`),
  'POST /api/agency-requests/record-agency-request': post(() => '/agency-requests/record-agency-request', AGENCY_REQUEST),
  'POST /api/agency-requests/:id/show-agency-contact': ofAgency((a) => `/agency-requests/${a.request}/show-agency-contact`, { reason: '回电' }),
  'POST /api/agency-requests/:id/guide-agency-request': ofAgency((a) => `/agency-requests/${a.request}/guide-agency-request`, { version: STALE }),
  'POST /api/agency-requests/:id/advise-agency-request': ofAgency((a) => `/agency-requests/${a.request}/advise-agency-request`, { version: STALE, words: '辅导' }),
  'POST /api/agency-requests/:id/close-agency-request': ofAgency((a) => `/agency-requests/${a.request}/close-agency-request`, { version: STALE, words: '办结' }),
  'GET /api/agency-board': { ask: async (s) => { await agencyOf(s); return s.who.caller.get('/agency-board'); }, mark: ({ own }) => (own ? 'BB-own' : 'BB-other') },
  'GET /api/agency-projects': { ask: async (s) => { await agencyOf(s); return s.who.caller.get('/agency-projects?limit=100'); }, mark: ({ own }) => (own ? 'BB-own' : 'BB-other') },
  'GET /api/agency-projects/:id': ofAgency((a) => `/agency-projects/${a.project}`),
  'GET /api/agency-projects/:id/registration': ofAgency((a) => `/agency-projects/${a.project}/registration`),
  'POST /api/agency-projects/accept-commission': post(() => '/agency-projects/accept-commission', AGENCY_REGISTRATION),
  'POST /api/agency-projects/:id/revise-registration': ofAgency((a) => `/agency-projects/${a.project}/revise-registration`, { version: STALE, ...AGENCY_REGISTRATION }),
  'POST /api/agency-projects/:id/record-agency-materials': ofAgency((a) => `/agency-projects/${a.project}/record-agency-materials`, { version: STALE, taken: [{ no: 1, copies: 1, original: true }] }),
  'POST /api/agency-projects/:id/sign-authorisation': ofAgency((a) => `/agency-projects/${a.project}/sign-authorisation`, { version: STALE, signerName: '甲' }),
  'POST /api/agency-projects/:id/assign-agent': ofAgency((a) => `/agency-projects/${a.project}/assign-agent`, { version: STALE, agentId: 1 }),
  'POST /api/agency-projects/:id/hand-over-project': ofAgency((a) => `/agency-projects/${a.project}/hand-over-project`, { version: STALE, agentId: 1, words: '移交' }),
  'POST /api/agency-projects/:id/start-agency-service': ofAgency((a) => `/agency-projects/${a.project}/start-agency-service`, { version: STALE }),
  'POST /api/agency-projects/:id/record-agency-follow-up': ofAgency((a) => `/agency-projects/${a.project}/record-agency-follow-up`, { version: STALE, words: '跟踪' }),
  'POST /api/agency-projects/:id/return-agency-results': ofAgency((a) => `/agency-projects/${a.project}/return-agency-results`, { version: STALE, way: 'mail', words: '结果' }),
  'POST /api/agency-projects/:id/close-agency-project': ofAgency((a) => `/agency-projects/${a.project}/close-agency-project`, { version: STALE, words: '办结' }),
  'POST /api/agency-projects/:id/withdraw-commission': ofAgency((a) => `/agency-projects/${a.project}/withdraw-commission`, { version: STALE, words: '撤回' }),
  'POST /api/agency-projects/:id/resume-commission': ofAgency((a) => `/agency-projects/${a.project}/resume-commission`, { version: STALE, words: '再办' }),
  'GET /api/agency-projects/:id/tracking-card': ofAgency((a) => `/agency-projects/${a.project}/tracking-card`),
  'GET /api/agency-projects/:id/tracking-card/pdf': ofAgency((a) => `/agency-projects/${a.project}/tracking-card/pdf`),
  'GET /api/agency-dispatch': { ask: async (s) => { await agencyOf(s); return s.who.caller.get('/agency-dispatch?limit=200'); }, mark: ({ own }) => (own ? 'BB-own' : 'BB-other') },
  'GET /api/agency-dispatch/pdf': get(() => '/agency-dispatch/pdf'),
  'POST /api/agency-projects/:id/record-agency-log': ofAgency((a) => `/agency-projects/${a.project}/record-agency-log`, { version: STALE, words: '日志' }),
  'POST /api/agency-projects/:id/open-agency-page': ofAgency((a) => `/agency-projects/${a.project}/open-agency-page`, { version: STALE }),
  'POST /api/agency-projects/:id/renew-agency-code': ofAgency((a) => `/agency-projects/${a.project}/renew-agency-code`, { version: STALE }),
  'POST /api/agency-projects/:id/withdraw-agency-code': ofAgency((a) => `/agency-projects/${a.project}/withdraw-agency-code`, { version: STALE }),
  'POST /api/agency-projects/:id/answer-agency-message': ofAgency((a) => `/agency-projects/${a.project}/answer-agency-message`, { version: STALE, words: '回复' }),
  'POST /api/public/agency-pages/show': { ask: async (s) => { await agencyOf(s); return s.desk.nobody().post('/public/agency-pages/show', { number: s.own ? 'BB-own' : 'BB-other', code: 'AAAAAAAA' }); } },
  'POST /api/public/agency-pages/send': { ask: async (s) => { await agencyOf(s); return s.desk.nobody().post('/public/agency-pages/send', { number: s.own ? 'BB-own' : 'BB-other', code: 'AAAAAAAA', requestId: randomUUID(), words: '留言' }); } },
  'POST /api/public/agency-requests/submit': { ask: ({ desk }) => desk.nobody().post('/public/agency-requests/submit', { requestId: randomUUID(), ownerName: '示例装备有限公司', projectName: '铸件项目', contactName: '示例', contactPhone: '13900001234', needs: '用地和环评怎么办', consent: true }) },
  'GET /api/agency-reminders': { ask: async (s) => { await reminderOf(s); return s.who.caller.get(`/agency-reminders?limit=100&search=${encodeURIComponent(reminderNumber(s))}`); }, mark: reminderNumber },
  'GET /api/agency-reminders/:id': { ask: async (s) => s.who.caller.get(`/agency-reminders/${await reminderOf(s)}`) },
  'POST /api/agency-reminders/remind-slow-unit': { ask: async (s) => s.who.caller.post('/agency-reminders/remind-slow-unit', { projectId: (await agencyOf(s)).project, itemNo: 99, unitName: '单位', words: '催办', days: 3 }) },
  'POST /api/agency-reminders/:id/answer-agency-reminder': ofReminder('answer-agency-reminder'),
  'POST /api/agency-reminders/:id/return-reminder-answer': ofReminder('return-reminder-answer', { days: 2 }),
  'POST /api/agency-reminders/:id/report-slow-unit': ofReminder('report-slow-unit', { days: 2 }),
  'POST /api/agency-reminders/:id/interview-slow-unit': ofReminder('interview-slow-unit', { days: 2, heldOn: '2026-11-20', withWhom: '甲' }),
  'POST /api/agency-reminders/:id/settle-agency-reminder': ofReminder('settle-agency-reminder'),
  'GET /api/agency-plans/:id': ofPlan(''),
  'GET /api/agency-plans/:id/suggestion': ofPlan('/suggestion'),
  'GET /api/agency-plans/:id/differences': ofPlan('/differences?from=1&to=1'),
  'POST /api/agency-plans/:id/preview-agency-plan': ofPlan('/preview-agency-plan', { plan: AGENCY_PLAN }),
  'POST /api/agency-plans/:id/draft-agency-plan': ofPlan('/draft-agency-plan', { plan: AGENCY_PLAN }),
  'POST /api/agency-plans/:id/revise-agency-plan': ofPlan('/revise-agency-plan', { version: STALE, words: '理由', plan: AGENCY_PLAN }),
  'POST /api/agency-plans/:id/record-plan-progress': ofPlan('/record-plan-progress', { version: STALE, key: 'A', words: '理由' }),
  'GET /api/agency-projects/:id/items': ofAgency((a) => `/agency-projects/${a.project}/items`),
  'GET /api/agency-projects/:id/files/:fileId': ofHanded((h, a) => `/agency-projects/${a.project}/files/${h.paper}`),
  'POST /api/agency-projects/:id/link-item-case': ofAgency((a) => `/agency-projects/${a.project}/link-item-case`, { version: STALE, no: 1, caseNumber: '受理号' }),
  'POST /api/agency-projects/:id/unlink-item-case': ofAgency((a) => `/agency-projects/${a.project}/unlink-item-case`, { version: STALE, no: 1, caseId: 1 }),
  'POST /api/agency-projects/:id/track-outside-item': ofAgency((a) => `/agency-projects/${a.project}/track-outside-item`, { version: STALE, no: 1, onDate: '2026-11-20', state: 'filed', words: '问了' }),
  'GET /api/agency-projects/:id/results': ofAgency((a) => `/agency-projects/${a.project}/results`),
  'GET /api/agency-projects/:id/handover-list': ofAgency((a) => `/agency-projects/${a.project}/handover-list`),
  'POST /api/agency-projects/:id/record-item-result': ofAgency((a) => `/agency-projects/${a.project}/record-item-result`, { version: STALE, no: 1, way: 'mail', onDate: '2026-11-20', toWhom: '前台' }),
  'POST /api/agency-projects/:id/sign-agency-handover': ofAgency((a) => `/agency-projects/${a.project}/sign-agency-handover`, { version: STALE, lines: [{ kind: 'material', no: 1, copies: 1 }], receiverName: '甲', handedSignature: 'x', receivedSignature: 'x' }),
  'POST /api/agency-projects/:id/file-agency-record': ofAgency((a) => `/agency-projects/${a.project}/file-agency-record`, { version: STALE, heading: 'meetingPhotos', title: '照片', fileId: '00000000-0000-4000-8000-000000000000' }),
  'GET /api/agency-projects/:id/archive': ofAgency((a) => `/agency-projects/${a.project}/archive`),
  'GET /api/agency-projects/:id/archive-pieces/:piece': ofAgency((a) => `/agency-projects/${a.project}/archive-pieces/basics.0`),
  'GET /api/agency-projects/:id/archive-package': ofAgency((a) => `/agency-projects/${a.project}/archive-package`),
  'POST /api/agency-projects/:id/archive-agency-project': ofAgency((a) => `/agency-projects/${a.project}/archive-agency-project`, { version: STALE, missing: [] }),
  'POST /api/agency-projects/:id/renew-agency-archive': ofAgency((a) => `/agency-projects/${a.project}/renew-agency-archive`, { version: STALE, missing: [] }),
  'GET /api/agency-archives': { ask: (s) => s.who.caller.get('/agency-archives') },
  'GET /api/county-transfers': { ask: async (s) => { await handedOf(s); return s.who.caller.get('/county-transfers?limit=100'); }, mark: ({ own }) => (own ? 'BB-own' : 'BB-other') },
  'GET /api/county-transfer-counts': get(() => '/county-transfer-counts'),
  'GET /api/county-transfers/:id': ofHanded((h) => `/county-transfers/${h.transfer}`),
  'GET /api/county-transfers/:id/files/:fileId': ofHanded((h) => `/county-transfers/${h.transfer}/files/${h.evidence}`),
  'POST /api/county-transfers/hand-over-to-county': toHandOver('hand-over-to-county', { toUnitId: 1 }),
  'POST /api/county-transfers/hand-over-to-city': toHandOver('hand-over-to-city', {}),
  'POST /api/county-transfers/:id/receive-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/receive-county-transfer`, { version: STALE }),
  'POST /api/county-transfers/:id/refuse-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/refuse-county-transfer`, { version: STALE, words: '理由' }),
  'POST /api/county-transfers/:id/complete-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/complete-county-transfer`, { version: STALE, words: '结果', fileIds: ['6b1a7a3e-52a4-4a55-8f11-1f0b7d5f6e22'] }),
  'POST /api/county-transfers/:id/return-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/return-county-transfer`, { version: STALE, words: '理由' }),
  'POST /api/county-transfers/:id/close-out-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/close-out-county-transfer`, { version: STALE }),
  'POST /api/county-transfers/:id/recall-county-transfer': ofHanded((h) => `/county-transfers/${h.transfer}/recall-county-transfer`, { version: STALE, words: '理由' }),
  'GET /api/agency-problems': { ask: async (s) => { await agencyProblemOf(s); return s.who.caller.get(`/agency-problems?limit=100&search=${encodeURIComponent(problemNumber(s))}`); }, mark: problemNumber },
  'GET /api/agency-problems/:id': { ask: async (s) => s.who.caller.get(`/agency-problems/${await agencyProblemOf(s)}`) },
  'POST /api/agency-problems/record-agency-problem': { ask: async (s) => s.who.caller.post('/agency-problems/record-agency-problem', { projectId: (await agencyOf(s)).project, itemNo: 99, title: '问题', words: '情况' }) },
  'POST /api/agency-problems/:id/call-departments': ofAgencyProblem('call-departments', { others: ['市水利局'], place: '会议室', startsAt: '2026-11-23T09:30:00+08:00', days: 1 }),
  'POST /api/agency-problems/:id/check-in-to-problem': { ask: async (s) => s.who.caller.post(`/agency-problems/${await agencyProblemOf(s)}/check-in-to-problem`, { no: 1, whoCame: '甲', words: '意见' }) },
  'POST /api/agency-problems/:id/coordinate-agency-problem': ofAgencyProblem('coordinate-agency-problem'),
  'POST /api/agency-problems/:id/report-agency-problem': ofAgencyProblem('report-agency-problem', { reason: '跨市', days: 3 }),
  'POST /api/agency-problems/:id/decide-agency-problem': ofAgencyProblem('decide-agency-problem', { decidedBy: '市政府', days: 3 }),
  'POST /api/agency-problems/:id/follow-agency-problem': ofAgencyProblem('follow-agency-problem'),
  'POST /api/agency-problems/:id/solve-agency-problem': ofAgencyProblem('solve-agency-problem'),
  'POST /api/agency-problems/:id/reopen-agency-problem': ofAgencyProblem('reopen-agency-problem'),
  'POST /api/agency-problems/:id/close-agency-problem': ofAgencyProblem('close-agency-problem'),
  'GET /api/agency-letters': { ask: async (s) => { await letterOf(s); return s.who.caller.get(`/agency-letters?limit=100&search=${encodeURIComponent(letterTitle(s))}`); }, mark: letterTitle },
  'GET /api/agency-letters/:id': { ask: async (s) => s.who.caller.get(`/agency-letters/${await letterOf(s)}`) },
  'GET /api/agency-letters/:id/paper': { ask: async (s) => s.who.caller.get(`/agency-letters/${await letterOf(s)}/paper`) },
  'POST /api/agency-letters/issue-agency-letter': { ask: async (s) => s.who.caller.post('/agency-letters/issue-agency-letter', { projectId: (await agencyOf(s)).project, kind: 'contact', title: '事由', words: '正文', days: 3 }) },
  'POST /api/agency-letters/:id/answer-agency-letter': ofLetter('answer-agency-letter'),
  'POST /api/agency-letters/:id/close-agency-letter': ofLetter('close-agency-letter'),
  'GET /api/task-force': get(() => '/task-force'),
  'POST /api/task-force/enlist-member': post(() => '/task-force/enlist-member', { post: 'representative', name: '首席代表' }),
  'POST /api/task-force/:id/change-member': ofAgency((a) => `/task-force/${a.member}/change-member`, { version: STALE }),
  'POST /api/task-force/:id/release-member': ofAgency((a) => `/task-force/${a.member}/release-member`, { version: STALE }),
  'GET /api/good-examples': get(() => '/good-examples?limit=100'),
  'GET /api/good-examples/:id': { ask: async (s) => s.who.caller.get(`/good-examples/${(await bulletinOf(s)).example}`) },
  'GET /api/good-examples/:id/photo': { ask: async (s) => s.who.caller.get(`/good-examples/${(await bulletinOf(s)).example}/photo`) },
  'POST /api/good-examples/submit-example': post(() => '/good-examples/submit-example', { title: '事例', story: '经过' }),
  'POST /api/good-examples/:id/withdraw-example': ofExample('withdraw-example'),
  'POST /api/good-examples/:id/choose-example': ofExample('choose-example'),
  'POST /api/good-examples/:id/decline-example': ofExample('decline-example', { words: '理由' }),
  'GET /api/bulletin-recipients': get(() => '/bulletin-recipients'),
  'GET /api/bulletin-recipients/:id': distributed((one) => `/bulletin-recipients/${one.recipient}`),
  'POST /api/bulletin-recipients/add-recipient': post(() => '/bulletin-recipients/add-recipient', { level: 'issueTo', way: 'paper', name: '乙单位', address: '', postcode: '', email: '', copies: 1 }),
  'POST /api/bulletin-recipients/add-usual-recipients': post(() => '/bulletin-recipients/add-usual-recipients'),
  'POST /api/bulletin-recipients/:id/change-recipient': ofDistributed('bulletin-recipients', 'recipient', 'change-recipient', { level: 'issueTo', way: 'paper', name: '乙单位', address: '', postcode: '', email: '', copies: 1 }),
  'POST /api/bulletin-recipients/:id/remove-recipient': ofDistributed('bulletin-recipients', 'recipient', 'remove-recipient'),
  'GET /api/distributed-issues': get(() => '/distributed-issues'),
  'GET /api/distributed-issues/:id': distributed((one) => `/distributed-issues/${one.issue}`),
  'GET /api/distributed-issues/:id/address-labels': distributed((one) => `/distributed-issues/${one.issue}/address-labels`),
  'GET /api/bulletin-issues/:id/editions/pdf': distributed((one) => `/bulletin-issues/${one.issue}/editions/pdf`),
  'GET /api/bulletin-issues/:id/editions/docx': distributed((one) => `/bulletin-issues/${one.issue}/editions/docx`),
  'GET /api/bulletin-issues/:id/preview-word': distributed((one) => `/bulletin-issues/${one.issue}/preview-word`),
  'GET /api/bulletin-issues/:id/preview': distributed((one) => `/bulletin-issues/${one.issue}/preview`),
  'POST /api/bulletin-copies/:id/record-dispatch': ofDistributed('bulletin-copies', 'copy', 'record-dispatch'),
  'POST /api/bulletin-copies/:id/resend-copy': ofDistributed('bulletin-copies', 'copy', 'resend-copy'),
  'POST /api/bulletin-copies/:id/record-receipt': ofDistributed('bulletin-copies', 'copy', 'record-receipt', { words: '电话确认' }),
  'POST /api/web-editions/:id/approve-web-edition': ofDistributed('web-editions', 'web', 'approve-web-edition'),
  'POST /api/web-editions/:id/withdraw-web-edition': ofDistributed('web-editions', 'web', 'withdraw-web-edition'),
  'GET /api/bulletin-feedback': get(() => '/bulletin-feedback'),
  'GET /api/bulletin-feedback/:id': distributed((one) => `/bulletin-feedback/${one.feedback}`),
  'POST /api/bulletin-feedback/register-bulletin-feedback': { ask: async (s) => s.who.caller.post('/bulletin-feedback/register-bulletin-feedback', { issueId: (await bulletinOf(s)).issue, fromWhom: '甲单位', receivedOn: '2026-11-20', words: '意见' }) },
  'POST /api/bulletin-feedback/:id/assign-bulletin-feedback': ofDistributed('bulletin-feedback', 'feedback', 'assign-bulletin-feedback', { words: '请办', sectionId: 1, answerBy: '2027-12-31' }),
  'POST /api/bulletin-feedback/:id/answer-bulletin-feedback': ofDistributed('bulletin-feedback', 'feedback', 'answer-bulletin-feedback', { words: '已办' }),
  'POST /api/bulletin-feedback/:id/return-bulletin-feedback': ofDistributed('bulletin-feedback', 'feedback', 'return-bulletin-feedback', { words: '再办' }),
  'POST /api/bulletin-feedback/:id/report-bulletin-feedback': ofDistributed('bulletin-feedback', 'feedback', 'report-bulletin-feedback', { words: '请阅' }),
  'POST /api/bulletin-feedback/:id/close-bulletin-feedback': ofDistributed('bulletin-feedback', 'feedback', 'close-bulletin-feedback', { words: '阅' }),
  'GET /api/public/bulletins': { ask: ({ desk }) => desk.nobody().get('/public/bulletins') },
  'GET /api/public/bulletins/:id': { ask: async (s) => { const { web } = await distributionOf(s); await s.desk.sql.rows(`update reporting.web_edition set status = 'published' where id = $1`, [web]); const shown = await s.desk.nobody().get(`/public/bulletins/${web}`); await s.desk.sql.rows(`update reporting.web_edition set status = 'prepared' where id = $1`, [web]); return shown; } },
  'GET /api/supervised-tasks': { ask: async (s) => { await taskOf(s); return s.who.caller.get('/supervised-tasks?limit=100'); }, mark: number },
  'GET /api/supervised-tasks/:id': { ask: async (s) => s.who.caller.get(`/supervised-tasks/${await taskOf(s)}`) },
  'GET /api/supervised-task-counts': get(() => '/supervised-task-counts'),
  'GET /api/meeting-tasks-to-supervise': get(() => '/meeting-tasks-to-supervise'),
  'POST /api/supervised-tasks/open-task': post(() => '/supervised-tasks/open-task', { title: '督办', words: '要求', source: 'measure', leadUnitId: STALE, coUnitIds: [], finishBy: '2027-12-31' }),
  'POST /api/supervised-tasks/:id/report-progress': ofTask('report-progress'),
  'POST /api/supervised-tasks/:id/complete-task': ofTask('complete-task'),
  'POST /api/supervised-tasks/:id/confirm-completion': ofTask('confirm-completion'),
  'POST /api/supervised-tasks/:id/return-task': ofTask('return-task'),
  'POST /api/supervised-tasks/:id/extend-task': ofTask('extend-task', { finishBy: '2027-12-31' }),
  'POST /api/supervised-tasks/:id/cancel-task': ofTask('cancel-task'),
  'GET /api/network-transfers': { ask: async (s) => { await transferOf(s); return s.who.caller.get('/network-transfers?limit=100'); }, mark: number },
  'GET /api/network-transfers/:id': { ask: async (s) => s.who.caller.get(`/network-transfers/${await transferOf(s)}`) },
  'GET /api/network-transfers/:id/pdf': { ask: async (s) => s.who.caller.get(`/network-transfers/${await transferOf(s)}/pdf`) },
  'GET /api/network-transfer-counts': get(() => '/network-transfer-counts?from=2026-11&to=2026-11'),
  'POST /api/network-transfers/:id/show-transfer-data': { ask: async (s) => s.who.caller.post(`/network-transfers/${await transferOf(s)}/show-transfer-data`, { reason: '核对' }) },
  'POST /api/network-transfers/draw-up-transfer': post(() => '/network-transfers/draw-up-transfer', TRANSFER_FORM),
  'POST /api/network-transfers/:id/correct-transfer': ofTransfer('correct-transfer', TRANSFER_FORM),
  'POST /api/network-transfers/:id/sign-transfer': ofTransfer('sign-transfer'),
  'POST /api/network-transfers/:id/enter-transfer': ofTransfer('enter-transfer'),
  'POST /api/network-transfers/:id/return-transfer': ofTransfer('return-transfer', { words: '电话不全' }),
  'GET /api/pre-reviews': { ask: async (s) => { await preReviewOf(s); return s.who.caller.get('/pre-reviews?limit=100'); }, mark: number },
  'GET /api/pre-reviews/:id': { ask: async (s) => s.who.caller.get(`/pre-reviews/${(await preReviewOf(s)).id}`) },
  'GET /api/pre-reviews/:id/paper': { ask: async (s) => s.who.caller.get(`/pre-reviews/${(await preReviewOf(s)).id}/paper`) },
  'GET /api/pre-reviews/:id/files/:fileId': { ask: async (s) => { const { id, file } = await preReviewOf(s); return s.who.caller.get(`/pre-reviews/${id}/files/${file}`); } },
  'GET /api/cases/:id/pre-review': ofCase('/pre-review'),
  'POST /api/pre-reviews/request-pre-review': post(() => '/pre-reviews/request-pre-review', PRE_REVIEW_REQUEST),
  'POST /api/pre-reviews/:id/supplement-pre-review': ofPreReview('supplement-pre-review', { materials: [{ code: 'M01', files: [] }], lacking: [] }),
  'POST /api/pre-reviews/:id/withdraw-pre-review': ofPreReview('withdraw-pre-review', { words: '不办了' }),
  'POST /api/pre-reviews/:id/give-pre-review-opinion': ofPreReview('give-pre-review-opinion', { outcome: 'ready', words: '可以申报', materials: [{ code: 'M01', opinion: 'fits' }] }),
  'POST /api/pre-reviews/:id/carry-over-pre-review': ofPreReview('carry-over-pre-review', receptionWithFile),
  'POST /api/network-transfers/:id/withdraw-transfer': ofTransfer('withdraw-transfer', { words: '填错了' }),
  'GET /api/monitoring-cards': { ask: async (s) => { await cardOf(s); return s.who.caller.get('/monitoring-cards?limit=100'); }, mark: number },
  'GET /api/monitoring-cards/:id': { ask: async (s) => s.who.caller.get(`/monitoring-cards/${await cardOf(s)}`) },
  'GET /api/monitoring-card-counts': get(() => '/monitoring-card-counts?from=2026-11-01&to=2026-11-30&by=unit'),
  'GET /api/cases/:id/monitoring-cards': ofCase('/monitoring-cards'),
  'POST /api/monitoring-cards/:id/answer-card': ofCard('answer-card'),
  'POST /api/monitoring-cards/:id/accept-card-answer': ofCard('accept-card-answer'),
  'POST /api/monitoring-cards/:id/return-card-answer': ofCard('return-card-answer'),
  'POST /api/monitoring-cards/:id/withdraw-card': ofCard('withdraw-card'),
  'GET /api/seal-registers': { ask: async (s) => { await registerOf(s); return s.who.caller.get('/seal-registers'); }, mark: ({ things }) => `"keeperId":${things.personId}` },
  'GET /api/seal-registers/:id': { ask: async (s) => s.who.caller.get(`/seal-registers/${await registerOf(s)}`) },
  'GET /api/register-entries': { ask: async (s) => { await registerOf(s); return s.who.caller.get('/register-entries?limit=100'); }, mark: number },
  'POST /api/seal-registers/open-seal-register': post(() => '/seal-registers/open-seal-register', { register: 'approval', keeperId: STALE }),
  'POST /api/seal-registers/:id/name-seal-keeper': ofRegister('name-seal-keeper', { keeperId: STALE }),
  'POST /api/seal-registers/:id/enter-seal-use': ofRegister('enter-seal-use', { usedOn: '2026-11-20', matter: '许可证', copies: 1, usedByName: '张' }),
  'POST /api/seal-registers/:id/strike-seal-use': ofRegister('strike-seal-use', { entryId: STALE, reason: '写错了' }),
  'GET /api/seal-keepers': get(() => '/seal-keepers'),
  'GET /api/seal-register-template': get(() => '/seal-register-template'),
  'POST /api/seal-registers/:id/preview-seal-import': { ask: async (s) => s.who.caller.upload('台账.xlsx', Buffer.from('none'), `/seal-registers/${await registerOf(s)}/preview-seal-import`) },
  'POST /api/seal-registers/:id/import-seal-uses': { ask: async (s) => s.who.caller.upload('台账.xlsx', Buffer.from('none'), `/seal-registers/${await registerOf(s)}/import-seal-uses?version=${STALE}&state=${'0'.repeat(64)}`) },
  'GET /api/seal-applications': { ask: async (s) => { await applicationOf(s); return s.who.caller.get('/seal-applications?limit=100'); }, mark: number },
  'GET /api/seal-applications/:id': { ask: async (s) => s.who.caller.get(`/seal-applications/${await applicationOf(s)}`) },
  'GET /api/seal-applications/:id/pdf': { ask: async (s) => s.who.caller.get(`/seal-applications/${await applicationOf(s)}/pdf`) },
  'POST /api/seal-applications/apply-for-seal': post(() => '/seal-applications/apply-for-seal', { seal: 'officialSeal', paper: '请示', matter: '报送', copies: 1 }),
  'POST /api/seal-applications/:id/approve-seal-application': ofApplication('approve-seal-application', { words: '同意' }),
  'POST /api/seal-applications/:id/decline-seal-application': ofApplication('decline-seal-application', { words: '不同意' }),
  'POST /api/seal-applications/:id/use-official-seal': ofApplication('use-official-seal', { copies: 1 }),
  'POST /api/seal-applications/:id/withdraw-seal-application': ofApplication('withdraw-seal-application', { reason: '不用了' }),
  'GET /api/ledger-weeks': { ask: async (s) => { await weekOf(s); return s.who.caller.get('/ledger-weeks?limit=100'); }, mark: ({ things }) => things.personName },
  'GET /api/ledger-weeks/:id': { ask: async (s) => s.who.caller.get(`/ledger-weeks/${await weekOf(s)}`) },
  'POST /api/ledger-weeks/:id/sign-ledger-week': ofWeek('sign-ledger-week', { uses: 1 }),
  'POST /api/ledger-weeks/:id/reopen-ledger-week': ofWeek('reopen-ledger-week', { reason: '漏了一行' }),
  'GET /api/disputes': { ask: async (s) => { await disputeOf(s); return s.who.caller.get('/disputes?limit=100'); }, mark: number },
  'GET /api/disputes/:id': { ask: async (s) => s.who.caller.get(`/disputes/${await disputeOf(s)}`) },
  'GET /api/dispute-counts': get(() => '/dispute-counts?from=2026-11-01&to=2026-11-30'),
  'GET /api/cases/:id/disputes': ofCase('/disputes'),
  'GET /api/public/grants': { ask: ({ desk }) => desk.nobody().get('/public/grants') },
  'GET /api/public/grants/:id': { ask: async (s) => { const { id, publicId } = await publicationOf(s); await s.desk.sql.rows(`update supervision.publication set status = 'published', published_on = '2026-11-20' where id = $1`, [id]); const shown = await s.desk.nobody().get(`/public/grants/${publicId}`); await s.desk.sql.rows(`update supervision.publication set status = 'prepared', published_on = null where id = $1`, [id]); return shown; } },
  'GET /api/publications': { ask: async (s) => { await publicationOf(s); return s.who.caller.get('/publications?limit=100'); }, mark: number },
  'GET /api/publications/:id': { ask: async (s) => s.who.caller.get(`/publications/${(await publicationOf(s)).id}`) },
  'GET /api/supervision-counts': get(() => '/supervision-counts?from=2026-11-01&to=2026-11-30'),
  'GET /api/cases/:id/publications': ofCase('/publications'),
  'POST /api/publications/:id/publish-grant': ofPublication('publish-grant'),
  'POST /api/publications/:id/hold-publication': ofPublication('hold-publication', { reason: 'tradeSecret', words: '理由' }),
  'POST /api/publications/:id/release-publication': ofPublication('release-publication', { words: '理由' }),
  'POST /api/publications/:id/correct-publication': ofPublication('correct-publication', { note: '备注', words: '理由' }),
  'POST /api/publications/:id/withdraw-publication': ofPublication('withdraw-publication', { words: '理由' }),
  'POST /api/disputes/raise-dispute': post(() => '/disputes/raise-dispute', { about: 'reception', itemCode: 'NO-000', words: '意见' }),
  'POST /api/disputes/:id/answer-dispute': ofDispute('answer-dispute'),
  'POST /api/disputes/:id/refer-dispute': ofDispute('refer-dispute'),
  'POST /api/disputes/:id/escalate-dispute': ofDispute('escalate-dispute'),
  'POST /api/disputes/:id/settle-dispute': ofDispute('settle-dispute', { outcome: 'bothYield' }),
  'POST /api/disputes/:id/withdraw-dispute': ofDispute('withdraw-dispute'),

  'GET /api/paper-slips': { ask: async (s) => { await slipAt(s); return s.who.caller.get('/paper-slips?view=done&limit=100'); }, mark: ({ place }) => place.waiting.number },
  'GET /api/paper-slips/find': { ask: async (s) => s.who.caller.get(`/paper-slips/find?code=${(await slipAt(s)).number}`) },
  'GET /api/paper-slips/:id': { ask: async (s) => s.who.caller.get(`/paper-slips/${(await slipAt(s)).id}`) },
  'GET /api/paper-slips/:id/pdf': { ask: async (s) => s.who.caller.get(`/paper-slips/${(await slipAt(s)).id}/pdf`) },
  'GET /api/cases/:id/papers': ofCase('/papers'),
  'GET /api/papers/at-desk': get(() => '/papers/at-desk'),
  'GET /api/papers/unreturned': { ask: async (s) => { await slipAt(s); return s.who.caller.get(`/papers/unreturned?search=${s.place.waiting.number}`); }, mark: ({ place }) => place.waiting.number },
  'POST /api/paper-slips/draw-up-paper-slip': post(() => '/paper-slips/draw-up-paper-slip', (s: Situation) => ({ to: 'issuing', ...tooMany(s) })),
  'POST /api/paper-slips/report-lost-papers': post(() => '/paper-slips/report-lost-papers', (s: Situation) => ({ ...tooMany(s), reason: '找不到' })),
  'POST /api/paper-slips/:id/hand-over-papers': ofSlip('hand-over-papers'),
  'POST /api/paper-slips/:id/receive-papers': ofSlip('receive-papers', COUNTED),
  'POST /api/paper-slips/:id/receive-papers-with-difference': ofSlip('receive-papers-with-difference', { ...COUNTED, note: '少一份' }),
  'POST /api/paper-slips/:id/settle-paper-difference': ofSlip('settle-paper-difference', { outcomes: [{ lotId: STALE, outcome: 'found' }], note: '找到了' }),
  'POST /api/paper-slips/:id/cancel-paper-slip': ofSlip('cancel-paper-slip', { reason: '改日移交' }),
  'POST /api/paper-slips/:id/return-papers': ofSlip('return-papers', { collectorName: '欧阳·𠮷明' }),

  'GET /api/joint-cases': { ask: async (s) => { await jointOf(s); return s.who.caller.get('/joint-cases?limit=100'); }, mark: (s) => `LB-${s.place.number}` },
  'GET /api/joint-cases/:id': { ask: async (s) => s.who.caller.get(`/joint-cases/${await jointOf(s)}`) },
  'GET /api/cases/:id/joint': { ask: async (s) => { await jointOf(s); return s.who.caller.get(`/cases/${s.place.id}/joint`); } },
  'POST /api/joint-cases/judge': post(() => '/joint-cases/judge', { themeCode: 'TH-YD', ...JOINT_CHOICE, byAgent: false }),
  'POST /api/joint-cases/open-joint-case': post(() => '/joint-cases/open-joint-case', { themeCode: 'TH-YD', ...JOINT_CHOICE, applicant: ENTERPRISE }),
  'POST /api/joint-cases/:id/open-joint-stage': ofJoint('open-joint-stage', JOINT_CHOICE),
  'POST /api/joint-cases/:id/request-joint-supplement': ofJoint('request-joint-supplement'),
  'POST /api/joint-cases/:id/judge-joint-supplement': ofJoint('judge-joint-supplement', { version: undefined, materials: [] }),
  'POST /api/joint-cases/:id/receive-joint-supplement': ofJoint('receive-joint-supplement', { materials: [{ key: 'SHR-QMS', presented: false, points: [], files: [] }] }),
  'GET /api/joint-cases/:id/deferrals': { ask: async (s) => s.who.caller.get(`/joint-cases/${await jointOf(s)}/deferrals`) },
  'GET /api/joint-cases/:id/deferral-undertaking': { ask: async (s) => s.who.caller.get(`/joint-cases/${await jointOf(s)}/deferral-undertaking`) },
  'POST /api/joint-cases/:id/accept-joint-with-deferral': ofJoint('accept-joint-with-deferral'),
  'POST /api/joint-cases/:id/accept-joint-with-commitment': ofJoint('accept-joint-with-commitment', { caseId: 1 }),
  'POST /api/joint-cases/:id/register-joint-deferred-supplement': ofJoint('register-joint-deferred-supplement', { materials: [{ key: 'SHR-QMS', files: [] }] }),
  'POST /api/joint-cases/:id/withdraw-joint-case': ofJoint('withdraw-joint-case', { reason: '不办了' }),
  'POST /api/joint-cases/:id/note-on-joint-case': ofJoint('note-on-joint-case', { text: '请尽快' }),
  'POST /api/joint-cases/:id/add-outside-item': ofJoint('add-outside-item', { name: '消防检查', department: '消防救援支队', expectedOn: '2099-01-01' }),
  'POST /api/joint-cases/:id/record-outside-progress': ofJoint('record-outside-progress', { outsideId: 1, state: 'handedOver', on: '2026-11-20' }),
  'POST /api/joint-cases/:id/extend-joint-case': ofJoint('extend-joint-case', { days: 15, approvalNumber: '政办〔2026〕1号', approver: '市人民政府分管负责人', approvedOn: '2026-11-20', reason: '需要多部门会商', fileId: '00000000-0000-4000-8000-000000000000' }),
  'POST /api/joint-cases/:id/link-joint-project': ofJoint('link-joint-project', { projectCode: '2099-210300-01-01-000001' }),
  'POST /api/joint-cases/:id/unlink-joint-project': ofJoint('unlink-joint-project'),
  'POST /api/joint-cases/:id/end-joint-case': ofJoint('end-joint-case', { reason: '项目停建' }),
  'POST /api/cases/bulk/accept-application': post(() => '/cases/bulk/accept-application', { rows: [{ id: STALE, version: 1 }] }),
  'GET /api/cases': get(({ place }) => `/cases?view=all&sort=newest&limit=100&search=${place.number}`, number),
  'GET /api/cases/assignees': get(() => '/cases/assignees'),
  'GET /api/cases/find': get(({ place }) => `/cases/find?number=${place.number}`),
  'GET /api/search': get(({ place }) => `/search?text=${place.number}`, number),
  'POST /api/search/personal-number': { ask: ({ who, place }) => who.caller.post('/search/personal-number', { text: place.applicant.phone }), mark: number },
  'GET /api/receptions/silence-alerts': get(() => '/receptions/silence-alerts', ({ place }) => place.waiting.number),
  'GET /api/permits': get(({ place }) => `/permits?limit=100&search=${encodeURIComponent(place.certificateNumber)}`, ({ place }) => place.certificateNumber),
  'GET /api/seal-uses': get(() => '/seal-uses?limit=100', number),
  'GET /api/seal-requests': get(() => '/seal-requests', number),
  'GET /api/issuing/find': get(({ place }) => `/issuing/find?number=${place.number}`),
  'GET /api/applicants/:id/credit-marks': { ask: async (s) => s.who.caller.get(`/applicants/${(await creditMarkAt(s)).applicantId}/credit-marks`) },
  'GET /api/credit-marks': { ask: async (s) => { await creditMarkAt(s); return s.who.caller.get('/credit-marks?state=all&limit=100'); }, mark: number },
  'POST /api/credit-marks/record-credit-mark': post(() => '/credit-marks/record-credit-mark', ({ place }: Situation) => ({ caseId: place.id, kind: 'other', source: '核查', evidence: '证据', endsOn: '2026-01-01' })),
  'POST /api/credit-marks/:id/repair-credit': { ask: async (s) => s.who.caller.post(`/credit-marks/${(await creditMarkAt(s)).id}/repair-credit`, { version: STALE, document: '修复决定' }) },
  'GET /api/deferrals': { ask: async (s) => { await deferralAt(s); return s.who.caller.get('/deferrals?limit=100'); }, mark: ({ place }) => place.waiting.number },
  'GET /api/cases/:id/deferrals': ofCase('/deferrals'),
  'GET /api/cases/:id/deferral-undertaking': ofCase('/deferral-undertaking'),
  'POST /api/cases/:id/accept-with-deferral': verb('accept-with-deferral'),
  'GET /api/commitments': { ask: async (s) => { await commitmentAt(s); return s.who.caller.get('/commitments?limit=100'); }, mark: ({ place }) => place.waiting.number },
  'GET /api/cases/:id/commitment': ofCase('/commitment'),
  'GET /api/cases/:id/commitment-undertaking': ofCase('/commitment-undertaking'),
  'POST /api/cases/:id/accept-with-commitment': verb('accept-with-commitment'),
  'POST /api/cases/:id/record-commitment-check': verb('record-commitment-check', { result: 'kept', opinion: '与承诺一致。' }),
  'POST /api/cases/:id/register-deferred-supplement': verb('register-deferred-supplement', { materials: [{ code: 'M04', files: [] }] }),
  'POST /api/cases/:id/pass-deferred-material': verb('pass-deferred-material', { code: 'M04' }),
  'POST /api/cases/:id/reject-deferred-material': verb('reject-deferred-material', { code: 'M04', reason: '没有盖章' }),
  'POST /api/cases/:id/extend-deferral': verb('extend-deferral', { code: 'M04', dueOn: '2026-12-01', reason: '道路封闭', consentBy: '分管领导' }),
  'POST /api/applicants/reusable-materials': post(() => '/applicants/reusable-materials', ({ place }) => ({ caseId: place.waiting.id })),
  'POST /api/reuse-consents/record-reuse-consent': post(() => '/reuse-consents/record-reuse-consent', consentOf),
  'POST /api/reuse-consents/:id/withdraw-reuse-consent': { ask: async (s) => s.who.caller.post(`/reuse-consents/${await consentAt(s)}/withdraw-reuse-consent`, { version: STALE }) },
  'POST /api/applicants/find': {
    ask: ({ who, place: { applicant } }) => who.caller.post('/applicants/find', { creditCode: applicant.creditCode, residentId: applicant.residentId }), mark: number,
  },

  'GET /api/cases/:id': ofCase(''),
  'GET /api/dashboard': get(() => '/dashboard'),
  'GET /api/exports': get(() => '/exports'),
  'POST /api/exports': post(() => '/exports', { list: 'cases', filter: { light: 'green' }, format: 'xlsx' }),
  'GET /api/exports/:id': get(() => '/exports/999999'),
  'GET /api/exports/:id/file': get(() => '/exports/999999/file'),
  'POST /api/exports/:id/cancel-export': post(() => '/exports/999999/cancel-export'),
  'GET /api/messages': get(() => '/messages'),
  'GET /api/messages/unread': get(() => '/messages/unread'),
  'GET /api/messages/live': { ask: (s) => follow(s, '/messages/live') },
  'POST /api/messages/mark-read': post(() => '/messages/mark-read', { ids: [1] }),
  'POST /api/messages/mark-all-read': post(() => '/messages/mark-all-read', { upTo: 1 }),
  'GET /api/cases/live': { ask: (s) => follow(s, '/cases/live') },
  'GET /api/cases/:id/live': { ask: (s) => follow(s, `/cases/${s.place.id}/live`) },
  'GET /api/cases/:id/due-date': ofCase('/due-date?which=promised'),
  'GET /api/cases/:id/allowed-steps': ofCase('/allowed-steps'),
  'GET /api/cases/:id/timeline': ofCase('/timeline'),
  'GET /api/cases/:id/documents': ofCase('/documents'),
  'GET /api/cases/:id/opinions': ofCase('/opinions'),
  'GET /api/cases/:id/substantive-points': ofCase('/substantive-points'),
  'POST /api/cases/:id/mark-seen': verb('mark-seen'),
  'POST /api/cases/:id/preview-decision': post(({ place }) => `/cases/${place.id}/preview-decision`, { verb: 'grantPermit' }),
  'GET /api/documents/:id/pdf': get(({ place }) => `/documents/${place.documentId}/pdf`),
  'GET /api/documents/:id/electronic-copy': get(({ place }) => `/documents/${place.documentId}/electronic-copy`),
  'GET /api/files/:id': get(({ place }) => `/files/${place.fileId}`),
  'GET /api/cases/:id/reviewers': ofCase('/reviewers'),
  'GET /api/cases/:id/inspections': ofCase('/inspections'),
  'GET /api/cases/:id/corrections': ofCase('/corrections'),
  'GET /api/cases/:id/re-reviewers': ofCase('/re-reviewers'),
  'POST /api/cases/:id/stop-for-compliance': verb('stop-for-compliance', { reason: '没有留痕' }),
  'POST /api/cases/:id/order-re-review': verb('order-re-review', { personId: 1, dueOn: '2026-12-01', reason: '重审' }),
  'POST /api/cases/:id/record-re-review': verb('record-re-review', { verdict: 'conforms', opinion: '符合', faults: [] }),
  'POST /api/cases/:id/resume-after-re-review': verb('resume-after-re-review', { words: '恢复办理' }),
  'POST /api/cases/:id/order-rectification': verb('order-rectification', { dueOn: '2026-12-20', demands: '补正材料' }),
  'POST /api/cases/:id/complete-rectification': verb('complete-rectification', { words: '已整改' }),
  'POST /api/cases/:id/fail-rectification': verb('fail-rectification', { ground: 'unqualified', words: '没有整改' }),
  'GET /api/late-entries': get(() => '/late-entries'),
  'GET /api/cases/:id/late-entry': ofCase('/late-entry'),
  'POST /api/cases/:id/approve-late-entry': verb('approve-late-entry', { words: '核准' }),
  'POST /api/cases/:id/decline-late-entry': verb('decline-late-entry', { words: '不予补录' }),
  'POST /api/cases/enter-afterwards': post(() => '/cases/enter-afterwards', { itemCode: 'SP-001', applicant: { kind: 'person', name: '某人' }, conditions: [], materials: [], outcome: 'running', receivedOn: '2026-10-09', acceptedOn: '2026-10-09', reason: '纸面办理' }),
  'GET /api/corrections': get(() => '/corrections'),
  'POST /api/cases/:id/request-inspection': verb('request-inspection', { district: '210303', address: '示例路 1 号' }),
  'POST /api/cases/:id/cancel-inspection-request': verb('cancel-inspection-request', { reason: '不用去了' }),
  'POST /api/cases/:id/conclude-inspection': verb('conclude-inspection', { conclusion: 'passed', opinion: '符合' }),
  'POST /api/cases/:id/request-reinspection': verb('request-reinspection'),
  'GET /api/experts': { ask: async (s) => { await expertOf(s); return s.who.caller.get(`/experts?search=${encodeURIComponent(s.place.number)}`); }, mark: number },
  'POST /api/experts/register-expert': post(() => '/experts/register-expert', EXPERT_FIELDS),
  'POST /api/experts/:id/revise-expert': ofExpert('revise-expert', { version: STALE, ...EXPERT_FIELDS }),
  'POST /api/experts/:id/suspend-expert': ofExpert('suspend-expert', { version: STALE }),
  'POST /api/experts/:id/resume-expert': ofExpert('resume-expert', { version: STALE }),
  'POST /api/experts/:id/show-expert-phone': ofExpert('show-expert-phone', { reason: '通知参加' }),
  'GET /api/expert-reviews': { ask: async (s) => { await expertReviewOf(s); return s.who.caller.get('/expert-reviews'); }, mark: number },
  'GET /api/expert-reviews/:id': { ask: async (s) => s.who.caller.get(`/expert-reviews/${await expertReviewOf(s)}`) },
  'GET /api/expert-reviews/:id/fee-note': { ask: async (s) => s.who.caller.get(`/expert-reviews/${await expertReviewOf(s)}/fee-note`) },
  'GET /api/expert-review-counts': get(() => '/expert-review-counts?from=2026-11-01&to=2026-11-30'),
  'POST /api/expert-reviews/open-expert-review': post(() => '/expert-reviews/open-expert-review', ({ place }) => ({ caseId: place.id, topic: '方案', specialities: ['结构'], seats: 3 })),
  'POST /api/expert-reviews/:id/publish-candidates': ofReview('publish-candidates'),
  'POST /api/expert-reviews/:id/draw-experts': ofReview('draw-experts'),
  'POST /api/expert-reviews/:id/record-expert-answer': ofReview('record-expert-answer', { expertId: 1, answer: 'accepted' }),
  'POST /api/expert-reviews/:id/sign-in-expert': ofReview('sign-in-expert', { expertId: 1 }),
  'POST /api/expert-reviews/:id/record-expert-opinion': ofReview('record-expert-opinion', { expertId: 1, verdict: 'agree', opinion: '可行' }),
  'POST /api/expert-reviews/:id/conclude-expert-review': ofReview('conclude-expert-review', { conclusion: 'agree', words: '通过', fees: [] }),
  'POST /api/expert-reviews/:id/cancel-expert-review': ofReview('cancel-expert-review', { reason: '撤回' }),
  'GET /api/joint-reviews': { ask: async (s) => { await jointReviewOf(s); return s.who.caller.get('/joint-reviews?limit=100'); }, mark: number },
  'GET /api/joint-reviews/basis': get(({ place }) => `/joint-reviews/basis?caseId=${place.id}`),
  'GET /api/joint-reviews/:id': { ask: async (s) => s.who.caller.get(`/joint-reviews/${await jointReviewOf(s)}`) },
  'GET /api/joint-reviews/:id/papers/:round': { ask: async (s) => s.who.caller.get(`/joint-reviews/${await jointReviewOf(s)}/papers/1`) },
  'GET /api/joint-reviews/:id/files/:fileId': { ask: async (s) => s.who.caller.get(`/joint-reviews/${await jointReviewOf(s)}/files/${s.place.fileId}`) },
  'POST /api/joint-reviews/open-joint-review': post(() => '/joint-reviews/open-joint-review', ({ place }) => ({ kind: 'completion', caseIds: [place.id], topic: '验收' })),
  'POST /api/joint-reviews/:id/submit-joint-review-opinion': { ask: async (s) => s.who.caller.post(`/joint-reviews/${await jointReviewOf(s)}/submit-joint-review-opinion`, JOINT_OPINION) },
  'POST /api/joint-reviews/:id/record-outside-opinion': { ask: async (s) => s.who.caller.post(`/joint-reviews/${await jointReviewOf(s)}/record-outside-opinion`, { ...JOINT_OPINION, partyId: 1, fileIds: [randomUUID()] }) },
  'POST /api/joint-reviews/:id/submit-rectified-set': ofJointReview('submit-rectified-set', { replies: [{ entryId: 1, words: '已改' }] }),
  'POST /api/joint-reviews/:id/conclude-joint-review': ofJointReview('conclude-joint-review', { words: '同意' }),
  'POST /api/joint-reviews/:id/fail-joint-review': ofJointReview('fail-joint-review', { reason: '不改' }),
  'POST /api/joint-reviews/:id/cancel-joint-review': ofJointReview('cancel-joint-review', { reason: '换图' }),
  'GET /api/inspections': { ask: async (s) => { await inspectionOf(s); return s.who.caller.get('/inspections?limit=100'); }, mark: number },
  'GET /api/inspections/:id/photos/:fileId': { ask: async (s) => s.who.caller.get(`/inspections/${(await inspectionOf(s)).id}/photos/${s.place.fileId}`) },
  'POST /api/inspections/:id/show-inspection-contact': { ask: async (s) => s.who.caller.post(`/inspections/${(await inspectionOf(s)).id}/show-inspection-contact`, { reason: '约定时间' }) },
  'GET /api/inspection-counts': get(() => '/inspection-counts?from=2026-11-01&to=2026-11-30'),
  'GET /api/inspection-suggestions': get(() => '/inspection-suggestions'),
  'GET /api/inspection-trips': { ask: async (s) => { await inspectionOf(s); return s.who.caller.get('/inspection-trips?from=2026-11-01&to=2026-11-30'); }, mark: ({ place }) => `KY-${place.id}` },
  'GET /api/inspection-trips/:id': { ask: async (s) => s.who.caller.get(`/inspection-trips/${(await inspectionOf(s)).tripId}`) },
  'POST /api/inspection-trips/plan-trip': { ask: async (s) => s.who.caller.post('/inspection-trips/plan-trip', planWith((await inspectionOf(s)).id)) },
  'POST /api/inspection-trips/:id/change-trip': { ask: async (s) => ofTrip(s, 'change-trip', planWith((await inspectionOf(s)).id)) },
  'POST /api/inspection-trips/:id/cancel-trip': { ask: (s) => ofTrip(s, 'cancel-trip', { reason: '下雪' }) },
  'POST /api/inspection-trips/:id/start-trip': { ask: (s) => ofTrip(s, 'start-trip') },
  'POST /api/inspection-trips/:id/submit-finding': { ask: async (s) => s.who.caller.post(`/inspection-trips/${(await inspectionOf(s)).tripId}/submit-finding`, { clientId: randomUUID(), requestId: (await inspectionOf(s)).id, observedAt: '2026-11-25T10:00:00+08:00', results: [], photos: [], signatures: [] }) },
  'POST /api/inspection-trips/:id/complete-trip': { ask: (s) => ofTrip(s, 'complete-trip', { notVisited: [] }) },
  'GET /api/cases/:id/archive': ofCase('/archive'),
  'POST /api/cases/:id/archive-case': post(({ place }) => `/cases/${place.id}/archive-case`),
  'POST /api/cases/:id/renew-archive': verb('renew-archive'),
  'GET /api/cases/:id/archive-package': ofCase('/archive-package'),
  'GET /api/joint-cases/:id/archive': { ask: async (s) => s.who.caller.get(`/joint-cases/${await jointOf(s)}/archive`) },
  'POST /api/joint-cases/:id/archive-joint-case': ofJoint('archive-joint-case'),
  'POST /api/joint-cases/:id/renew-joint-archive': ofJoint('renew-joint-archive'),
  'GET /api/joint-cases/:id/archive-package': { ask: async (s) => s.who.caller.get(`/joint-cases/${await jointOf(s)}/archive-package`) },
  'GET /api/joint-archives': get(() => '/joint-archives?state=waiting'),
  'GET /api/archives': get(() => '/archives?state=waiting'),
  'GET /api/archive-batches': get(() => '/archive-batches'),
  'POST /api/archive-batches': post(() => '/archive-batches', { from: '2026-01-01', to: '2026-01-01' }),
  'POST /api/archive-batches/:id/cancel': { ask: async (s) => s.who.caller.post(`/archive-batches/${await batchOf(s)}/cancel`) },
  'GET /api/archive-batches/:id/packages': { ask: async (s) => s.who.caller.get(`/archive-batches/${await batchOf(s)}/packages`) },
  'GET /api/cases/:id/test-print': ofCase('/test-print'),
  'GET /api/cases/:id/next-blank': ofCase('/next-blank'),
  'POST /api/cases/:id/show-personal-data': post(({ place }) => `/cases/${place.id}/show-personal-data`, { reason: '核对身份' }),

  'POST /api/cases/bulk/assign-reviewer': post(() => '/cases/bulk/assign-reviewer', { rows: [{ id: STALE, version: 1 }], personId: 1 }),
  'POST /api/cases/bulk/remind-holder': post(() => '/cases/bulk/remind-holder', { rows: [{ id: STALE, version: 1 }] }),
  'POST /api/cases/bulk/grant-permit': post(() => '/cases/bulk/grant-permit', { rows: [{ id: STALE, version: 1 }] }),
  'POST /api/cases/bulk/refuse-permit': post(() => '/cases/bulk/refuse-permit', { rows: [{ id: STALE, version: 1, reasons: '不符合', basis: '食品安全法35条' }] }),
  'GET /api/seen-papers': get(() => '/seen-papers'),
  'POST /api/cases/bulk/mark-seen': post(() => '/cases/bulk/mark-seen', { rows: [{ id: STALE, version: 1 }] }),
  'POST /api/cases/bulk/export-cases': post(() => '/cases/bulk/export-cases', { rows: [{ id: STALE, version: 1 }] }),
  'GET /api/cases/bulk/:key': get(({ things }) => `/cases/bulk/${things.bulkKey}`),
  'POST /api/cases/bulk/:key/cancel': post(({ things }) => `/cases/bulk/${things.bulkKey}/cancel`),
  'GET /api/cases/bulk/:key/sheet': get(({ things }) => `/cases/bulk/${things.bulkKey}/sheet`),
  'GET /api/saved-views': get(() => '/saved-views', ({ things }) => things.savedViewId),
  'POST /api/saved-views': post(() => '/saved-views', { name: '我的超期', shared: false, filters: { view: 'mine', light: 'over' } }),
  'PUT /api/saved-views/arrangement': { ask: ({ who }) => who.caller.put('/saved-views/arrangement', { version: STALE, order: [] }) },
  'PUT /api/saved-views/:id': { ask: ({ who, things }) => who.caller.put(`/saved-views/${things.savedViewId}`, { version: STALE, name: '改名', shared: false, filters: { view: 'mine' } }) },
  'DELETE /api/saved-views/:id': { ask: ({ who, things }) => who.caller.delete(`/saved-views/${things.savedViewId}?version=${STALE}`) },

  'GET /api/drafts': get(() => '/drafts', ({ things }) => things.draftTitle),
  'PUT /api/drafts/:id': { ask: ({ who, things }) => who.caller.put(`/drafts/${things.draftId}`, { version: 1, title: things.draftTitle, body: { changed: randomUUID() } }) },
  'DELETE /api/drafts/:id': { ask: ({ who, things }) => who.caller.delete(`/drafts/${things.draftId}`) },
  'POST /api/files': { ask: ({ who }) => who.caller.upload('dot.png', DOT) },
  'POST /api/uploads': { ask: ({ who }) => who.caller.tus('POST', '/uploads', { 'upload-length': '70' }) },
  'GET /api/uploads/:id': { ask: async (s) => s.who.caller.get(await uploadOf(s)) },
  'PATCH /api/uploads/:id': { ask: async (s) => s.who.caller.tus('PATCH', await uploadOf(s), { 'upload-offset': '0' }, DOT) },
  'DELETE /api/uploads/:id': { ask: async (s) => s.who.caller.tus('DELETE', await uploadOf(s)) },
  'POST /api/receptions/judge': post(() => '/receptions/judge', { itemCode: 'SP-001', byAgent: false, conditions: [], materials: [] }),
  'POST /api/cases/register-application': post(() => '/cases/register-application', receptionWithFile),
  'POST /api/cases/:id/accept-application': verb('accept-application'),
  'POST /api/cases/:id/request-supplement': verb('request-supplement'),
  'POST /api/cases/:id/receive-supplement': verb('receive-supplement', { materials: [] }),
  'POST /api/cases/:id/decline-not-required': verb('decline-not-required', { reason: '不需要许可' }),
  'POST /api/cases/:id/decline-not-ours': verb('decline-not-ours', { reason: '不属本机关', organ: '市公安局' }),
  'POST /api/cases/:id/withdraw-application': verb('withdraw-application', { reason: '不办了' }),

  'POST /api/cases/:id/assign-reviewer': verb('assign-reviewer', { personId: 1 }),
  'POST /api/cases/:id/remind-holder': verb('remind-holder'),
  'POST /api/cases/:id/pass-review': verb('pass-review', { opinion: '同意', tickedPoints: [] }),
  'POST /api/cases/:id/pass-check': verb('pass-check', { opinion: '同意' }),
  'POST /api/cases/:id/return-to-reviewer': verb('return-to-reviewer', { reason: '再看' }),
  'POST /api/cases/:id/notify-interested-parties': verb('notify-interested-parties', { parties: [{ name: '相邻用户', interest: '相邻' }], reason: '油烟排放影响相邻住户', days: 5 }),
  'POST /api/cases/:id/record-statement': verb('record-statement', { partyId: 1, outcome: 'heard', text: '没有意见' }),
  'POST /api/cases/:id/inform-of-hearing-right': verb('inform-of-hearing-right', { reason: '相邻关系' }),
  'POST /api/cases/:id/waive-hearing': verb('waive-hearing', { outcome: 'inWriting' }),
  'POST /api/cases/:id/request-hearing': verb('request-hearing', { askedBy: 'exOfficio', askedOn: '2026-11-20', notifiedDays: 15, reason: '听证' }),
  'POST /api/cases/:id/announce-hearing': verb('announce-hearing', { heldOn: '2026-12-03', heldFrom: '09:30', place: '会议室', hostId: 1, isPublic: true }),
  'POST /api/cases/:id/record-hearing': verb('record-hearing', { text: '笔录', attendees: [{ name: '甲', capacity: '申请人', signed: true }] }),
  'POST /api/cases/:id/end-hearing': verb('end-hearing', { outcome: 'withdrawn', result: '撤回' }),
  'GET /api/cases/:id/hearing-hosts': ofCase('/hearing-hosts'),
  'GET /api/cases/:id/hearings': ofCase('/hearings'),
  'GET /api/hearings': get(() => '/hearings'),
  'POST /api/cases/:id/start-excluded-procedure': verb('start-excluded-procedure', { procedure: 'hearing', notifiedDays: 5, reason: '听证' }),
  'POST /api/cases/:id/end-excluded-procedure': verb('end-excluded-procedure', { result: '听证结束' }),
  'POST /api/cases/:id/extend-limit': verb('extend-limit', { days: 5, reason: '情况复杂', consentBy: '局领导' }),
  'POST /api/cases/:id/grant-permit': verb('grant-permit'),
  'POST /api/cases/:id/open-decision-paper': verb('open-decision-paper', { verb: 'grantPermit' }),
  'POST /api/cases/:id/refuse-permit': verb('refuse-permit', { reasons: '不符合', basis: '食品安全法35条' }),
  'POST /api/cases/:id/terminate-case': verb('terminate-case', { reason: '逾期未补' }),
  'POST /api/cases/:id/keep-version': verb('keep-version', { adjustmentId: 1 }),
  'POST /api/cases/:id/end-by-adjustment': verb('end-by-adjustment', { adjustmentId: 1 }),
  'POST /api/cases/:id/invite-anew': verb('invite-anew', { adjustmentId: 1 }),
  'POST /api/cases/:id/print-certificate': verb('print-certificate', { stockNumber: 'K00014001' }),
  'POST /api/cases/:id/spoil-certificate': verb('spoil-certificate', { reason: '卡纸' }),
  'POST /api/cases/:id/request-second-seal': verb('request-second-seal', { documentId: '00000000-0000-4000-8000-000000000000', basis: '上级统一要求', reason: '须加盖公章' }),
  'POST /api/cases/:id/confirm-second-seal': verb('confirm-second-seal'),
  'POST /api/cases/:id/decline-second-seal': verb('decline-second-seal', { reason: '不需要' }),
  'POST /api/cases/bulk/issue-result': post(() => '/cases/bulk/issue-result', { rows: [{ id: STALE, version: 1 }], way: 'handOver', collector: { name: '示例', residentId: '210303199002289828', isAgent: false }, signature: 'data:image/png;base64,AAAA' }),
  'POST /api/cases/:id/issue-result': verb('issue-result', { way: 'handOver' }),
  'POST /api/cases/:id/mail-result': verb('mail-result', { carrier: 'expressMail', trackingNumber: 'EE473124829CN', recipient: { name: '收件人', address: '示例路 1 号' } }),
  'POST /api/cases/:id/confirm-delivery': verb('confirm-delivery', { receivedAt: '2026-11-20T10:00', receivedBy: '本人' }),
  'POST /api/cases/:id/amend-decision': verb('amend-decision', { documentId: '00000000-0000-4000-8000-000000000000', field: 'text', written: '第二款', corrected: '第一款', reason: '抄错' }),
  'POST /api/cases/:id/reprint-certificate': verb('reprint-certificate', { stockNumber: 'Z0002' }),
  'POST /api/cases/:id/exchange-certificate': verb('exchange-certificate', { oldReturned: true }),
  'POST /api/cases/:id/record-return': verb('record-return', { returnedOn: '2026-11-20', reason: 'absent' }),
  'GET /api/issuing/mailings': get(() => '/issuing/mailings?limit=100', number),
  'GET /api/cases/:id/address-label': ofCase('/address-label'),

  'GET /api/api-clients': { ask: async (s) => { await clientOf(s); return s.who.caller.get('/api-clients'); }, mark: ({ things }) => clientName(things.unitId) },
  'POST /api/api-clients/issue-api-client': post(() => '/api-clients/issue-api-client', { unitId: STALE, name: '测试', sandbox: true, scopes: ['readSupervisionFeed'], ranges: [], perMinute: 60, days: 1 }),
  'POST /api/api-clients/:id/change-api-client': ofClient('change-api-client', { name: '测试', scopes: ['readSupervisionFeed'], ranges: [], perMinute: 60 }),
  'POST /api/api-clients/:id/rotate-api-key': ofClient('rotate-api-key', { overlapHours: 1, days: 1 }),
  'POST /api/api-clients/:id/pause-api-client': ofClient('pause-api-client'),
  'POST /api/api-clients/:id/resume-api-client': ofClient('resume-api-client'),
  'POST /api/api-clients/:id/revoke-api-client': ofClient('revoke-api-client'),

  'GET /api/supervision/events': get(() => '/supervision/events'),
  'POST /api/supervision/acknowledge-feed': post(() => '/supervision/acknowledge-feed', { cursor: 'x' }),
  'POST /api/supervision/make-test-event': post(() => '/supervision/make-test-event', {}),
  'POST /api/supervision/feedback/submit-feedback': post(() => '/supervision/feedback/submit-feedback', { reference: 'x', kind: 'recheck', caseNumber: 'x', decidedOn: '2026-11-20', content: '意见' }),
  'GET /api/supervision/feedback': get(() => '/supervision/feedback'),
  'GET /api/supervision/feedback/:id': get(() => `/supervision/feedback/${STALE}`),
  'GET /api/supervision/events/:eventId/document': { ask: async (s) => s.who.caller.get(`/supervision/events/${(await pushedOf(s)).eventId}/document`) },
  'POST /api/supervision/feedback/files': { ask: ({ who }) => who.caller.upload('dot.png', DOT, '/supervision/feedback/files') },
  'POST /api/supervision/feedback/:id/make-test-answer': post(() => `/supervision/feedback/${STALE}/make-test-answer`, { version: STALE, words: '意见' }),
  'GET /api/supervision-feedback/:id/files/:fileId': { ask: async (s) => s.who.caller.get(`/supervision-feedback/${await feedbackOf(s)}/files/${await evidenceOf(s)}`) },
  'POST /api/supervision/feedback/:id/accept-answer': post(() => `/supervision/feedback/${STALE}/accept-answer`, { version: STALE }),
  'POST /api/supervision/feedback/:id/disagree-with-answer': post(() => `/supervision/feedback/${STALE}/disagree-with-answer`, { version: STALE, words: '意见' }),
  'GET /api/supervision-feedback': { ask: async (s) => { await feedbackOf(s); return s.who.caller.get('/supervision-feedback?limit=100'); }, mark: number },
  'GET /api/supervision-feedback/:id': { ask: async (s) => s.who.caller.get(`/supervision-feedback/${await feedbackOf(s)}`) },
  'GET /api/cases/:id/supervision-feedback': ofCase('/supervision-feedback'),
  'POST /api/supervision-feedback/:id/answer-feedback': ofFeedback('answer-feedback'),
  'POST /api/supervision-feedback/:id/refer-feedback': ofFeedback('refer-feedback'),
};
