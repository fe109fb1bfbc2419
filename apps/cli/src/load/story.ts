import { noticeColumns, type DueColumns } from '@onecounter/casework';
import type { CaseStatus, CaseVerb } from '@onecounter/contracts';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import type { ItemOnShelf } from './item-shelf';
import type { Clerk, Officer } from './load-plan';
import { OFFICE_DAY, type OfficeTime } from './office-time';
import type { Chance } from './random';

/** Who took a step, as the trace writes it down. */
export interface Taker { readonly personId: number | null; readonly unitId: number | null; readonly post: string }
export interface ToldStep { readonly verb: CaseVerb; readonly taker: Taker; readonly minutes: number; readonly facts: object }
export interface Presentation { readonly seq: number; readonly minutes: number; readonly missing: string | null }

/** What is true of the case when its story breaks off, which is at its end or now. */
export interface ToldCase extends DueColumns {
  status: CaseStatus;
  running: boolean;
  notices: number;
  presented_on: PlainDate;
  notice_due_on: string | null;
  supplement_due_on: string | null;
  accepted_on: PlainDate | null;
  decided_on: PlainDate | null;
  assignee_id: number | null;
  reviewed_by: number | null;
  checked_by: number | null;
  decided_by: number | null;
  certified_by: number | null;
  issued_by: number | null;
  issuedMinutes: number | null;
  /** Material that is still missing. */
  missing: string | null;
}
export interface Cast { readonly clerk: Clerk; readonly reviewer: Officer; readonly head: Officer; readonly approver: Officer; readonly issuer: Officer }
export interface StoryGround { readonly time: OfficeTime; readonly calendar: WorkingCalendar; readonly shelf: ItemOnShelf; readonly cast: Cast; readonly number: string; readonly chance: Chance }

/** Shares and waiting times, in working days where not said otherwise. */
const LIFE = {
  incomplete: 0.12, neverSupplemented: 0.04, declined: 0.01, withdrawn: 0.015, refused: 0.03, late: 0.025, supplementMean: 4, supplementAtMost: 13, collectMean: 5.5, collectAtMost: 40,
} as const;
const SYSTEM: Taker = { personId: null, unitId: null, post: 'system' };
const as = (post: string, { personId, unitId }: Officer | Clerk): Taker => ({ personId, unitId, post });

/** Tells the life of one case as its officers would have lived it, up to now. */
export class Story {
  readonly steps: ToldStep[] = [];
  readonly presentations: Presentation[] = [];
  readonly told: ToldCase;
  private minutes: number;

  constructor(private readonly ground: StoryGround, beginsAt: number) {
    const { time, calendar } = ground;
    this.minutes = beginsAt;
    const presented = time.dayAt(beginsAt);
    this.told = {
      status: 'registered', running: true, notices: 0, presented_on: presented, supplement_due_on: null, accepted_on: null, decided_on: null, statutory_due_on: null, promised_due_on: null, delivery_due_on: null,
      ...noticeColumns(presented, calendar), assignee_id: null, reviewed_by: null, checked_by: null, decided_by: null, certified_by: null, issued_by: null, issuedMinutes: null, missing: null,
    };
  }

  tell(): this {
    const instant = this.ground.shelf.item.definition.reviewLevels === 1;
    if (this.isReceived() && (instant ? this.isDecided(this.ground.chance.between(5, 120)) : this.isReviewed())) this.handOver();
    return this;
  }

  /** Takes the step unless now comes first. */
  private step(verb: CaseVerb, taker: Taker, after: number, facts: () => object, then: () => void): boolean {
    const at = this.minutes + after;
    if (at > this.ground.time.now) return false;
    this.minutes = at;
    this.steps.push({ verb, taker, minutes: at, facts: facts() });
    then();
    return true;
  }

  private get today(): PlainDate {
    return this.ground.time.dayAt(this.minutes);
  }

  private isReceived(): boolean {
    const { chance, cast: { clerk }, shelf, number } = this.ground;
    const window = as('windowClerk', clerk);
    const lacks = chance.happens(LIFE.incomplete) && shelf.findings.length > 0 ? chance.pick(shelf.findings).code : null;
    this.told.missing = lacks;
    const materials = lacks === null ? shelf.verdicts : shelf.verdicts.map(([code, verdict]) => [code, code === lacks ? 'missing' : verdict]);
    this.step('registerApplication', window, 0, () => ({ itemVersionId: shelf.item.versionId, materials, number, windowId: clerk.windowId }), () => this.presentations.push({ seq: 1, minutes: this.minutes, missing: lacks }));
    if (chance.happens(LIFE.declined)) return this.isDeclined(window);
    if (lacks !== null && !this.isSupplemented(window, lacks)) return false;
    return this.step('acceptApplication', window, chance.between(3, 25), () => this.accept(), () => { this.told.status = 'accepted'; });
  }

  private accept(): object {
    const acceptedOn = this.today;
    Object.assign(this.told, this.ground.shelf.dueOf(this.ground.calendar, acceptedOn, null), { accepted_on: acceptedOn, supplement_due_on: null });
    return { acceptedOn, promisedDueOn: this.told.promised_due_on, statutoryDueOn: this.told.statutory_due_on };
  }

