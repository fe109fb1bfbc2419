import { Injectable, StreamableFile } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { PublicCopies } from '../data/public-copies';
import { CaseByCode } from './case-by-code';

/** 下载电子副本: by the holder, with number and code of the receipt; a copy of another case is answered like a wrong code. */
@Injectable()
export class DownloadCopy {
  constructor(private readonly cases: CaseByCode, private readonly copies: PublicCopies) {}

  async run(input: { number: string; code: string; copyId: string }): Promise<StreamableFile> {
    const { cases } = await this.cases.find(input.number, input.code);
    const copy = (await this.copies.ofCases(cases.map(({ number }) => number))).find(({ id }) => id === input.copyId) ?? refuse('progressNotFound');
    const { stream, sizeBytes } = await this.copies.open(copy);
    return new StreamableFile(stream, { type: 'application/pdf', disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`电子副本 ${copy.title} ${copy.number ?? input.number}.pdf`)}`, length: sizeBytes });
  }
}
