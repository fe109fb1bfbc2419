import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { DOCUMENT_TEMPLATE_FIELDS, type DocumentTemplateKind, type TemplateFields } from '@onecounter/contracts';
import { unusable, type DocxParts } from './read-docx';

/** What is filled in: texts, and lists of such records. */
export interface TemplateValues { readonly [field: string]: string | readonly TemplateValues[] }

function open(parts: DocxParts, inspect: InspectModule): Docxtemplater {
  const zip = new PizZip();
  // docxtemplater is handed what was unpacked under our limit, never the zip that came
  for (const [part, bytes] of parts) zip.file(part, bytes);
  try {
    // errors are told by our refusal; it shall not write them to the log as well
    return new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, nullGetter: () => '', modules: [inspect] });
  } catch (failure) {
    return unusable(wordsOf(failure));
  }
}

/** Every field must be one that is documented, in a list where it belongs, and every list closed. @throws documentTemplateUnusable, naming the field */
export function requireKnownFields(parts: DocxParts, kind: DocumentTemplateKind): string[] {
  const inspect = new InspectModule();
  open(parts, inspect);
  const named = new Set<string>();
  requireTags(inspect.getAllStructuredTags(), [DOCUMENT_TEMPLATE_FIELDS[kind]], named);
  if (named.size === 0) unusable('一个字段也没有，每次生成的都会一样');
  return [...named];
}

function requireTags(tags: readonly DXT.Part[], scopes: readonly TemplateFields[], named: Set<string>): void {
  for (const tag of tags) {
    const [name, isLoop] = [tag.value.trim(), tag.module === 'loop'];
    const spec = scopes.find((scope) => Object.hasOwn(scope, name))?.[name] ?? unusable(`没有字段 {${name}}，可用的字段见“字段”`);
    if (isLoop && !spec.fields) unusable(`{#${name}} 不是列表，直接写 {${name}}`);
    if (!isLoop && (spec.fields || tag.module)) unusable(spec.fields ? `{${name}} 是列表，要写 {#${name}}…{/${name}}` : `{${name}} 前面的符号不能用`);
    named.add(name);
    if (isLoop) requireTags(subpartsOf(tag), [spec.fields ?? {}, ...scopes], named);
  }
}

function subpartsOf(tag: DXT.Part): DXT.Part[] {
  const { subparsed } = tag as unknown as { subparsed?: DXT.Part[] };
  return (subparsed ?? []).filter(({ type }) => type === 'placeholder');
}

/** The filled document, as bytes. The same values give the same bytes. @throws documentTemplateUnusable */
export function fillDocx(parts: DocxParts, values: TemplateValues): Buffer {
  const filled = open(parts, new InspectModule());
  try {
    filled.render(values);
  } catch (failure) {
    return unusable(wordsOf(failure));
  }
  const zip = filled.getZip() as PizZip;
  for (const file of Object.values(zip.files)) file.date = new Date(Date.UTC(2026, 0, 1));
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

interface TagError { readonly properties?: { readonly id?: string; readonly xtag?: string; readonly openingtag?: string; readonly closingtag?: string; readonly errors?: readonly TagError[] } }
const SAID: Readonly<Record<string, string>> = {
  unclosed_loop: '列表没有结尾', unopened_loop: '列表没有开头', closing_tag_does_not_match_opening_tag: '列表的头尾不一样', unclosed_tag: '字段没有右括号', unopened_tag: '字段没有左括号', duplicate_open_tag: '字段的左括号重复',
  duplicate_close_tag: '字段的右括号重复', loop_position_invalid: '列表的头尾不在同一个表格里',
};

function wordsOf(failure: unknown): string {
  const { properties } = failure as TagError;
  const errors = properties?.errors ?? [failure as TagError];
  return errors.slice(0, 5).map(({ properties: one }) => `${SAID[one?.id ?? ''] ?? '字段写错了'} {${one?.xtag ?? one?.openingtag ?? '?'}}${one?.closingtag ? ` {/${one.closingtag}}` : ''}`).join('，');
}
