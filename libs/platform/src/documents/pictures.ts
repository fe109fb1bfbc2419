import type { CertificateContent, DocumentBlock, DocumentContent } from '@onecounter/contracts';
import type { FileStore } from '../files/file-store';

/** The frozen content names drawn signatures and scans of blanks by their hash; the renderer, a thread without the store, is handed the pictures. @throws Error when one is no longer kept */
export async function withPictures(content: DocumentContent, store: FileStore): Promise<DocumentContent> {
  if (content.layout === 'certificate') return withBackground(content, store);
  if (content.layout !== 'notice') return content;
  return { ...content, blocks: await Promise.all(content.blocks.map((block) => drawnIn(block, store))) };
}

async function drawnIn(block: DocumentBlock, store: FileStore): Promise<DocumentBlock> {
  if (block.kind !== 'signatures' || !block.drawn) return block;
  return { ...block, drawn: await Promise.all(block.drawn.map((hash) => (hash === null ? null : pictureOf(hash, 'image/png', store)))) };
}

async function withBackground(content: CertificateContent, store: FileStore): Promise<DocumentContent> {
  const background = content.overlay?.background;
  if (!content.overlay || background?.kind !== 'scan') return content;
  return { ...content, overlay: { ...content.overlay, background: { ...background, picture: await pictureOf(background.picture, background.mediaType, store) } } };
}

async function pictureOf(hash: string, mediaType: string, store: FileStore): Promise<string> {
  const kept = await store.open(hash);
  if (!kept) throw new Error(`图片不在文件库里：${hash}`);
  const parts: Buffer[] = [];
  for await (const part of kept.stream) parts.push(part as Buffer);
  return `data:${mediaType};base64,${Buffer.concat(parts).toString('base64')}`;
}
