import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { PublicCases } from './data/public-cases';
import { PublicRate } from './http/public-rate.guard';
import { PublicController } from './http/public.controller';
import { ShowProgress } from './use-cases/show-progress';
import { VerifyCertificate } from './use-cases/verify-certificate';

/** 公众服务: what anybody may ask without an account. */
@Module({ imports: [CatalogueModule, CaseworkModule], controllers: [PublicController], providers: [PublicCases, PublicRate, ShowProgress, VerifyCertificate] })
export class PublicServiceModule {}
