import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';
import { unusable } from './read-docx';

const ELEMENT_NODE = 1;

/** An XML part. External entities are not known, a DTD is refused. @throws documentTemplateUnusable */
export function parseWordXml(bytes: Buffer, part: string): Element {
  const text = bytes.toString('utf8');
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) unusable(`${part} 里有 DTD`);
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement;
    if (root) return root;
  } catch {
    // told below: whatever the parser says is in English and about bytes
  }
  return unusable(`${part} 不是完好的 XML`);
}

const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

export function childrenOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined => (element ? childrenOf(element).find(({ nodeName }) => nodeName === name) : undefined);

/** w:val of a child, e.g. of w:jc; undefined when there is no such child. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => {
  const child = childOf(element, name);
  return child ? (child.getAttribute('w:val') ?? '') : undefined;
};

/** A switch such as w:b: on when it is there and not said to be off. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const value = valueOf(element, name);
  return value === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(value);
}
