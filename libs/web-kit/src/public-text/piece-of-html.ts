import { h, type VNode } from 'vue';

/** What a bulletin for everybody is made of; anything else is shown as its words. */
const ALLOWED: ReadonlySet<string> = new Set(['SECTION', 'H2', 'H3', 'P', 'TABLE', 'CAPTION', 'THEAD', 'TBODY', 'TR', 'TH', 'TD']);

/** A piece of HTML as nodes: only elements and attributes that are known here, so that nothing in it can run. */
export function pieceOfHtml(html: string): (VNode | string)[] {
  return nodesOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function nodesOf(parent: Node): (VNode | string)[] {
  return [...parent.childNodes].flatMap((node): (VNode | string)[] => {
    if (!(node instanceof Element)) return node.textContent ? [node.textContent] : [];
    if (!ALLOWED.has(node.tagName)) return nodesOf(node);
    const scope = node.getAttribute('scope');
    return [h(node.tagName.toLowerCase(), scope ? { scope } : {}, nodesOf(node))];
  });
}
