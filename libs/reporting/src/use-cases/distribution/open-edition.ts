import { Injectable, StreamableFile } from '@nestjs/common';
import { READER_WAYS, refuse } from '@onecounter/contracts';
import { Documents, FileStore, type Actor } from '@onecounter/platform';
import { BulletinCopies } from '../../data/bulletin-copies';
import { BulletinEditions, type EditionKind, type IssueHead } from '../../data/bulletin-editions';
import { RenderEditions } from './render-editions';

const TYPES: Readonly<Record<EditionKind, string>> = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
const named = ({ masthead, year, number }: IssueHead, rest: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(`${masthead}${year}年第${number}期${rest}`)}`;

/** 成稿 of an issue, as it was rendered or, before its approval, with 编制中 over it. */
@Injectable()
export class OpenEdition {
  constructor(private readonly editions: BulletinEditions, private readonly store: FileStore, private readonly render: RenderEditions) {}

  /** @throws notFound for an issue that is not approved, documentNotReady while it is being rendered */
  async run(issueId: number, kind: EditionKind, actor: Actor): Promise<StreamableFile> {
    const head = await this.editions.issue(issueId, actor);
    if (head.status !== 'approved' && head.status !== 'issued') refuse('notFound');
    const edition = (await this.editions.of(issueId)).find((one) => one.kind === kind) ?? refuse('documentNotReady', { seconds: 5 });
    const kept = (await this.store.open(edition.file_hash)) ?? refuse('documentNotReady', { seconds: 5 });
    return new StreamableFile(kept.stream, { type: TYPES[kind], disposition: named(head, `.${kind}`), length: edition.size_bytes });
  }

  /** @throws notFound */
  async previewWord(issueId: number, actor: Actor): Promise<StreamableFile> {
    const head = await this.editions.issue(issueId, actor);
    const draft = head.status !== 'approved' && head.status !== 'issued';
    return new StreamableFile(await this.render.previewWord(issueId, draft), { type: TYPES.docx, disposition: named(head, draft ? '（编制中）.docx' : '.docx') });
  }

  /** @throws notFound, renderingFailed */
  async preview(issueId: number, actor: Actor): Promise<StreamableFile> {
    const head = await this.editions.issue(issueId, actor);
    const draft = head.status !== 'approved' && head.status !== 'issued';
    return new StreamableFile(await this.render.preview(issueId, draft), { type: TYPES.pdf, disposition: named(head, draft ? '（编制中）.pdf' : '.pdf').replace('attachment', 'inline') });
  }
}

/** 地址签 for what goes by post, exchange box or by hand and has not gone yet. */
@Injectable()
export class PrintLabels {
  constructor(private readonly editions: BulletinEditions, private readonly copies: BulletinCopies, private readonly documents: Documents) {}

  /** @throws notFound, renderingFailed */
  async run(issueId: number, actor: Actor): Promise<StreamableFile> {
    const head = await this.editions.issue(issueId, actor);
    const labels = (await this.copies.of(issueId)).filter(({ way, status }) => READER_WAYS[way].paper && status === 'planned').map(({ name, address, postcode, way }) => ({ name, address, postcode, way: READER_WAYS[way].zh }));
    const content = { layout: 'labelSheet' as const, title: `${head.masthead}地址签`, number: `${head.year}年第${head.number}期`, unit: head.issuer, dated: head.issued_on ?? head.target_on, labels };
    const pdf = await this.documents.draw(content).catch((error: unknown) => refuse('renderingFailed', { why: String((error as Error).message).slice(0, 300) }));
    return new StreamableFile(pdf, { type: TYPES.pdf, disposition: named(head, '地址签.pdf') });
  }
}
