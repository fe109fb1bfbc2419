import { Injectable } from '@nestjs/common';
import { DOCUMENT_KINDS, refuse, type CertificateContent, type DocumentBlock, type DocumentContent, type DocumentKind, type NoticeContent } from '@onecounter/contracts';
import { Units } from '@onecounter/organisation';
import { LegalClock, Settings, type DocumentToName } from '@onecounter/platform';
import { SEAL_NAME } from '../data/seal-uses';

/** What a module says of a document; letterhead, seal, date and QR are the same for all. */
export type PaperToName =
  | { readonly kind: DocumentKind; readonly addressee: string; readonly blocks: DocumentBlock[]; readonly caseNumber: string; readonly progressCode: string; readonly signatures?: string[]; readonly drawn?: (string | null)[]; readonly footer?: string; /** 署名 when it is not the organ that speaks. */ readonly signedBy?: string }
  | { readonly kind: 'certificate'; readonly certificate: Omit<CertificateContent, 'layout' | 'unit' | 'dated' | 'seal' | 'number'> };

/** 版头: issuing organ, number prefix of the section, seal, date in full. */
@Injectable()
export class Letterhead {
  constructor(private readonly units: Units, private readonly legal: LegalClock, private readonly settings: Settings) {}

  async document(id: string, unitId: number, paper: PaperToName): Promise<DocumentToName> {
    const unit = (await this.units.byId(unitId)) ?? refuse('notFound');
    const year = Number(this.legal.today().slice(0, 4));
    const { mark } = DOCUMENT_KINDS[paper.kind];
    return { id, kind: paper.kind, mark, prefix: unit.documentPrefix, year, unitId, content: this.content(paper, await this.organOf(unitId)) };
  }

  /** 发文机关: the bureau for its sections, an outside department for itself. */
  async organOf(unitId: number): Promise<string> {
    const unit = await this.units.byId(unitId);
    const top = await this.units.byId(Number(unit?.path.split('/')[1] ?? 0));
    return (unit?.kind === 'outside' ? unit.name : top?.name) ?? '';
  }

  /** The content alone: for the preview at the counter, before anything is numbered. */
  content(paper: PaperToName, organ: string): DocumentContent {
    const dated = chineseDay(this.legal.today());
    const seal = { unit: organ, name: SEAL_NAME };
    if ('certificate' in paper) return { layout: 'certificate', number: '', unit: organ, dated, seal, ...paper.certificate };
    const { zh, sealed } = DOCUMENT_KINDS[paper.kind];
    const blocks = paper.signatures ? [...paper.blocks, { kind: 'signatures' as const, labels: paper.signatures, ...(paper.drawn ? { drawn: paper.drawn } : {}) }] : paper.blocks;
    const notice: NoticeContent = { layout: 'notice', title: zh, addressee: paper.addressee, blocks, unit: paper.signedBy ?? organ, dated, qr: { text: this.progressUrl(paper.caseNumber, paper.progressCode), caption: '扫码看进度' } };
    return { ...notice, ...(sealed ? { seal } : {}), ...(paper.footer ? { footer: paper.footer } : {}) };
  }

  /** In the fragment, so that neither proxies nor logs see the code. */
  progressUrl(number: string, code: string): string {
    return `${this.settings.publicUrl}/public/#/progress/${number}/${code}`;
  }

  /** Where anybody has a file checked. */
  verifyFileUrl(): string {
    return `${this.settings.publicUrl}/public/#/file`;
  }

  verifyUrl(token: string): string {
    return `${this.settings.publicUrl}/public/#/verify/${token}`;
  }
}

/** 2026年11月20日: no leading zeros (GB/T 9704). */
export function chineseDay(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
