import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { receiveFile, Uploads, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { Samples, type SamplePage } from '../../data/samples';
import { blackBoxesOf } from '../../rules/samples/black-boxes';
import { blackOut } from '../../rules/samples/picture';
import { readPng } from '../../rules/samples/read-png';
import { writePng } from '../../rules/samples/write-png';

const LIMIT_MEGABYTES = 10;

/** A page for a sample: its pixels are read, blackened and written anew. What came is never kept, not even for a moment on the disk. */
@Injectable()
export class UploadSamplePage {
  constructor(private readonly samples: Samples, private readonly uploads: Uploads) {}

  /** @param boxes what is blacked out, `x,y,width,height` in percent, parted by `;` @throws samplePageRefused, fileEmpty, fileTooLarge, invalidInput, storageFull */
  async run(actor: Actor, boxes: string, request: FastifyRequest): Promise<SamplePage> {
    const said = blackBoxesOf(boxes);
    const bytes = await receiveFile(request, ({ file }) => wholeOf(file));
    if (bytes.length === 0) refuse('fileEmpty');
    const picture = await readPng(bytes);
    blackOut(picture, said);
    const page = { width: picture.width, height: picture.height, boxes: said.length };
    const { id } = await this.uploads.take(Readable.from([await writePng(picture)]), '范本页.png', actor, null);
    await this.samples.keepPage(id, page);
    return { fileId: id, ...page };
  }
}

async function wholeOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const [pieces, got] = [[] as Buffer[], { bytes: 0 }];
  for await (const piece of source) {
    got.bytes += piece.length;
    // the rest is read and dropped: a sender that is cut off sees no answer
    if (got.bytes <= LIMIT_MEGABYTES * 1024 * 1024) pieces.push(piece);
  }
  if (got.bytes > LIMIT_MEGABYTES * 1024 * 1024) refuse('fileTooLarge', { limitMegabytes: LIMIT_MEGABYTES });
  return Buffer.concat(pieces);
}
