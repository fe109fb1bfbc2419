import type { Lifecycle, StepRule } from '../lifecycle';

export const CERTIFICATE_TEMPLATE_STEPS = {
  draftCertificateTemplate: { from: [], to: 'draft', fact: 'certificateTemplateDrafted', zh: '起草证照模板', en: 'Draft certificate template' },
  reviseCertificateTemplate: { from: ['draft'], to: 'same', fact: 'certificateTemplateRevised', zh: '修改证照模板', en: 'Revise certificate template' },
  publishCertificateTemplate: { from: ['draft'], to: 'published', fact: 'certificateTemplatePublished', zh: '发布证照模板', en: 'Publish certificate template', grave: true },
  retireCertificateTemplate: { from: ['published'], to: 'retired', fact: 'certificateTemplateRetired', zh: '停用证照模板', en: 'Retire certificate template', grave: true },
} as const satisfies Record<string, StepRule>;

/** 证照模板: where the entries of a certificate stand on its blank; a printed certificate keeps the edition it was printed with (REV-8). */
export const CERTIFICATE_TEMPLATE = {
  kind: 'certificateTemplate',
  statuses: {
    draft: { zh: '草稿', en: 'Draft' },
    published: { zh: '在用', en: 'Published' },
    retired: { zh: '已停用', en: 'Retired', ends: true },
  },
  steps: CERTIFICATE_TEMPLATE_STEPS,
} as const satisfies Lifecycle;

export type CertificateTemplateVerb = keyof typeof CERTIFICATE_TEMPLATE_STEPS;
export type CertificateTemplateStatus = keyof typeof CERTIFICATE_TEMPLATE.statuses;
