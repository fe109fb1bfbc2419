import { Module } from '@nestjs/common';
import { CatalogueFinds } from './data/catalogue-finds';
import { DeferralLists } from './data/deferral-lists';
import { Adjustments } from './data/adjustments';
import { ItemVersions } from './data/item-versions';
import { Searches } from './data/searches';
import { VersionRows } from './data/version-rows';
import { AdjustmentAnswers } from './http/adjustment-answers';
import { AdjustmentsController } from './http/adjustments.controller';
import { ItemAnswers } from './http/item-answers';
import { ItemVersionsController } from './http/item-versions.controller';
import { ItemExchange } from './http/item-exchange';
import { ItemExchangeController } from './http/item-exchange.controller';
import { ItemsController } from './http/items.controller';
import { VersionAnswers } from './http/version-answers';
import { VersionSteps } from './http/version-steps';
import { ApplyItemImport } from './use-cases/apply-item-import';
import { DraftItemVersion } from './use-cases/draft-item-version';
import { JudgeDefinition } from './use-cases/judge-definition';
import { PublishItemVersion } from './use-cases/publish-item-version';
import { PublishingObstacles } from './use-cases/publishing-obstacles';
import { ReadItemImport } from './use-cases/read-import';
import { RetireItemVersion } from './use-cases/retire-item-version';
import { ReviseItemVersion } from './use-cases/revise-item-version';

/** 事项库: what may be asked for, under which limits, with which materials and points; versioned (CAT). */
@Module({
  controllers: [ItemsController, AdjustmentsController, ItemExchangeController, ItemVersionsController],
  providers: [
    Adjustments, CatalogueFinds, AdjustmentAnswers, ItemExchange, ReadItemImport, ApplyItemImport, ItemVersions, DeferralLists, Searches, VersionRows, ItemAnswers, VersionAnswers, VersionSteps,
    JudgeDefinition, PublishingObstacles, DraftItemVersion, ReviseItemVersion, PublishItemVersion, RetireItemVersion,
  ],
  exports: [Adjustments, CatalogueFinds, ItemVersions, DeferralLists],
})
export class CatalogueModule {}
