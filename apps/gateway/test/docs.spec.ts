/** @no-db */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CASE_STEPS, CASE_STATUSES, GLOSSARY, type StepRule } from '@onecounter/contracts';
import { DEMO_ACCOUNTS } from '@onecounter/organisation';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

function markdownUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => path.join(folder, name));
}
const READMES = ['README.md', 'README.zh-CN.md'];
const DOCS = [...READMES, ...markdownUnder('docs'), ...readdirSync(path.join(root, 'libs')).map((lib) => `libs/${lib}/README.md`).filter((file) => existsSync(path.join(root, file)))].sort();

/** `[text](target)` and `![text](target)`, outside of code; with the page it stands on. */
function linksOf(file: string): string[] {
  const text = read(file).replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g)].map((link) => link[1] ?? '').filter((target) => !/^(https?:|mailto:)/.test(target));
}

/** Anchors as the usual renderers make them: words in small letters, joined by dashes. */
function anchorsOf(file: string): Set<string> {
  const headings = [...read(file).matchAll(/^#{1,6}\s+(.+)$/gm)].map((heading) => heading[1] ?? '');
  return new Set(headings.map((heading) => heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')));
}

function isDead(file: string, target: string): boolean {
  const [place = '', anchor] = decodeURI(target).split('#');
  const meant = place === '' ? file : path.join(path.dirname(file), place);
  if (meant.startsWith('..') || !existsSync(path.join(root, meant))) return true;
  return anchor !== undefined && statSync(path.join(root, meant)).isFile() && meant.endsWith('.md') && !anchorsOf(meant).has(anchor);
}
const deadLinks = (wanted: (target: string) => boolean): string[] => DOCS.flatMap((file) => linksOf(file).filter((target) => wanted(target) && isDead(file, target)).map((target) => `${file} → ${target}`));
const isPicture = (target: string): boolean => /\.(png|jpg|svg)$/.test(target);

describe('the pages of the documentation', () => {
  it('lead to files and headings that exist', () => {
    expect(deadLinks((target) => !isPicture(target))).toEqual([]);
  });

  it('show pictures that are there', () => {
    expect(deadLinks(isPicture)).toEqual([]);
  });

  it('can all be reached from the README', () => {
    const [seen, open] = [new Set<string>(), [...READMES]];
    for (let page = open.pop(); page !== undefined; page = open.pop()) {
      if (seen.has(page)) continue;
      seen.add(page);
      const from = page;
      open.push(...linksOf(page).map((target) => path.join(path.dirname(from), target.split('#')[0] ?? '')).filter((next) => next.endsWith('.md') && existsSync(path.join(root, next))));
    }
    expect(markdownUnder('docs').filter((page) => !seen.has(page))).toEqual([]);
  });
});

describe('the journey of a case', () => {
  const sections = new Map(read('docs/case-journey.md').split(/^## /m).slice(1).map((section) => [/`(\w+)`/.exec(section.split('\n')[0] ?? '')?.[1] ?? '', section]));
  const kebab = (verb: string): string => verb.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const steps: [string, StepRule][] = Object.entries(CASE_STEPS);

  it.each(steps)('tells of %s: its label, fact, statuses and route', (verb, rule) => {
    const section = sections.get(verb) ?? '';
    const route = rule.from.length === 0 ? `/api/cases/${kebab(verb)}` : `/api/cases/:id/${kebab(verb)}`;
    const wanted = [rule.zh, `\`${rule.fact}\``, ...rule.from.map((status) => `\`${status}\``), ...(rule.to === 'same' ? [] : [`\`${rule.to}\``]), ...(rule.bySystem ? [] : [`POST ${route}`])];
    expect(wanted.filter((part) => !section.includes(part))).toEqual([]);
  });

  it('names every status', () => {
    expect(Object.keys(CASE_STATUSES).filter((status) => !read('docs/case-journey.md').includes(`\`${status}\``))).toEqual([]);
  });
});

describe('what a reader would try', () => {
  it('are routes that the API has', () => {
    const { paths } = JSON.parse(read('libs/api-client/openapi.json')) as { paths: Record<string, Record<string, unknown>> };
    const asked = DOCS.flatMap((file) => [...read(file).matchAll(/\b(GET|POST|PUT|DELETE) (\/api\/[\w/:{}-]+)/g)].map(([, method = '', route = '']) => ({ file, method, route })));
    const known = ({ method, route }: { method: string; route: string }): boolean => paths[route.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] !== undefined;
    expect(asked.filter((one) => !known(one))).toEqual([]);
  });

  it.each(READMES)('are the demo accounts, each in %s', (file) => {
    expect(DEMO_ACCOUNTS.filter(({ login, post }) => !read(file).split('\n').some((line) => line.startsWith(`| \`${login}\` | ${post} |`)))).toEqual([]);
  });

  it('are commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const asked = DOCS.flatMap((file) => [...read(file).matchAll(/\bnpm run ([\w-]+)/g)].map((command) => command[1] ?? ''));
    expect([...new Set(asked)].filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has each word of the code, and no other', () => {
    const rows = [...read('docs/glossary.md').matchAll(/^\| ([^|]+) \| `([^`|]+)` \|/gm)].map(([, zh = '', en = '']) => [zh.trim(), en]);
    expect(Object.fromEntries(rows)).toEqual({ ...GLOSSARY });
  });
});
