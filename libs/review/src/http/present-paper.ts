import type { DocumentBlock, NoticeContent } from '@onecounter/contracts';
import type { DecisionPaperView, PaperBlockView } from './review.view';

export function presentPaper(content: NoticeContent): DecisionPaperView {
  const { title, addressee, unit, dated, seal, footer } = content;
  return { title, addressee, blocks: content.blocks.map(presentBlock), unit, dated, sealed: seal !== undefined, footer: footer ?? null };
}

function presentBlock(block: DocumentBlock): PaperBlockView {
  const empty: PaperBlockView = { kind: block.kind, text: null, items: [], fields: [], columns: [], rows: [], labels: [] };
  return { ...empty, ...block };
}
