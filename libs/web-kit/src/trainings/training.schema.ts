import { TRAINING_SESSION } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act } from '../subjects/act.schema';

export type Training = components['schemas']['TrainingView'];
export type TrainingRow = components['schemas']['TrainingRowView'];
export const TRAINING_STATUSES = Object.entries(TRAINING_SESSION.statuses).map(([value, { zh }]) => ({ value, label: zh }));

export const PLAN_TRAINING: Act = {
  verb: 'planTraining', label: '安排培训', path: '/trainings/plan-training', kind: 'primary',
  fields: [
    { name: 'title', label: '培训名称', kind: 'text', max: 120 }, { name: 'items', label: '讲哪些事项', hint: '事项编码，几个的用逗号隔开，例如 SP-001', kind: 'list' }, { name: 'startsAt', label: '时间', kind: 'time' }, { name: 'place', label: '地点', kind: 'text', max: 120 },
    { name: 'trainer', label: '主讲人', kind: 'text', max: 60 }, { name: 'personIds', label: '请的人', kind: 'people', optional: true }, { name: 'unitIds', label: '请的科室', hint: '可不填；全科都看得到', kind: 'units', optional: true },
  ],
};

/** Every verb of a training with what it asks for; which of them are open the server says. Answers have buttons of their own. */
export function trainingActs(training: Training): Act[] {
  const at = (verb: string): string => `/trainings/${training.id}/${verb}`;
  const came = (training.attendees.length > 0 ? training.attendees : training.invitedPeople).map(({ id, name }) => ({ id, name }));
  const all: Act[] = [
    { verb: 'recordTraining', label: training.minutes === null ? '登记培训' : '修改登记', path: at('record-training'), kind: training.minutes === null ? 'primary' : 'plain', fields: [{ name: 'attendeeIds', label: '到场的人', kind: 'people', first: came }, { name: 'minutes', label: '讲了什么', kind: 'long', max: 20_000, first: training.minutes ?? undefined }, { name: 'fileIds', label: '签到表、课件', kind: 'files', optional: true }] },
    { verb: 'closeTraining', label: '办结培训', path: at('close-training'), note: training.openQuestions > 0 ? `还有 ${training.openQuestions} 问没有答，答完再办结。` : '办结以后不再提问和答疑。', fields: [{ name: 'outcome', label: '小结', kind: 'long', max: 2000 }] },
    { verb: 'cancelTraining', label: '取消培训', path: at('cancel-training'), fields: [{ name: 'reason', label: '为什么取消', kind: 'long', max: 500 }] },
  ];
  return all.filter(({ verb }) => (training.verbs as readonly string[]).includes(verb));
}

/** A question about one of its items as a whole, or about one of their points. */
export function askActs(training: Training): Act[] {
  if (!(training.verbs as readonly string[]).includes('askAtTraining')) return [];
  const words: Act['fields'] = [
    { name: 'question', label: '问题', kind: 'long', max: 1000 },
    ...((training.verbs as readonly string[]).includes('answerTrainingQuestion') ? [{ name: 'answer', label: '当场的答复', hint: '可不填；以后再答', kind: 'long', max: 2000, optional: true } as const] : []),
  ];
  const act = { verb: 'askAtTraining', path: `/trainings/${training.id}/ask-at-training`, kind: 'plain' } as const;
  return [
    { ...act, label: '对要点提问', fields: [{ name: 'pointCode', label: '要点', kind: 'point' }, ...words] },
    { ...act, label: '对事项提问', fields: [{ name: 'itemCode', label: '事项', kind: 'choice', options: training.items.map(({ code, name }) => ({ value: code, label: name })), first: training.items[0]?.code }, ...words] },
  ];
}
export const answerAct = (training: Training, no: number, question: string): Act => ({ verb: 'answerTrainingQuestion', label: '答疑', path: `/trainings/${training.id}/answer-training-question`, title: `答第 ${no} 问`, note: question, kind: 'primary', fixed: { no }, fields: [{ name: 'answer', label: '答复', kind: 'long', max: 2000 }] });
