import type { Element } from '@xmldom/xmldom';
import type { DocxParts } from './read-docx';
import { childOf, childrenOf, isOn, parseWordXml, valueOf } from './word-xml';

export interface Looks { readonly bold?: boolean; readonly halfPoints?: number; readonly align?: string; readonly before?: number; readonly after?: number; readonly ruled?: boolean }
const POINTS_OF_TWIP = 1 / 20;

/** How a style looks, those it is based on included. Word's own defaults where nothing is said. */
export function stylesOf(parts: DocxParts): (id: string | undefined) => Looks {
  const bytes = parts.get('word/styles.xml');
  if (!bytes) return () => ({});
  const root = parseWordXml(bytes, 'word/styles.xml');
  const defaults = childOf(root, 'w:docDefaults');
  const base = looksOf(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr'), childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'));
  const styles = new Map(childrenOf(root).filter(({ nodeName }) => nodeName === 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const plain = [...styles.values()].find((style) => style.getAttribute('w:type') === 'paragraph' && style.getAttribute('w:default') === '1')?.getAttribute('w:styleId');
  const resolve = (id: string | undefined, depth: number): Looks => {
    const style = id === undefined ? undefined : styles.get(id);
    if (!style || depth > 10) return base;
    return merged(resolve(valueOf(style, 'w:basedOn'), depth + 1), looksOf(childOf(style, 'w:pPr'), childOf(style, 'w:rPr'), childOf(style, 'w:tblPr')));
  };
  return (id) => resolve(id ?? plain ?? undefined, 0);
}

export function looksOf(paragraph: Element | undefined, run: Element | undefined, table?: Element): Looks {
  const [spacing, size] = [childOf(paragraph, 'w:spacing'), valueOf(run, 'w:sz')];
  return {
    bold: isOn(run, 'w:b'), align: valueOf(paragraph, 'w:jc'), ...(size ? { halfPoints: Number(size) } : {}),
    before: twips(spacing, 'w:before'), after: twips(spacing, 'w:after'), ...(childOf(table, 'w:tblBorders') ? { ruled: true } : {}),
  };
}

/** An attribute in twentieths of a point, as points; undefined when it is not there or no number. */
export function twips(element: Element | undefined, attribute: string): number | undefined {
  const value = element?.getAttribute(attribute);
  return value && Number.isFinite(Number(value)) ? Number(value) * POINTS_OF_TWIP : undefined;
}

/** The later says what the earlier does not keep. */
export function merged(one: Looks, other: Looks): Looks {
  return { ...one, ...Object.fromEntries(Object.entries(other).filter(([, value]) => value !== undefined)) };
}
