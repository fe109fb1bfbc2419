import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { PublicRate } from '@onecounter/platform';
import { PublicCases } from './data/public-cases';
import { PublicCopies } from './data/public-copies';
import { PublicGrants } from './data/public-grants';
import { PublicGuides } from './data/public-guides';
import { PublicCopiesController } from './http/copies.controller';
import { PublicGrantsController } from './http/grants.controller';
import { PublicGuidesController } from './http/guides.controller';
import { PublicFormsController } from './http/forms.controller';
import { PublicSamplesController } from './http/samples.controller';
import { PublicController } from './http/public.controller';
import { PublicThemesController } from './http/themes.controller';
import { CaseByCode } from './use-cases/case-by-code';
import { DownloadCopy } from './use-cases/download-copy';
import { DownloadGuide } from './use-cases/download-guide';
import { ListGuides } from './use-cases/list-guides';
import { PublicThemes } from './use-cases/public-themes';
import { ShowGuide } from './use-cases/show-guide';
import { SearchGrants } from './use-cases/search-grants';
import { HeldCases, ProgressTerms, ShowProgress } from './use-cases/show-progress';
import { VerifyCertificate } from './use-cases/verify-certificate';
import { VerifyFile } from './use-cases/verify-file';

/** 公众服务: what anybody may ask without an account. */
@Module({
  imports: [CatalogueModule, CaseworkModule],
  controllers: [PublicController, PublicCopiesController, PublicGuidesController, PublicThemesController, PublicFormsController, PublicSamplesController, PublicGrantsController],
  providers: [PublicCases, PublicCopies, PublicGuides, PublicRate, CaseByCode, HeldCases, ProgressTerms, ShowProgress, VerifyCertificate, DownloadCopy, VerifyFile, ListGuides, ShowGuide, PublicThemes, DownloadGuide, PublicGrants, SearchGrants],
})
export class PublicServiceModule {}
