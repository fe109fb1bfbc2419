import type { Lifecycle, StepRule } from '../lifecycle';

export const TRAINING_STEPS = {
  planTraining: { from: [], to: 'planned', fact: 'trainingPlanned', zh: '安排培训', en: 'Plan a training' },
  recordTraining: { from: ['planned', 'held'], to: 'held', fact: 'trainingRecorded', zh: '登记培训', en: 'Record a training' },
  askAtTraining: { from: ['planned', 'held'], to: 'same', fact: 'trainingQuestionAsked', zh: '提问', en: 'Ask at a training' },
  answerTrainingQuestion: { from: ['planned', 'held'], to: 'same', fact: 'trainingQuestionAnswered', zh: '答疑', en: 'Answer a question of a training' },
  closeTraining: { from: ['held'], to: 'closed', fact: 'trainingClosed', zh: '办结培训', en: 'Close a training' },
  cancelTraining: { from: ['planned'], to: 'cancelled', fact: 'trainingCancelled', zh: '取消培训', en: 'Cancel a training' },
} as const satisfies Record<string, StepRule>;

/** 培训 (CAT-5): on which items, who came, what was said, and what clerks asked about which point with its answer. */
export const TRAINING_SESSION = {
  kind: 'trainingSession',
  statuses: { planned: { zh: '待培训', en: 'Planned' }, held: { zh: '已培训', en: 'Held' }, closed: { zh: '已办结', en: 'Closed', ends: true }, cancelled: { zh: '已取消', en: 'Cancelled', ends: true } },
  steps: TRAINING_STEPS,
} as const satisfies Lifecycle;
export type TrainingVerb = keyof typeof TRAINING_STEPS;
export type TrainingStatus = keyof typeof TRAINING_SESSION.statuses;
