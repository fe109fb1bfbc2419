import type { Lifecycle, StepRule } from '../lifecycle';

export const DOCUMENT_TEMPLATE_STEPS = {
  draftDocumentTemplate: { from: [], to: 'draft', fact: 'documentTemplateDrafted', zh: '起草文书模板', en: 'Draft document template' },
  reviseDocumentTemplate: { from: ['draft'], to: 'same', fact: 'documentTemplateRevised', zh: '修改文书模板', en: 'Revise document template' },
  publishDocumentTemplate: { from: ['draft'], to: 'published', fact: 'documentTemplatePublished', zh: '发布文书模板', en: 'Publish document template', grave: true },
  retireDocumentTemplate: { from: ['published'], to: 'retired', fact: 'documentTemplateRetired', zh: '停用文书模板', en: 'Retire document template', grave: true },
} as const satisfies Record<string, StepRule>;

/** 文书模板: a .docx with named fields that guides, notices and booklets of points are filled into (CAT-7). */
export const DOCUMENT_TEMPLATE = {
  kind: 'documentTemplate',
  statuses: {
    draft: { zh: '草稿', en: 'Draft' },
    published: { zh: '在用', en: 'Published' },
    retired: { zh: '已停用', en: 'Retired', ends: true },
  },
  steps: DOCUMENT_TEMPLATE_STEPS,
} as const satisfies Lifecycle;

export type DocumentTemplateVerb = keyof typeof DOCUMENT_TEMPLATE_STEPS;
export type DocumentTemplateStatus = keyof typeof DOCUMENT_TEMPLATE.statuses;
