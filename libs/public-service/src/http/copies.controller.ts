import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { OwnTransaction, Public, PublicRate, Streams } from '@onecounter/platform';
import type { FastifyRequest } from 'fastify';
import { PublicCopies } from '../data/public-copies';
import { DownloadCopy } from '../use-cases/download-copy';
import { VerifyFile } from '../use-cases/verify-file';
import { CopyKeyView, FileVerificationView } from './copies.view';
import { DownloadCopyBody } from './public.body';

/** Electronic copies without a session: take them along with the receipt, have a file checked with nothing. */
@Controller('public')
@UseGuards(PublicRate)
export class PublicCopiesController {
  constructor(private readonly copies: PublicCopies, private readonly download: DownloadCopy, private readonly verification: VerifyFile) {}

  /** One file (multipart), at most 20 MB; it is hashed while it comes and kept nowhere. */
  @Post('verify-file')
  @HttpCode(200)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @Public('verifyFile', '核验文件', ['invalidInput', 'unsupportedMedia', 'malformedRequest', 'fileEmpty', 'fileTooLarge', 'tooManyRequests'])
  verifyFile(@Req() request: FastifyRequest): Promise<FileVerificationView> {
    return this.verification.run(request);
  }

  @Post('electronic-copy')
  @HttpCode(200)
  @OwnTransaction()
  @Header('Cache-Control', 'no-store')
  @Header('X-Content-Type-Options', 'nosniff')
  @Streams('application/pdf')
  @Public('downloadElectronicCopy', '下载电子副本', ['progressNotFound', 'invalidInput', 'documentNotReady', 'tooManyRequests'])
  downloadElectronicCopy(@Body() body: DownloadCopyBody): Promise<StreamableFile> {
    return this.download.run(body);
  }

  /** With these anybody checks a signature without us; keys that sign no more stay listed. */
  @Get('copy-keys')
  @Public('listCopyKeys', '电子副本签名公钥', ['tooManyRequests'])
  async listCopyKeys(): Promise<CopyKeyView[]> {
    return (await this.copies.keys()).map(({ id, public_key: publicKey, valid_from: from, valid_until: until }) => ({ id, publicKey, validFrom: from.toISOString(), validUntil: until?.toISOString() ?? null }));
  }
}
