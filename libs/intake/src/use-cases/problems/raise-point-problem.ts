import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { presentTaken, sealWords, type SubjectTakenView } from '@onecounter/casework';
import { POINT_PROBLEM, refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { POINT_PROBLEM_SUBJECT, PointProblems, type PointProblemRow } from '../../data/point-problems';

export interface RaiseInput { readonly itemVersionId: number; readonly materialCode: string; readonly pointCode: string; readonly words: string }

/** 提出问题: on the very point, in words; another clerk who meets an open problem counts with it. */
@Injectable()
export class RaisePointProblem {
  constructor(private readonly items: ItemVersions, private readonly problems: PointProblems, private readonly trace: Trace) {}

  /** @throws notFound, materialUnknown, pointUnknown, pointProblemYours */
  async run(input: RaiseInput, actor: Actor): Promise<SubjectTakenView> {
    const item = await this.items.byId(input.itemVersionId);
    if (item.status === 'draft') refuse('notFound');
    const material = item.definition.materials.find(({ code }) => code === input.materialCode) ?? refuse('materialUnknown', { code: input.materialCode }, 'materialCode');
    const point = material.points.find(({ code }) => code === input.pointCode) ?? refuse('pointUnknown', { code: input.pointCode, material: material.name }, 'pointCode');
    const open = await this.problems.openOf({ jurisdictionPath: actor.jurisdictionPath, itemCode: item.code, materialCode: material.code, pointCode: point.code });
    if (open) return this.again(open, input, actor);
    const [sealed, id] = [sealWords(input.words), await this.trace.nextId(POINT_PROBLEM_SUBJECT)];
    const taken = await this.trace.beginSubject(id, {
      kind: POINT_PROBLEM_SUBJECT, verb: 'raisePointProblem', actor,
      facts: { itemCode: item.code, itemVersionId: item.id, materialCode: material.code, pointCode: point.code, wordsDigest: sealed.digest },
      set: {
        item_code: item.code, item_name: item.definition.name, item_version_id: item.id, version_no: item.versionNo, material_code: material.code, material_name: material.name, point_code: point.code, point_text: point.text,
        unit_id: item.unitId, jurisdiction_path: actor.jurisdictionPath, occurrences: 1,
      },
    });
    await this.problems.say({ problemId: id, seq: taken.seq, verb: 'raisePointProblem', words: sealed.text, salt: sealed.salt, by: actor.personId, at: this.trace.legalNow() });
    return presentTaken(taken);
  }

  private async again(row: PointProblemRow, input: RaiseInput, actor: Actor): Promise<SubjectTakenView> {
    const raised = row.words.filter(({ verb }) => verb === 'raisePointProblem' || verb === 'repeatPointProblem');
    if (raised.some((one) => one.said_by === actor.personId)) refuse('pointProblemYours', { statusLabel: POINT_PROBLEM.statuses[row.status].zh });
    const sealed = sealWords(input.words);
    const taken = await this.trace.takeStep(row, { kind: POINT_PROBLEM_SUBJECT, verb: 'repeatPointProblem', actor, facts: { itemVersionId: input.itemVersionId, wordsDigest: sealed.digest }, set: { occurrences: row.occurrences + 1 } });
    await this.problems.say({ problemId: row.id, seq: taken.seq, verb: 'repeatPointProblem', words: sealed.text, salt: sealed.salt, by: actor.personId, at: this.trace.legalNow() });
    return presentTaken(taken);
  }
}
