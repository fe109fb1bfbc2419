import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'libpg-query';
import ts from 'typescript';

export interface SqlText { readonly file: string; readonly line: number; readonly pieces: readonly string[]; readonly holes: readonly string[] }
export interface Named { readonly schema: string | null; readonly relation: string }

const STATEMENT = /^\s*(--[^\n]*\n\s*)*(select\s|insert\s+into\s|update\s+(only\s+)?[\w.]*\s*(\w+\s+)?(set\b|$)|delete\s+from\s|with\s+(recursive\s+)?\w*\s*(\([^)]*\)\s*)?(as\b|$)|create\s+(schema|table|sequence|or\s|function|unique|index|extension|view|materialized|trigger|role)|alter\s+(table|role|schema)|grant\s|revoke\s|drop\s+(schema|table|index|trigger|view)|truncate\s|lock\s+table|set\s+(local\s+)?\w+\s+(to|=))/i;

export function sourcesOf(root: string, folders: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== 'metadata.ts') found.push(path.relative(root, file));
    }
  };
  for (const folder of folders) walk(path.join(root, folder));
  return found.sort();
}

/** A string or template of the source, cut at its `${…}`; expressions are kept as they are written. */
function cut(node: ts.Node): { pieces: string[]; holes: string[] } | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return { pieces: [node.text], holes: [] };
  if (!ts.isTemplateExpression(node)) return null;
  return { pieces: [node.head.text, ...node.templateSpans.map((span) => span.literal.text)], holes: node.templateSpans.map((span) => span.expression.getText()) };
}

const isImport = (node: ts.Node): boolean => ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent);

/** All the project's string constants by name (a name used twice is none), and every text of the source. */
export class SqlReader {
  readonly texts: SqlText[] = [];
  /** `file#name` of the parts that a file adds to the writing statement of a step. */
  readonly parts = new Set<string>();
  private readonly constants = new Map<string, { pieces: string[]; holes: string[] } | null>();

  constructor(private readonly root: string, files: readonly string[]) {
    for (const file of files) this.read(file);
  }

  statements(): SqlText[] {
    return this.texts.filter((text) => STATEMENT.test(text.pieces[0] ?? '') || (text.pieces[0]?.trim() === 'with' && text.holes.length > 0));
  }

  private keep(file: string, name: string, text: { pieces: string[]; holes: string[] }): void {
    this.constants.set(name, this.constants.has(name) ? null : text);
    this.constants.set(`${file}#${name}`, text);
  }

  private read(file: string): void {
    const source = ts.createSourceFile(file, readFileSync(path.join(this.root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node): void => {
      const text = cut(node);
      if (text && !isImport(node)) {
        this.texts.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, ...text });
        if (ts.isVariableDeclaration(node.parent) && ts.isIdentifier(node.parent.name)) this.keep(file, node.parent.name.text, text);
        if (ts.isCallExpression(node.parent) && node.parent.arguments[0] === node && node.parent.expression.getText().endsWith('.part')) this.parts.add(`${file}#${text.pieces.join('')}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  /** The relations and functions that a statement names, as PostgreSQL's own parser reads it. @throws when no filling of the holes can be parsed */
  relationsOf(text: SqlText): Named[] {
    const flat = this.flatten(text);
    const tree = parseWithFillings(flat.pieces, flat.holes);
    return namesIn(tree);
  }

  /** Puts constants in the place of their names, so that only what is known at run time stays a hole. */
  private flatten({ file, pieces, holes }: Pick<SqlText, 'file' | 'pieces' | 'holes'>, depth = 0): { pieces: string[]; holes: string[] } {
    const out = { pieces: [pieces[0] ?? ''], holes: [] as string[] };
    for (const [index, hole] of holes.entries()) {
      const constant = depth < 4 ? (this.constants.get(`${file}#${hole}`) ?? this.constants.get(hole)) : null;
      const inner = constant ? this.flatten({ file, ...constant }, depth + 1) : { pieces: ['', ''], holes: [hole] };
      const last = out.pieces.length - 1;
      out.pieces[last] += inner.pieces[0] ?? '';
      out.pieces.push(...inner.pieces.slice(1));
      out.holes.push(...inner.holes);
      out.pieces[out.pieces.length - 1] += pieces[index + 1] ?? '';
    }
    return out;
  }
}

/** What a hole may stand for: value, relation, assignment, condition, nothing, a part, a whole statement. */
const FILLINGS = ['$1', 'placeholder', 'a = 1', 'true', '', 'x as (select 1)', 'select 1'];
const TRIES = 20_000;

function guess(before: string): string {
  if (/\w$/.test(before)) return '';
  if (/\b(from|join|into|update|only|table|on|role|schema)\s+$/i.test(before)) return 'placeholder';
  if (/\bset\s+([^;]*,\s*)?$/i.test(before) && !/=\s*$/.test(before)) return 'a = 1';
  return /\b(where|and|or)\s+$/i.test(before) ? 'true' : '$1';
}

function parseWithFillings(pieces: readonly string[], holes: readonly string[]): unknown {
  const written = (fillings: readonly string[]): string => pieces.map((piece, index) => (index === 0 ? piece : `${fillings[index - 1] ?? ''}${piece}`)).join('');
  const first = holes.map((_, index) => guess(pieces[index] ?? ''));
  let wrong: unknown;
  for (const fillings of attempts(first)) {
    try {
      return parseSync(written(fillings));
    } catch (error) {
      wrong ??= error;
    }
  }
  throw new Error(`cannot be parsed: ${String((wrong as Error).message)}\n${written(first)}`);
}

/** The guess; then one hole changed, then two; at most some thousand. */
function* attempts(first: readonly string[]): Generator<string[]> {
  yield [...first];
  let left = TRIES;
  for (let a = 0; a < first.length; a += 1) {
    for (const fillA of FILLINGS) {
      if ((left -= 1) < 0) return;
      yield first.map((one, index) => (index === a ? fillA : one));
    }
  }
  for (let a = 0; a < first.length; a += 1) {
    for (let b = a + 1; b < first.length; b += 1) {
      for (const fillA of FILLINGS) {
        for (const fillB of FILLINGS) {
          if ((left -= 1) < 0) return;
          yield first.map((one, index) => (index === a ? fillA : index === b ? fillB : one));
        }
      }
    }
  }
}

interface Tree { readonly [key: string]: unknown }

function namesIn(tree: unknown): Named[] {
  const [names, within] = [[] as Named[], new Set<string>(['placeholder'])];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { CommonTableExpr: part, FuncCall: call, CreateSchemaStmt: born, relname, schemaname } = node as Tree;
    if (part) within.add(String((part as Tree).ctename));
    if (typeof relname === 'string') names.push({ schema: typeof schemaname === 'string' ? schemaname : null, relation: relname });
    if (born) names.push({ schema: String((born as Tree).schemaname), relation: '*' });
    const parts = call ? ((call as Tree).funcname as { String: { sval: string } }[]).map((one) => one.String.sval) : [];
    if (parts.length === 2) names.push({ schema: parts[0] ?? null, relation: `${parts[1]}()` });
    Object.values(node).forEach(visit);
  };
  visit(tree);
  return names.filter((one) => one.schema !== null || !within.has(one.relation));
}
