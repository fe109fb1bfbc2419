import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { receiveFile, Uploads, type Actor } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { BulletinIssues } from '../../data/bulletin-issues';
import { Contributions } from '../../data/contributions';
import { scalePicture } from '../../paper/scale-picture';
import { mayWrite } from '../../rules/bulletin/contribution-sides';
import { pictureHead } from '../../rules/bulletin/picture-head';
import { requireComposing } from './require-composing';

const LIMIT_MEGABYTES = 20;
/** A picture of that many pixels takes 240 MB while it is decoded. */
const MOST_PIXELS = 60_000_000;
/** Id of a picture that lies with its issue now, and its size in pixels. */
export interface KeptPhotograph { readonly fileId: string; readonly width: number; readonly height: number }

/** 插图: scaled to what the paper shows and written anew; what came is kept nowhere. It lies with the issue, whoever of those who write it brought it. */
@Injectable()
export class KeepPhotograph {
  constructor(private readonly issues: BulletinIssues, private readonly contributions: Contributions, private readonly uploads: Uploads) {}

  /** @throws notFound, issueNotComposing, photographRefused, fileEmpty, fileTooLarge, fileInfected, storageFull */
  async forIssue(id: number, actor: Actor, request: FastifyRequest): Promise<KeptPhotograph> {
    requireComposing(await this.issues.get(id, actor));
    return this.keep(id, actor, request);
  }

  /** @throws contributionNotYours, and as for an issue */
  async forContribution(id: number, actor: Actor, request: FastifyRequest): Promise<KeptPhotograph> {
    const row = await this.contributions.get(id, actor);
    if (!mayWrite(row, actor)) refuse('contributionNotYours', { who: [row.unit_name, ...row.co_unit_names].join('、') });
    return this.forIssue(row.issue_id, actor, request);
  }

  private async keep(issueId: number, actor: Actor, request: FastifyRequest): Promise<KeptPhotograph> {
    const bytes = await receiveFile(request, ({ file }) => wholeOf(file));
    const head = pictureHead(bytes) ?? refuse('photographRefused', { why: '只收 JPG、PNG 图片，按内容判断，不看文件名' }, 'file');
    if (head.width * head.height > MOST_PIXELS) refuse('photographRefused', { why: `${head.width} × ${head.height} 像素太多，请先缩小到 6000 万像素以内` }, 'file');
    const scaled = await scalePicture(bytes, head.kind).catch(() => refuse('photographRefused', { why: '文件损坏，读不出图像' }, 'file'));
    const { width, height } = pictureHead(scaled) ?? refuse('photographRefused', { why: '文件损坏，读不出图像' }, 'file');
    const { id: fileId } = await this.uploads.take(Readable.from([scaled]), `插图.${head.kind === 'png' ? 'png' : 'jpg'}`, actor, null);
    await this.uploads.attach([fileId], actor, 'bulletinIssue', issueId);
    return { fileId, width, height };
  }
}

async function wholeOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const [pieces, got] = [[] as Buffer[], { bytes: 0 }];
  for await (const piece of source) {
    got.bytes += piece.length;
    // the rest is read and dropped: a sender that is cut off sees no answer
    if (got.bytes <= LIMIT_MEGABYTES * 1024 * 1024) pieces.push(piece);
  }
  if (got.bytes === 0) refuse('fileEmpty');
  if (got.bytes > LIMIT_MEGABYTES * 1024 * 1024) refuse('fileTooLarge', { limitMegabytes: LIMIT_MEGABYTES });
  return Buffer.concat(pieces);
}
