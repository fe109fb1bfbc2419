import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { OrganisationModule } from '@onecounter/organisation';
import { PublicRate } from '@onecounter/platform';
import { BulletinModule } from './bulletin.module';
import { BulletinCopies } from './data/bulletin-copies';
import { BulletinEditions } from './data/bulletin-editions';
import { BulletinFeedbacks } from './data/bulletin-feedback';
import { BulletinRecipients } from './data/bulletin-recipients';
import { CopySendings } from './data/copy-sendings';
import { WebEditions } from './data/web-editions';
import { DistributeBulletinWhenIssued } from './events/distribute-bulletin-when-issued';
import { RenderEditionsWhenBulletinApproved } from './events/render-editions-when-bulletin-approved';
import { FiguresModule } from './figures.module';
import { DISTRIBUTION_SHEETS } from './exports/reporting-sheets';
import { BulletinFeedbackController } from './http/bulletin-feedback.controller';
import { BulletinCopiesController, BulletinRecipientsController, DistributionController, PublicBulletinsController, WebEditionsController } from './http/distribution.controller';
import { CopyCourier } from './jobs/copy-courier';
import { CopyCarriers } from './outside/copy-carriers';
import { BulletinPhotographs, FiguresOfIssue, GatherContent } from './use-cases/distribution/gather-content';
import { KeepRecipients } from './use-cases/distribution/keep-recipients';
import { MoveCopy } from './use-cases/distribution/move-copy';
import { MoveWebEdition } from './use-cases/distribution/move-web-edition';
import { OpenEdition, PrintLabels } from './use-cases/distribution/open-edition';
import { CopyBook, PlanDistribution, PrepareWebEdition } from './use-cases/distribution/plan-distribution';
import { EditionShelf, RenderEditions, SetIssue } from './use-cases/distribution/render-editions';
import { ResendCopy } from './use-cases/distribution/resend-copy';
import { NoteSending, SendCopy } from './use-cases/distribution/send-copy';
import { PublicBulletins, ShowDistribution, ShowRecipients } from './use-cases/distribution/show-distribution';
import { ApplyReceipt, ReceiptClock, TakeReceipts } from './use-cases/distribution/take-receipts';
import { MoveFeedback, RegisterFeedback } from './use-cases/feedback/move-feedback';
import { ShowFeedback } from './use-cases/feedback/show-feedback';

/** 专报的成稿、印发和反馈 (RPT-5 output, RPT-6, RPT-7) */
@Module({
  imports: [OrganisationModule, CaseworkModule, FiguresModule, BulletinModule],
  controllers: [BulletinRecipientsController, DistributionController, BulletinCopiesController, WebEditionsController, PublicBulletinsController, BulletinFeedbackController],
  providers: [
    ...DISTRIBUTION_SHEETS,
    PublicRate, BulletinRecipients, BulletinEditions, BulletinCopies, CopySendings, CopyBook, CopyCarriers, NoteSending, SendCopy, ResendCopy, ReceiptClock, ApplyReceipt, TakeReceipts, CopyCourier, WebEditions, BulletinFeedbacks, BulletinPhotographs, FiguresOfIssue, GatherContent, SetIssue, EditionShelf, RenderEditions, PrepareWebEdition, PlanDistribution,
    RenderEditionsWhenBulletinApproved, DistributeBulletinWhenIssued, KeepRecipients, ShowRecipients, ShowDistribution, MoveCopy, MoveWebEdition, OpenEdition, PrintLabels, PublicBulletins, RegisterFeedback, MoveFeedback, ShowFeedback,
  ],
})
export class DistributionModule {}
