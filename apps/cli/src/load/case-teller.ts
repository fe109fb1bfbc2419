import { WorkingCalendar } from '@onecounter/kernel';
import { ItemOnShelf } from './item-shelf';
import type { LoadPlan, Officer } from './load-plan';
import { OfficeTime } from './office-time';
import { Chance } from './random';
import { Story, type Cast } from './story';
import { applicantOf, type InventedApplicant } from './applicant';

/** A case with its story, before it is written down. */
export interface CaseToWrite {
  readonly id: number;
  readonly number: string;
  readonly progressCode: string;
  readonly shelf: ItemOnShelf;
  readonly cast: Cast;
  readonly applicant: InventedApplicant;
  readonly story: Story;
}
const STREAM = 2;
const INSTANT = 0.25;
const OF_COUNTY = 0.06;
const CODE_SIGNS = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
const CITY = '/210300/';

/** Tells case after case of a plan; the n-th is the same whoever tells it. */
export class CaseTeller {
  readonly time: OfficeTime;
  private readonly instant: readonly ItemOnShelf[];
  private readonly promised: readonly ItemOnShelf[];
  /** By region: a county may have days off of its own. */
  private readonly calendars = new Map<string, WorkingCalendar>();

  constructor(private readonly plan: LoadPlan) {
    this.time = new OfficeTime(plan.days, new Date(plan.nowMs));
    const shelf = plan.items.flatMap((item) => {
      const staff = plan.sections[item.unitId];
      return staff ? [new ItemOnShelf(item, staff)] : [];
    });
    this.instant = shelf.filter((one) => one.item.definition.caseType === 'instant');
    this.promised = shelf.filter((one) => one.item.definition.caseType === 'promised');
  }

  /** @param index from 0; cases come in the order of their reception */
  caseAt(index: number): CaseToWrite {
    const { plan } = this;
    const chance = new Chance(plan.seed, STREAM, index);
    const shelf = this.pickItem(chance);
    const cast = this.castFor(shelf, chance);
    const beginsAt = ((index + chance.next()) / plan.cases) * this.time.now;
    const region = cast.clerk.jurisdictionPath.split('/').filter(Boolean).at(-1) ?? '210300';
    const number = `${region}-${this.time.dayAt(beginsAt).replaceAll('-', '')}-${String(plan.firstSerial + index).padStart(6, '0')}`;
    const progressCode = Array.from({ length: 6 }, () => chance.pick(CODE_SIGNS)).join('');
    // some apply often, most once or twice
    const applicant = applicantOf(plan.seed, plan.firstApplicantId + Math.floor(chance.next() ** 2 * plan.applicants));
    const story = new Story({ time: this.time, calendar: this.calendarOf(region), shelf, cast, number, chance }, beginsAt).tell();
    return { id: plan.firstCaseId + index, number, progressCode, shelf, cast, applicant, story };
  }

  /** A quarter at once; of the rest the first of the list are asked for most. */
  private pickItem(chance: Chance): ItemOnShelf {
    const from = this.promised.length === 0 || (this.instant.length > 0 && chance.happens(INSTANT)) ? this.instant : this.promised;
    const picked = from[Math.floor(chance.next() ** 1.6 * from.length)];
    if (!picked) throw new RangeError('no item has a section with people');
    return picked;
  }

  private calendarOf(region: string): WorkingCalendar {
    let calendar = this.calendars.get(region);
    if (!calendar) this.calendars.set(region, (calendar = new WorkingCalendar(this.plan.calendarYears, region)));
    return calendar;
  }

  private castFor({ staff }: ItemOnShelf, chance: Chance): Cast {
    const { clerks, issuers } = this.plan;
    const county = chance.happens(OF_COUNTY);
    const here = clerks.filter((clerk) => (clerk.jurisdictionPath === CITY) !== county);
    const clerk = chance.pick(here.length > 0 ? here : clerks);
    const [approver, reviewer] = [chance.pick(staff.approvers), chance.pick(staff.reviewers)];
    const head: Officer = staff.heads.length > 0 ? chance.pick(staff.heads) : approver;
    return { clerk, reviewer, head, approver, issuer: chance.pick(issuers) };
  }
}