  private isDeclined(window: Taker): false {
    const ours = this.ground.chance.happens(0.5);
    this.step(ours ? 'declineNotRequired' : 'declineNotOurs', window, 10, () => (ours ? {} : { organ: '有权机关（示例）' }), () => Object.assign(this.told, { status: 'declined', running: false }));
    return false;
  }

  private isSupplemented(window: Taker, lacks: string): boolean {
    const { chance, calendar, shelf, cast: { approver } } = this.ground;
    const asked = this.step('requestSupplement', window, chance.between(5, 30), () => {
      const due = calendar.addWorkingDays(this.today, shelf.item.definition.supplementDays);
      Object.assign(this.told, { supplement_due_on: due.date, due_on: due.date, provisional: due.provisional, notice_due_on: null, notices: 1 });
      return { dueOn: due.date, materials: [lacks], second: false, visibleBefore: [] };
    }, () => { this.told.status = 'awaitingSupplement'; });
    if (!asked) return false;
    if (chance.happens(LIFE.neverSupplemented)) {
      const after = (shelf.item.definition.supplementDays + chance.between(1, 5)) * OFFICE_DAY;
      this.step('terminateCase', as('sectionApprover', approver), after, () => ({ atApplicantsRequest: false }), () => Object.assign(this.told, { status: 'terminated', running: false }));
      return false;
    }
    return this.step('receiveSupplement', window, chance.waiting(LIFE.supplementMean, LIFE.supplementAtMost) * OFFICE_DAY, () => ({ materials: [lacks] }), () => {
      Object.assign(this.told, noticeColumns(this.today, calendar), { status: 'registered', presented_on: this.today, supplement_due_on: null, missing: null });
      this.presentations.push({ seq: 2, minutes: this.minutes, missing: null });
    });
  }

  /** 审核, 复核, 审批: within the promise, but for the late ones. */
  private isReviewed(): boolean {
    const { chance, shelf: { item: { definition }, points }, cast } = this.ground;
    const days = Math.max(1, definition.promisedLimit.days) * OFFICE_DAY * (chance.happens(LIFE.late) ? chance.between(1.05, 1.6) : chance.between(0.3, 0.9));
    const { reviewer, head } = cast;
    if (!this.step('assignReviewer', SYSTEM, chance.between(0.05, 1), () => ({ assigneeId: reviewer.personId, from: null }), () => { this.told.assignee_id = reviewer.personId; })) return false;
    if (chance.happens(LIFE.withdrawn)) {
      this.step('withdrawApplication', as('windowClerk', cast.clerk), days * 0.3, () => ({}), () => Object.assign(this.told, { status: 'withdrawn', running: false }));
      return false;
    }
    if (!this.step('passReview', as('sectionReviewer', reviewer), days * 0.55, () => ({ points }), () => Object.assign(this.told, { status: 'reviewed', reviewed_by: reviewer.personId }))) return false;
    if (definition.reviewLevels < 3) return this.isDecided(days * 0.45);
    return this.step('passCheck', as('sectionHead', head), days * 0.2, () => ({}), () => Object.assign(this.told, { status: 'checked', checked_by: head.personId })) && this.isDecided(days * 0.25);
  }

  private isDecided(after: number): boolean {
    const { chance, shelf, calendar, cast: { approver } } = this.ground;
    const grants = !chance.happens(LIFE.refused);
    return this.step(grants ? 'grantPermit' : 'refusePermit', as('sectionApprover', approver), after, () => {
      const decidedOn = this.today;
      Object.assign(this.told, this.told.accepted_on && shelf.dueOf(calendar, this.told.accepted_on, decidedOn), { decided_on: decidedOn, decided_by: approver.personId });
      return { decidedOn, deliveryDueOn: this.told.delivery_due_on, ...(grants ? { points: shelf.points } : {}) };
    }, () => { this.told.status = grants ? 'granted' : 'refused'; });
  }

  /** Certificate and handing over; a refusal leaves by the window too. */
  private handOver(): void {
    const { chance, cast: { reviewer, issuer } } = this.ground;
    const stockNumber = `L${this.ground.number.split('-').at(-1) ?? ''}`;
    const printed = this.told.status === 'refused'
      || this.step('printCertificate', as('sectionReviewer', reviewer), chance.between(0.1, 1.2) * OFFICE_DAY, () => ({ stockNumber }), () => Object.assign(this.told, { status: 'certified', certified_by: reviewer.personId }));
    if (!printed) return;
    this.step('issueResult', as('issuingClerk', issuer), chance.waiting(LIFE.collectMean, LIFE.collectAtMost) * OFFICE_DAY, () => ({ collectorRole: 'addressee', delivered: [], way: 'handOver' }), () => {
      Object.assign(this.told, { status: 'issued', running: false, issued_by: issuer.personId, issuedMinutes: this.minutes });
    });
  }
}
