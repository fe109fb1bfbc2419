import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { PublicCases } from './data/public-cases';
import { PublicCopies } from './data/public-copies';
import { PublicCopiesController } from './http/copies.controller';
import { PublicRate } from './http/public-rate.guard';
import { PublicController } from './http/public.controller';
import { CaseByCode } from './use-cases/case-by-code';
import { DownloadCopy } from './use-cases/download-copy';
import { HeldCases, ShowProgress } from './use-cases/show-progress';
import { VerifyCertificate } from './use-cases/verify-certificate';
import { VerifyFile } from './use-cases/verify-file';

/** 公众服务: what anybody may ask without an account. */
@Module({ imports: [CatalogueModule, CaseworkModule], controllers: [PublicController, PublicCopiesController], providers: [PublicCases, PublicCopies, PublicRate, CaseByCode, HeldCases, ShowProgress, VerifyCertificate, DownloadCopy, VerifyFile] })
export class PublicServiceModule {}
