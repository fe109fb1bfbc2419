import type { Lifecycle, StepRule } from '../lifecycle';

export const MESSAGE_TEMPLATE_STEPS = {
  draftMessageTemplate: { from: [], to: 'draft', fact: 'messageTemplateDrafted', zh: '起草通知模板', en: 'Draft a message template' },
  reviseMessageTemplate: { from: ['draft'], to: 'same', fact: 'messageTemplateRevised', zh: '修改通知模板', en: 'Revise a message template' },
  publishMessageTemplate: { from: ['draft'], to: 'published', fact: 'messageTemplatePublished', zh: '启用通知模板', en: 'Publish a message template', grave: true },
  retireMessageTemplate: { from: ['draft', 'published'], to: 'retired', fact: 'messageTemplateRetired', zh: '停用通知模板', en: 'Retire a message template', grave: true },
} as const satisfies Record<string, StepRule>;

/** 通知模板 (NTF-1): the words of one event by one way; one edition is in force for each, without one the words the system is delivered with. */
export const MESSAGE_TEMPLATE = {
  kind: 'messageTemplate',
  statuses: { draft: { zh: '草稿', en: 'Draft' }, published: { zh: '在用', en: 'Published' }, retired: { zh: '已停用', en: 'Retired', ends: true } },
  steps: MESSAGE_TEMPLATE_STEPS,
} as const satisfies Lifecycle;
export type MessageTemplateVerb = keyof typeof MESSAGE_TEMPLATE_STEPS;
export type MessageTemplateStatus = keyof typeof MESSAGE_TEMPLATE.statuses;
