import { Injectable } from '@nestjs/common';
import { presentTaken, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { refuse, type PointAnswer, type PointProblemVerb } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { Trace, type Actor } from '@onecounter/platform';
import { POINT_PROBLEM_SUBJECT, PointProblems, type PointProblemRow } from '../../data/point-problems';

/** Where work on items is done. */
const SECTION_KINDS: readonly string[] = ['section', 'generalSection', 'county', 'outside', 'serviceCentre'];
interface Move { readonly verb: PointProblemVerb; readonly facts?: object; readonly set?: Readonly<Record<string, unknown>>; readonly words?: string }

/** 分派, 答复, 销号, 退回: the coordination section splits the month's list, the section answers, the coordination section closes. */
@Injectable()
export class SettlePointProblem {
  constructor(private readonly problems: PointProblems, private readonly units: Units, private readonly trace: Trace) {}

  /** To the section of the item unless another is named. @throws notFound, changedMeanwhile, stepNotAllowed, unitUnknown */
  async assignPointProblem(id: number, input: { readonly version: number; readonly unitId?: number }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, input.version, 'assignPointProblem', actor);
    const unit = await this.units.byId(input.unitId ?? row.unit_id);
    if (!unit || !SECTION_KINDS.includes(unit.kind) || !unit.jurisdictionPath.startsWith(actor.jurisdictionPath)) refuse('unitUnknown', {}, 'unitId');
    return this.step(row, { verb: 'assignPointProblem', facts: { unitId: unit.id }, set: { assigned_unit_id: unit.id } }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, pointProblemNotYours, answerWithoutVersion, answerWithoutReason, revisionUnknown */
  async answerPointProblem(id: number, input: { readonly version: number; readonly outcome: PointAnswer; readonly revisedNo?: number; readonly words?: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, input.version, 'answerPointProblem', actor);
    if (row.assigned_unit_id !== actor.unitId) refuse('pointProblemNotYours', { unitName: row.assigned_unit_name ?? '' });
    const revisedNo = input.outcome === 'revised' ? (input.revisedNo ?? refuse('answerWithoutVersion', {}, 'revisedNo')) : null;
    if (revisedNo !== null && !(await this.problems.hasLaterVersion(row.item_code, revisedNo, row.version_no))) refuse('revisionUnknown', { code: row.item_code, versionNo: revisedNo, raisedNo: row.version_no }, 'revisedNo');
    if (revisedNo === null && !input.words?.trim()) refuse('answerWithoutReason', {}, 'words');
    return this.step(row, { verb: 'answerPointProblem', facts: { outcome: input.outcome, revisedNo }, set: { outcome: input.outcome, revised_no: revisedNo }, words: input.words }, actor);
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed */
  async closePointProblem(id: number, version: number, actor: Actor): Promise<SubjectTakenView> {
    return this.step(await this.problems.lock(id, version, 'closePointProblem', actor), { verb: 'closePointProblem' }, actor);
  }

  /** Back to the section that answered; what it said stays in the record. @throws notFound, changedMeanwhile, stepNotAllowed, pointProblemOpen */
  async reopenPointProblem(id: number, input: { readonly version: number; readonly reason: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.problems.lock(id, input.version, 'reopenPointProblem', actor);
    // one that is open stays the only one; asking for the lock with its row in hand would wait for whoever raises it again, and he for us
    if (row.status === 'closed' && (await this.problems.openOf({ jurisdictionPath: row.jurisdiction_path, itemCode: row.item_code, materialCode: row.material_code, pointCode: row.point_code }))) refuse('pointProblemOpen');
    return this.step(row, { verb: 'reopenPointProblem', set: { outcome: null, revised_no: null }, words: input.reason }, actor);
  }

  private async step(row: PointProblemRow, { verb, facts, set, words }: Move, actor: Actor): Promise<SubjectTakenView> {
    const sealed = words?.trim() ? sealWords(words) : null;
    const taken = await this.trace.takeStep(row, { kind: POINT_PROBLEM_SUBJECT, verb, actor, facts: { ...facts, ...(sealed ? { wordsDigest: sealed.digest } : {}) }, set: set ?? {} });
    await this.problems.say({ problemId: row.id, seq: taken.seq, verb, words: sealed?.text ?? null, salt: sealed?.salt ?? null, by: actor.personId, at: this.trace.legalNow() });
    return presentTaken(taken);
  }
}
