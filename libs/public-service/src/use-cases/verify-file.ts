import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Letterhead } from '@onecounter/casework';
import { LegalClock, Settings } from '@onecounter/platform';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { PublicCopies, type PublicCopy } from '../data/public-copies';
import type { FileVerificationView } from '../http/copies.view';
import { examineFile } from '../rules/examine-file';
import { FILE_VERDICTS, verdictOf, type FileVerdict } from '../rules/file-verdict';

type MultipartRequest = FastifyRequest & { isMultipart(): boolean; file(): Promise<MultipartFile | undefined> };
const AMENDED = '这份文书有一处笔误已经更正，请与更正告知书一并使用。';
const NOTHING = { title: null, number: null, holder: null, itemName: null, organ: null, signedAt: null, keyId: null, signature: null, validUntil: null };

/** 核验文件: the file passes through and is kept nowhere; what is compared is its hash. Whoever has the whole file has read it, so the holder is shown. */
@Injectable()
export class VerifyFile {
  constructor(private readonly copies: PublicCopies, private readonly letterhead: Letterhead, private readonly legal: LegalClock, private readonly settings: Settings) {}

  async run(request: FastifyRequest): Promise<FileVerificationView> {
    const multipart = request as MultipartRequest;
    if (!multipart.isMultipart()) refuse('unsupportedMedia');
    const part = (await multipart.file()) ?? refuse('malformedRequest', {}, 'file');
    const { hash, marks } = await examineFile(part.file as AsyncIterable<Buffer>, this.settings.fileLimitBytes);
    const found = await this.copies.ofFile(hash);
    if (found) return this.told(verdictOf(found, this.legal.today()), hash, found);
    for (const id of marks) {
      const claimed = await this.copies.byId(id);
      // of a file that was changed only what it claims to be is said: a mark may have been copied by hand
      if (claimed) return { ...this.verdict('altered', hash), title: claimed.title, number: claimed.number };
    }
    return this.verdict('unknown', hash);
  }

  private async told(verdict: FileVerdict, hash: string, copy: PublicCopy): Promise<FileVerificationView> {
    return {
      ...this.verdict(verdict, hash), ...(copy.amended ? { says: `${FILE_VERDICTS[verdict].says}${AMENDED}` } : {}), title: copy.title, number: copy.number, holder: copy.holder_name, itemName: copy.item_name, organ: await this.letterhead.organOf(copy.unit_id), signedAt: copy.signed_at.toISOString(),
      keyId: copy.key_id, signature: copy.signature, validUntil: copy.valid_until,
    };
  }

  private verdict(verdict: FileVerdict, hash: string): FileVerificationView {
    const { label, says } = FILE_VERDICTS[verdict];
    return { verdict, verdictLabel: label, says, sha256: hash, ...NOTHING };
  }
}
