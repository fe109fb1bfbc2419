import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { noticeColumns, PERMIT_CASE_SUBJECT, planForward, type PlannedCase, type PlannedSpan } from '@onecounter/casework';
import type { PlainDate, WorkingCalendar } from '@onecounter/kernel';
import { Calendars, Trace, Uploads, type Actor } from '@onecounter/platform';
import type { ApplicantRow, IdsOfMany } from '../../data/applicants';
import { recordBirths, type FileOfMember, type JointBirth } from '../../data/joint-births';
import { recordLinksOfMany } from '../../data/earlier-files';
import type { AgentInput } from '../../rules/judge-applicant';
import type { JudgedMember } from '../../rules/judge-joint';
import { factsOfLinks } from '../collected-files';
import { judgeBan, ReceptionBindings, searchable, type Born } from '../register-application';
import type { EarlierMember, JudgedApplication } from './joint-reception';

export interface BornMember extends JointBirth { readonly born: Born }
export interface Plan { readonly members: readonly BornMember[]; readonly endsOn: PlainDate; readonly noticeDueOn: string; readonly calendar: WorkingCalendar }

/** The cases of a joint case come to be: in as many statements for twenty as for two. */
@Injectable()
export class JointBirths {
  constructor(private readonly bindings: ReceptionBindings, private readonly uploads: Uploads, private readonly trace: Trace, private readonly calendars: Calendars) {}

  get today(): PlainDate {
    return this.bindings.legal.today();
  }

  /** @throws itemVersionRetired, reapplicationBanned */
  async plan(judged: JudgedApplication, kept: ApplicantRow & IdsOfMany, agent: AgentInput | null, actor: Actor): Promise<Plan> {
    const calendar = await this.calendars.of(actor.jurisdictionPath);
    const caseIdOf = new Map([...judged.earlier.map(({ item_code: code, id }) => [code, id] as const), ...judged.members.map(({ definition }, index) => [definition.code, kept.caseIds[index] ?? 0] as const)]);
    const spans = planForward([...judged.earlier.map(plannedEarlier), ...judged.members.map((member) => planned(member, caseIdOf))], this.today, calendar);
    const notice = noticeColumns(this.today, calendar);
    const members = judged.members.map((member, index): BornMember => {
      const item = judged.items.get(member.definition.code) ?? refuse('itemNotPublished', { code: member.definition.code });
      if (kept.endedVersions.includes(item.id)) refuse('itemVersionRetired', { code: item.code, versionNo: item.versionNo }, 'themeCode');
      judgeBan(kept, item.code, this.today);
      const caseId = kept.caseIds[index] ?? 0;
      const own = this.bindings.caseOf({ ...kept, case_id: caseId, serial: kept.serials[index] ?? 0 }, { item, agent }, actor);
      return { caseId, unitId: item.unitId, member, after: afterOf(member, caseIdOf, judged), born: { ...own, ...(member.waits ? waitingColumns(spans, caseId, this.today) : { ...notice, clock_stopped_on: null }) } };
    });
    const endsOn = spans.reduce((latest, span) => (span.endsOn > latest ? span.endsOn : latest), this.today);
    return { members, endsOn, noticeDueOn: notice.notice_due_on, calendar };
  }

  /** One statement for the cases, one for their files. @throws notFound, reuseConsentMissing for files of earlier cases */
  async record(members: readonly BornMember[], jointId: number, actor: Actor): Promise<void> {
    const reused = await this.bindings.files.judgeMany(members.map(({ caseId, born, member }) => ({ caseId, applicantId: born.applicant_id, item: { code: born.item_code, definition: member.definition }, findings: member.findings })), actor);
    const { own, links } = sharedFiles(members, new Set(reused.map(({ fileId }) => fileId)));
    const births = members.map(({ caseId, born, member }) => ({
      id: caseId, set: searchable(born),
      facts: { itemVersionId: born.item_version_id, windowId: actor.windowId, number: born.number, jointCaseId: jointId, materials: member.materials.map((one) => [one.definition.code, one.verdict]), ...factsOfLinks(reused.filter((one) => one.caseId === caseId)) },
    }));
    await this.trace.beginSubjects(births, {
      kind: PERMIT_CASE_SUBJECT, verb: 'registerApplication', actor, with: (w) => {
        recordBirths(w, members, links, { now: this.bindings.legal.now(), today: this.today, clerkId: actor.personId });
        recordLinksOfMany(w, reused);
      },
    });
    await this.uploads.attachEach(own, actor, 'permitCase');
  }
}

const planned = ({ definition, after }: JudgedMember, caseIdOf: ReadonlyMap<string, number>): PlannedCase => ({
  caseId: caseIdOf.get(definition.code) ?? 0, endsOn: null, decided: false, promised: definition.promisedLimit, after: after.filter(({ kind }) => kind === 'hard').map(({ on }) => caseIdOf.get(on) ?? 0),
});
const plannedEarlier = ({ id, promised_due_on: dueOn }: EarlierMember): PlannedCase => ({ caseId: id, endsOn: dueOn, decided: false, promised: { days: 0, unit: 'working' }, after: [] });

function waitingColumns(spans: readonly PlannedSpan[], caseId: number, today: PlainDate) {
  return { notice_due_on: null, due_on: spans.find((span) => span.caseId === caseId)?.endsOn ?? today, provisional: true, clock_stopped_on: today };
}

function afterOf({ after }: JudgedMember, caseIdOf: ReadonlyMap<string, number>, { items }: JudgedApplication): JointBirth['after'] {
  return after.map(({ on, kind, onFailure, provides }) => ({ on: caseIdOf.get(on) ?? 0, kind, onFailure, provides, itemName: items.get(on)?.definition.name ?? on }));
}

/** A file handed in for a shared material belongs to the first case that needs it; the others rely on it. One of an earlier case stays that case's. */
function sharedFiles(members: readonly BornMember[], reused: ReadonlySet<string>): { own: { fileId: string; subjectId: number }[]; links: FileOfMember[] } {
  const owner = new Map<string, number>();
  const links: FileOfMember[] = [];
  for (const { caseId, member } of members) {
    for (const { definition, files } of member.materials) {
      for (const fileId of files.filter((id) => !reused.has(id))) {
        const first = owner.get(fileId);
        if (first === undefined) owner.set(fileId, caseId);
        else if (first !== caseId) links.push({ caseId, material: definition.code, fileId, sourceCaseId: first });
      }
    }
  }
  return { own: [...owner].map(([fileId, subjectId]) => ({ fileId, subjectId })), links };
}
