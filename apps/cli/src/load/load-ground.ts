import type { ItemDefinition } from '@onecounter/contracts';
import { addDays, legalDateOf, plainDate, WorkingCalendar, type CalendarYear, type PlainDate } from '@onecounter/kernel';
import type pg from 'pg';
import { Refusal } from '../place';
import type { Clerk, LoadPlan, Officer, SectionStaff } from './load-plan';

export interface Asked { readonly cases: number; readonly months: number; readonly seed: number; readonly now: Date }
type Client = Pick<pg.ClientBase, 'query'>;
interface Post { role: string; personId: number; unitId: number; windowId: number | null; jurisdictionPath: string }

const CASES_AN_APPLICANT = 5;

/** What is there to load on: published items, real people, calendars; takes the ids and numbers that the cases will have. */
export async function planLoad(client: Client, asked: Asked): Promise<LoadPlan> {
  const { rows: items } = await client.query<{ versionId: number; unitId: number; definition: ItemDefinition }>(
    `select v.id "versionId", v.unit_id "unitId", v.definition from catalogue.item_version v join catalogue.service_item i on i.id = v.item_id where v.status = 'published' order by i.code, v.version_no`,
  );
  const { rows: posts } = await client.query<Post>(
    `select h.role, h.person_id "personId", h.unit_id "unitId", h.window_id "windowId", u.jurisdiction_path "jurisdictionPath" from organisation.post_holding h join organisation.unit u on u.id = h.unit_id
     where h.valid_to is null order by h.id`,
  );
  const { rows: calendarYears } = await client.query<CalendarYear>(
    `select distinct on (year, region) year, region, holidays::text[] holidays, make_up_days::text[] "makeUpDays" from platform.calendar_year order by year, region, revision desc`,
  );
  const applicants = Math.max(1, Math.ceil(asked.cases / CASES_AN_APPLICANT));
  const plan = {
    seed: asked.seed, cases: asked.cases, nowMs: asked.now.getTime(), days: workingDays(asked, calendarYears), calendarYears, items, applicants,
    clerks: posts.filter((post): post is Post & Clerk => post.role === 'windowClerk' && post.windowId !== null), issuers: posts.filter((post) => post.role === 'issuingClerk'), sections: sectionsOf(posts),
  };
  judge(plan);
  return { ...plan, firstCaseId: await take(client, 'casework.permit_case_id_seq', asked.cases), firstSerial: await take(client, 'casework.case_serial', asked.cases), firstApplicantId: await take(client, 'casework.applicant_id_seq', applicants) };
}

function workingDays({ months, now }: Asked, years: readonly CalendarYear[]): PlainDate[] {
  const calendar = new WorkingCalendar(years);
  const today = legalDateOf(now);
  const days: PlainDate[] = [];
  for (let day = monthsBefore(today, months); day <= today; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

/** The first of that month, so that every month has that day. */
function monthsBefore(today: PlainDate, months: number): PlainDate {
  const all = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - months;
  return plainDate(`${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}-01`);
}

function sectionsOf(posts: readonly Post[]): Record<number, SectionStaff> {
  const of = (unitId: number, role: string): Officer[] => posts.filter((post) => post.unitId === unitId && post.role === role).map(({ personId }) => ({ personId, unitId }));
  const staffs = [...new Set(posts.map((post) => post.unitId))].map((unitId) => [unitId, { reviewers: of(unitId, 'sectionReviewer'), heads: of(unitId, 'sectionHead'), approvers: of(unitId, 'sectionApprover') }] as const);
  return Object.fromEntries(staffs.filter(([, staff]) => staff.reviewers.length > 0 && staff.approvers.length > 0));
}

function judge({ items, clerks, issuers, sections, days }: Pick<LoadPlan, 'items' | 'clerks' | 'issuers' | 'sections' | 'days'>): void {
  if (items.length === 0) throw new Refusal('there are no published service items: run seed first');
  if (clerks.length === 0 || issuers.length === 0 || !items.some((item) => sections[item.unitId])) throw new Refusal('there are no people to take the steps: load needs a demo database (seed with ONECOUNTER_SEED=demo)');
  if (days.length === 0) throw new Refusal('--months must be 1 or more');
}

/** Advances a sequence at once; numbers taken and not used are gaps, which case numbers may have. */
async function take(client: Client, sequence: string, count: number): Promise<number> {
  const { rows } = await client.query<{ last: number }>('select setval($1::regclass, nextval($1::regclass) + $2::bigint - 1) last', [sequence, count]);
  return (rows[0]?.last ?? 0) - count + 1;
}
