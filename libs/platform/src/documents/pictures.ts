import type { DocumentBlock, DocumentContent } from '@onecounter/contracts';
import type { FileStore } from '../files/file-store';

/** The frozen content names drawn signatures by their hash; the renderer, a thread without the store, is handed the pictures. @throws Error when one is no longer kept */
export async function withPictures(content: DocumentContent, store: FileStore): Promise<DocumentContent> {
  if (content.layout !== 'notice') return content;
  return { ...content, blocks: await Promise.all(content.blocks.map((block) => drawnIn(block, store))) };
}

async function drawnIn(block: DocumentBlock, store: FileStore): Promise<DocumentBlock> {
  if (block.kind !== 'signatures' || !block.drawn) return block;
  return { ...block, drawn: await Promise.all(block.drawn.map((hash) => (hash === null ? null : pictureOf(hash, store)))) };
}

async function pictureOf(hash: string, store: FileStore): Promise<string> {
  const kept = await store.open(hash);
  if (!kept) throw new Error(`签名图片不在文件库里：${hash}`);
  const parts: Buffer[] = [];
  for await (const part of kept.stream) parts.push(part as Buffer);
  return `data:image/png;base64,${Buffer.concat(parts).toString('base64')}`;
}
