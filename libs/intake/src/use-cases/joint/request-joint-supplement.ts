import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse } from '@onecounter/contracts';
import { CaseDesk, JOINT_CASE_SUBJECT, Letterhead, SEAL_NAME, type JointCaseInFull, type OpenCase } from '@onecounter/casework';
import { legalDateOf } from '@onecounter/kernel';
import { Trace, type Actor } from '@onecounter/platform';
import { recordJointSeal } from '../../data/joint-births';
import { recordNotice } from '../../data/notices';
import { JointBooks } from './joint-books';
import type { JointStepView } from '../../http/joint.view';
import { jointSupplementPaper } from '../../rules/joint-papers';
import { tellWhatIsMissing, type ToldItem } from '../../rules/tell-what-is-missing';
import { datesOf, judgedOf } from '../request-supplement';

interface Lacking { readonly open: OpenCase; readonly told: readonly ToldItem[]; readonly dates: ReturnType<typeof datesOf> }

/** 联办一次性告知: one paper names all that is missing in all items; each case that lacks something waits for it, the others go on (INT-2, REV-3). */
@Injectable()
export class RequestJointSupplement {
  constructor(private readonly rows: JointBooks, private readonly desk: CaseDesk, private readonly letterhead: Letterhead, private readonly trace: Trace) {}

  /** @throws notFound, changedMeanwhile, materialsUnchecked, jointNothingMissing, and what a single notice can be refused for */
  async run(id: number, version: number, actor: Actor): Promise<JointStepView> {
    const joint = await this.rows.joints.forStep(id, version, 'requestJointSupplement', actor);
    const lacking = await this.lacking(joint, actor);
    if (lacking.length === 0) refuse('jointNothingMissing');
    const dueOn = lacking.reduce((earliest, { dates }) => (dates.supplementDueOn < earliest ? dates.supplementDueOn : earliest), lacking[0]?.dates.supplementDueOn ?? '');
    const head = { applicantName: joint.applicant_name, themeName: joint.theme_name, number: joint.number, progressCode: joint.progress_code };
    const document = await this.letterhead.document(randomUUID(), joint.lead_unit_id, jointSupplementPaper(head, onceEach(lacking), legalDateOf(joint.received_at), dueOn));
    const seal = { documentId: document.id, purpose: DOCUMENT_KINDS.jointSupplementNotice.zh, sealName: SEAL_NAME, caseId: lacking[0]?.open.row.id ?? 0, unitId: joint.lead_unit_id, jurisdictionPath: joint.jurisdiction_path, at: this.trace.legalNow(), by: actor.personId, post: actor.post };
    const taken = await this.trace.takeStep(joint, {
      kind: JOINT_CASE_SUBJECT, verb: 'requestJointSupplement', actor, document, facts: { cases: lacking.map(({ open }) => open.row.id), dueOn, documentId: document.id, documentKind: document.kind }, with: (w) => recordJointSeal(w, seal),
    });
    for (const one of lacking) await this.tell(one, document.id);
    return { id, number: joint.number, version: taken.seq, status: taken.status, documentId: document.id };
  }

  /** Cases at the counter that lack something. Nothing may be left unlooked at: what is told is told whole. */
  private async lacking(joint: JointCaseInFull, actor: Actor): Promise<Lacking[]> {
    const calendar = await this.desk.calendars.of(joint.jurisdiction_path);
    const found: Lacking[] = [];
    // what was signed for need not be told: it is accepted the moment it begins
    const signed = (await this.rows.kept.undertakingsOf(joint.id)).flatMap(({ parts }) => parts.map(({ caseId }) => caseId));
    for (const member of joint.members.filter(({ id, status }) => status === 'registered' && !signed.includes(id))) {
      const open = await this.desk.open(member.id, 'requestSupplement', member.version, actor);
      const unchecked = open.row.materials.filter(({ verdict }) => verdict === 'unchecked').map(({ name }) => name);
      if (unchecked.length > 0) refuse('materialsUnchecked', { count: unchecked.length, names: unchecked });
      const told = open.row.notices > 0 ? [] : tellWhatIsMissing(judgedOf(open.row, open.item));
      if (told.length > 0) found.push({ open, told, dates: datesOf(open.item, calendar, legalDateOf(this.trace.legalNow())) });
    }
    return found;
  }

  private async tell({ open, told, dates }: Lacking, documentId: string): Promise<void> {
    await this.desk.take(open, {
      verb: 'requestSupplement', facts: { materials: told.map(({ material }) => material), second: false, visibleBefore: [], dueOn: dates.supplementDueOn, jointDocumentId: documentId },
      set: { notices: open.row.notices + 1, supplement_due_on: dates.supplementDueOn, notice_due_on: null, due_on: dates.supplementDueOn, provisional: dates.provisional },
      with: (w) => recordNotice(w, { no: open.row.notices + 1, told: [...told], visibleBefore: [], reason: null, overrideReason: null, documentId }),
    });
  }
}

/** A material that several items share is told once, with the items it is for. */
function onceEach(lacking: readonly Lacking[]): (ToldItem & { items: string[] })[] {
  const told = new Map<string, ToldItem & { items: string[] }>();
  for (const { open, told: missing } of lacking) {
    for (const one of missing) {
      const key = open.item.definition.materials.find(({ code }) => code === one.material)?.sharedKey ?? one.material;
      const known = told.get(key);
      if (known) known.items.push(open.row.item_name);
      else told.set(key, { ...one, items: [open.row.item_name] });
    }
  }
  return [...told.values()];
}
