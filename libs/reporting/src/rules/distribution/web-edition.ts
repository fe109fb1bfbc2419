import { isFigureRun, type BulletinBlock, type FigureRun } from '@onecounter/contracts';
import type { BulletinContent } from './bulletin-content';
import { chartNumbers } from './chart-of-block';

/** In this section problems are named; outside stand its numbers alone. */
const NUMBERS_ONLY: readonly string[] = ['keyProjects'];

/** A block that names a case, a person's number or a telephone is no public text, whoever typed it: numbers of cases, of identity cards, of mobile phones. */
const NAMES_SOMEBODY = /\d{6}-\d{8}-\d{6}|(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)/;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/**
 * Pure: what everybody may read (RPT-3), as a piece of HTML: no lists of cases, no named problems, no names of readers, no links. A paragraph or
 * table with a figure that is not public, or that names a case or a person by number, is left out whole; charts are tables, photographs are not shown, because people may be on them.
 */
export function webEdition(content: BulletinContent, shown: (run: FigureRun) => string): string {
  const secret = new Set(content.figures.filter((one) => !one.public).map(({ code }) => code));
  const sections = content.sections.map(({ section, title, blocks }) => {
    const body = NUMBERS_ONLY.includes(section) ? numbers(blocks, content, secret, shown) : blocks.map((block) => piece(block, content, secret, shown)).join('');
    return `<section><h2>${escaped(title)}</h2>${body || '<p>本期没有可以公开的内容。</p>'}</section>`;
  });
  return `${sections.join('')}<p class="counted">${escaped(content.counted)}</p>`;
}

function piece(block: BulletinBlock, content: BulletinContent, secret: ReadonlySet<string>, shown: (run: FigureRun) => string): string {
  if (figuresOf(block).some((code) => secret.has(code)) || NAMES_SOMEBODY.test(textOf(block))) return '';
  const words = (runs: Extract<BulletinBlock, { kind: 'paragraph' }>['runs']): string => runs.map((run) => escaped(isFigureRun(run) ? shown(run) : run.text)).join('');
  switch (block.kind) {
    case 'paragraph': return `<p>${words(block.runs)}</p>`;
    case 'heading': return `<h3>${escaped(block.text)}</h3>`;
    case 'table': return table('', block.head.map(escaped), block.rows.map((row) => row.map(words)));
    case 'image': return '';
    case 'chart': return chart(block, content);
  }
}

/** What was typed, cell by cell: digits of two cells make no number. */
function textOf(block: BulletinBlock): string {
  switch (block.kind) {
    case 'paragraph': return typed(block.runs);
    case 'heading': return block.text;
    case 'table': return [...block.head, ...block.rows.flat().map(typed)].join('\n');
    default: return '';
  }
}

const typed = (runs: Extract<BulletinBlock, { kind: 'paragraph' }>['runs']): string => runs.map((run) => (isFigureRun(run) ? '\n' : run.text)).join('');

function figuresOf(block: BulletinBlock): string[] {
  if (block.kind === 'chart') return [...block.figures];
  const runs = block.kind === 'paragraph' ? block.runs : block.kind === 'table' ? block.rows.flat(2) : [];
  return runs.filter(isFigureRun).map(({ figure }) => figure);
}

/** The public figures that a section names, each once, without its sentences. */
function numbers(blocks: readonly BulletinBlock[], content: BulletinContent, secret: ReadonlySet<string>, shown: (run: FigureRun) => string): string {
  const codes = [...new Set(blocks.flatMap(figuresOf))].filter((code) => !secret.has(code));
  const rows = codes.flatMap((code) => content.figures.filter((one) => one.code === code && one.unitId === null).map(({ zh, unit }) => [`${escaped(zh)}`, `${escaped(shown({ figure: code, unitId: null, show: 'value' }))} ${escaped(unit)}`]));
  return rows.length === 0 ? '' : table('', ['指标', '本期'], rows);
}

function chart(block: Extract<BulletinBlock, { kind: 'chart' }>, content: BulletinContent): string {
  const { caption, labels, series } = chartNumbers(block, content);
  return table(escaped(caption), ['', ...series.map(({ name, unit }) => escaped(unit ? `${name}（${unit}）` : name))], labels.map((label, at) => [escaped(label), ...series.map(({ values }) => String(values[at] ?? '—'))]));
}

function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const title = caption === '' ? '' : `<caption>${caption}</caption>`;
  const body = rows.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table>${title}<thead><tr>${head.map((cell) => `<th scope="col">${cell || '项目'}</th>`).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}
