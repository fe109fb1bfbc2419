import { Injectable, type StreamableFile } from '@nestjs/common';
import { DEFERRAL_STATES, JOINT_CASE, refuse } from '@onecounter/contracts';
import type { JointCaseInFull } from '@onecounter/casework';
import { chineseLongDate, plainDate } from '@onecounter/kernel';
import type { Actor } from '@onecounter/platform';
import type { JointDeferralsView } from '../../http/joint-deferral.view';
import { untilWhen } from '../../rules/joint-deferral';
import { untilWords } from '../deferral/deferral-terms';
import { JointUndertakings } from './accept-joint-with-deferral';
import { isOpen, JointBooks, type BookLine } from './joint-books';

/** 联办容缺: what could be signed for, what is waited for, and the page to sign. */
@Injectable()
export class ShowJointDeferrals {
  constructor(private readonly books: JointBooks, private readonly undertakings: JointUndertakings) {}

  async run(id: number, actor: Actor): Promise<JointDeferralsView> {
    const joint = await this.books.joints.get(id, actor);
    const { judged } = joint.status === 'running' ? await this.undertakings.terms.of(joint, actor) : { judged: { lines: [], barred: [] } };
    const mark = await this.undertakings.terms.bar(joint.applicant_id);
    return {
      id, number: joint.number, version: joint.version, running: joint.status === 'running', themeName: joint.theme_name, applicantName: joint.applicant_name,
      deferrable: judged.lines.map((line) => ({ key: line.key, name: line.name, kind: line.kind, items: line.parts.map(({ itemName }) => itemName), dueOn: line.dueOn, until: untilWhen(line, (day) => chineseLongDate(plainDate(day))), demand: line.demand, basis: line.basis })),
      notDeferrable: judged.barred.map((one) => ({ ...one })), bar: mark ? { source: mark.source, until: untilWords(mark.ends_on) } : null,
      materials: (await this.books.of(joint)).map(presentLine),
    };
  }

  /** @throws notFound, stepNotAllowed, and what the acceptance itself would be refused for */
  async undertaking(id: number, actor: Actor): Promise<StreamableFile> {
    const joint = await this.books.joints.get(id, actor);
    return this.undertakings.print(running(joint), actor);
  }
}

function running(joint: JointCaseInFull): JointCaseInFull {
  if (joint.status !== 'running') refuse('stepNotAllowed', { verb: 'acceptJointWithDeferral', verbLabel: '打印容缺受理承诺书', status: joint.status, statusLabel: JOINT_CASE.statuses[joint.status].zh });
  return joint;
}

function presentLine({ key, name, parts, supply }: BookLine): JointDeferralsView['materials'][number] {
  const open = parts.filter((part) => isOpen(part, supply));
  return {
    key, name, demand: parts.find(({ record }) => record)?.record?.demand ?? '', open: open.length > 0, dueOn: open.flatMap(({ record }) => (record ? [record.due_on] : [])).sort()[0] ?? null,
    parts: parts.map((part) => ({
      caseId: part.member.id, caseNumber: part.member.number, itemName: part.member.item_name, dueOn: part.record?.due_on ?? null, open: isOpen(part, supply),
      stateLabel: part.record ? DEFERRAL_STATES[part.record.state].zh : supply ? '已补，开始办理后交科室核' : '等前置，可以先补',
    })),
  };
}
