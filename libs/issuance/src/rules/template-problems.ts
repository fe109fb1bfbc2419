import { FIELD_SOURCES, type CertificateLayout, type TemplateField } from '@onecounter/contracts';

export interface TemplateProblem { readonly field: string; readonly message: string; readonly messageEn: string }

/** What can be wrong with a layout as it is typed. Whole millimetres outside of the paper are said, so that they can be seen to. */
export function layoutProblems({ fields, background }: CertificateLayout): TemplateProblem[] {
  const ids = fields.map(({ id }) => id);
  const twice = fields.flatMap(({ id }, index) => (ids.indexOf(id) < index ? [{ field: `layout.fields.${index}.id`, message: `有两个字段叫 ${id}`, messageEn: `two fields are called ${id}` }] : []));
  const without = background.kind === 'scan' && !background.fileId ? [{ field: 'layout.background.fileId', message: '没有选扫描件', messageEn: 'no scan is given' }] : [];
  return [...twice, ...without];
}

/** What is in the way of using a layout: one sentence each. */
export function obstaclesToPrinting({ paper, fields }: CertificateLayout): string[] {
  const has = (source: string): boolean => fields.some((field) => field.source === source);
  const outside = fields.filter(({ x, y, width, height }) => x < 0 || y < 0 || x + width > paper.width || y + height > paper.height).map((field) => `“${fieldLabel(field)}”超出纸面`);
  const mute = fields.filter(({ source, text }) => source === 'text' && text.trim() === '').length;
  return [
    ...(has('number') ? [] : ['没有放证号']), ...(has('holder') ? [] : ['没有放持证人']), ...(has('qr') ? [] : ['没有放核验二维码']), ...outside, ...(mute > 0 ? [`${mute} 个固定文字是空的`] : []),
  ];
}

/** 持证人; 固定文字“编号：” */
export function fieldLabel({ source, text }: Pick<TemplateField, 'source' | 'text'>): string {
  return source === 'text' ? `固定文字“${[...text].slice(0, 12).join('')}”` : FIELD_SOURCES[source].zh;
}
