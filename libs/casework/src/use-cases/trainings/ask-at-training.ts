import { Injectable } from '@nestjs/common';
import { ItemVersions } from '@onecounter/catalogue';
import { refuse } from '@onecounter/contracts';
import { Trace, type Actor } from '@onecounter/platform';
import { sealWords } from '../../data/sealed-words';
import { TRAINING_SUBJECT, Trainings } from '../../data/trainings';
import { presentTaken } from '../../http/present-subject';
import type { SubjectTakenView } from '../../http/subject.view';

export interface TrainingQuestion { readonly itemCode: string; readonly materialCode?: string; readonly pointCode?: string; readonly question: string; readonly answer?: string }

/** 提问, 答疑: what a clerk asks about an item, a material or a point; answered at once or later. */
@Injectable()
export class AskAtTraining {
  constructor(private readonly trainings: Trainings, private readonly items: ItemVersions, private readonly trace: Trace) {}

  /** @throws notFound, stepNotAllowed, trainingItemOther, materialUnknown, pointUnknown, notPermitted when whoever asks also answers but may not */
  async askAtTraining(id: number, input: TrainingQuestion, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.trainings.lock(id, null, 'askAtTraining', actor);
    if (!row.items.includes(input.itemCode)) refuse('trainingItemOther', { code: input.itemCode }, 'itemCode');
    if (input.answer && !actor.permissions.has('answerTrainingQuestion')) refuse('notPermitted', { verb: 'answerTrainingQuestion', verbLabel: '答疑' });
    const [about, words, person, at] = [await this.aboutOf(input), sealWords(input.question), actor.personId ?? refuse('notFound'), this.trace.legalNow()];
    const no = await this.trainings.ask(id, { itemCode: input.itemCode, materialCode: input.materialCode ?? null, pointCode: input.pointCode ?? null, about, words, askedBy: person, at });
    const answer = input.answer?.trim() ? sealWords(input.answer) : null;
    if (answer) await this.trainings.answer(id, no, answer, person, at);
    return presentTaken(await this.trace.takeStep(row, {
      kind: TRAINING_SUBJECT, verb: 'askAtTraining', actor, facts: { no, itemCode: input.itemCode, materialCode: input.materialCode ?? null, pointCode: input.pointCode ?? null, wordsDigest: words.digest, ...(answer ? { answerDigest: answer.digest } : {}) },
    }));
  }

  /** @throws notFound, stepNotAllowed, questionAnswered */
  async answerTrainingQuestion(id: number, { no, answer }: { readonly no: number; readonly answer: string }, actor: Actor): Promise<SubjectTakenView> {
    const row = await this.trainings.lock(id, null, 'answerTrainingQuestion', actor);
    const words = sealWords(answer);
    await this.trainings.answer(id, no, words, actor.personId ?? refuse('notFound'), this.trace.legalNow());
    return presentTaken(await this.trace.takeStep(row, { kind: TRAINING_SUBJECT, verb: 'answerTrainingQuestion', actor, facts: { no, answerDigest: words.digest } }));
  }

  /** As it is called today: what a question was about must be read later as it was asked. */
  private async aboutOf({ itemCode, materialCode, pointCode }: TrainingQuestion): Promise<string> {
    const { definition } = await this.items.published(itemCode);
    if (!materialCode) return pointCode ? refuse('materialUnknown', { code: '' }, 'materialCode') : definition.name;
    const material = definition.materials.find(({ code }) => code === materialCode) ?? refuse('materialUnknown', { code: materialCode }, 'materialCode');
    if (!pointCode) return `${definition.name}，${material.name}`;
    const point = material.points.find(({ code }) => code === pointCode) ?? refuse('pointUnknown', { code: pointCode, material: material.name }, 'pointCode');
    return `${definition.name}，${material.name}：${point.text}`;
  }
}
