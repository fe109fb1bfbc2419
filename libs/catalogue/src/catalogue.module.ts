import { Module } from '@nestjs/common';
import { Booklets } from './data/booklets';
import { CatalogueFinds } from './data/catalogue-finds';
import { DeferralLists } from './data/deferral-lists';
import { Adjustments } from './data/adjustments';
import { FormChecks } from './data/form-checks';
import { Forms } from './data/forms';
import { DocumentTemplates } from './data/document-templates';
import { ItemVersions } from './data/item-versions';
import { Samples } from './data/samples';
import { Searches } from './data/searches';
import { ThemeRows } from './data/themes/theme-rows';
import { ThemeVersions } from './data/themes/theme-versions';
import { VersionRows } from './data/version-rows';
import { MakeBooklets } from './events/make-booklets.schedule';
import { CATALOGUE_SHEETS } from './exports/catalogue-sheets';
import { AdjustmentAnswers } from './http/adjustment-answers';
import { AdjustmentsController } from './http/adjustments.controller';
import { BookletsController } from './http/booklets.controller';
import { DocumentTemplateAnswers } from './http/document-template-answers';
import { DocumentTemplateSteps } from './http/document-template-steps';
import { DocumentTemplatesController } from './http/document-templates.controller';
import { FormAnswers } from './http/form-answers';
import { FormFilesController } from './http/form-files.controller';
import { FormJudgements, FormSteps } from './http/form-steps';
import { FormsController } from './http/forms.controller';
import { PublicForms } from './http/public-forms';
import { GeneratedDocumentsController } from './http/generated-documents.controller';
import { ItemAnswers } from './http/item-answers';
import { ItemVersionsController } from './http/item-versions.controller';
import { ItemExchange } from './http/item-exchange';
import { ItemExchangeController } from './http/item-exchange.controller';
import { ItemsController } from './http/items.controller';
import { PublicSamples, SampleAnswers, SampleSheets } from './http/samples/sample-answers';
import { SamplesController, SampleStepsController, TrainingHandbookController } from './http/samples/samples.controller';
import { ThemeAnswers, ThemesInUse } from './http/themes/theme-answers';
import { ThemeFacts } from './http/themes/theme-facts';
import { ThemeSteps } from './http/themes/theme-steps';
import { ThemesController } from './http/themes/themes.controller';
import { VersionAnswers } from './http/version-answers';
import { VersionSteps } from './http/version-steps';
import { CheckFormAddresses } from './jobs/check-form-addresses.schedule';
import { AddressProbe } from './outside/address-probe';
import { ApplyItemImport } from './use-cases/apply-item-import';
import { BookletPress } from './use-cases/booklet-press';
import { DocumentValues } from './use-cases/document-values';
import { DraftDocumentTemplate } from './use-cases/draft-document-template';
import { DraftItemVersion } from './use-cases/draft-item-version';
import { CancelForm } from './use-cases/forms/cancel-form';
import { CheckFormAddress } from './use-cases/forms/check-form-address';
import { FormContent } from './use-cases/forms/form-content';
import { IllustrateForm } from './use-cases/forms/illustrate-form';
import { JudgeForm } from './use-cases/forms/judge-form';
import { RegisterForm } from './use-cases/forms/register-form';
import { ReviewForm } from './use-cases/forms/review-form';
import { ReviseForm } from './use-cases/forms/revise-form';
import { UploadFormFile } from './use-cases/forms/upload-form-file';
import { DrawnPages, GenerateDocument } from './use-cases/generate-document';
import { ItemTexts } from './use-cases/item-texts';
import { JudgeDefinition } from './use-cases/judge-definition';
import { MakeBooklet } from './use-cases/make-booklet';
import { BookletOrders, OrderBooklet } from './use-cases/order-booklet';
import { PublishDocumentTemplate } from './use-cases/publish-document-template';
import { PublishItemVersion } from './use-cases/publish-item-version';
import { PublishingObstacles } from './use-cases/publishing-obstacles';
import { ReadItemImport } from './use-cases/read-import';
import { RetireDocumentTemplate } from './use-cases/retire-document-template';
import { RetireItemVersion } from './use-cases/retire-item-version';
import { ReviseDocumentTemplate } from './use-cases/revise-document-template';
import { ReviseItemVersion } from './use-cases/revise-item-version';
import { DraftSample } from './use-cases/samples/draft-sample';
import { PublishSample } from './use-cases/samples/publish-sample';
import { RetireSample } from './use-cases/samples/retire-sample';
import { ReviseSample } from './use-cases/samples/revise-sample';
import { SampleContent } from './use-cases/samples/sample-content';
import { HandbookSamples, HandbookTexts, WriteTrainingHandbook } from './use-cases/samples/write-training-handbook';
import { UploadSamplePage } from './use-cases/samples/upload-sample-page';
import { TemplateContent } from './use-cases/template-content';
import { DraftThemeVersion } from './use-cases/themes/draft-theme-version';
import { JudgeTheme } from './use-cases/themes/judge-theme';
import { PublishThemeVersion } from './use-cases/themes/publish-theme-version';
import { ThemeTexts } from './use-cases/themes/theme-texts';
import { RetireThemeVersion } from './use-cases/themes/retire-theme-version';
import { ReviseThemeVersion } from './use-cases/themes/revise-theme-version';
import { UploadTemplateFile } from './use-cases/upload-template-file';

const TEMPLATES = [
  DocumentTemplates, TemplateContent, DraftDocumentTemplate, ReviseDocumentTemplate, PublishDocumentTemplate, RetireDocumentTemplate, UploadTemplateFile, ItemTexts, ThemeTexts, DocumentValues, DrawnPages, GenerateDocument,
  DocumentTemplateAnswers, DocumentTemplateSteps, Booklets, BookletPress, BookletOrders, OrderBooklet, MakeBooklet, MakeBooklets,
];

const FORMS = [
  Forms, FormChecks, FormContent, AddressProbe, JudgeForm, RegisterForm, ReviseForm, IllustrateForm, ReviewForm, CancelForm, UploadFormFile, CheckFormAddress, CheckFormAddresses,
  FormAnswers, FormJudgements, FormSteps, PublicForms,
];

const THEMES = [ThemeRows, ThemeVersions, ThemeFacts, ThemesInUse, ThemeAnswers, ThemeSteps, JudgeTheme, DraftThemeVersion, ReviseThemeVersion, PublishThemeVersion, RetireThemeVersion];

const SAMPLES = [Samples, SampleContent, SampleSheets, SampleAnswers, PublicSamples, UploadSamplePage, DraftSample, ReviseSample, PublishSample, RetireSample, HandbookTexts, HandbookSamples, WriteTrainingHandbook];

/** 事项库: what may be asked for, under which limits, with which materials and points; versioned (CAT). */
@Module({
  controllers: [ItemsController, AdjustmentsController, ItemExchangeController, ItemVersionsController, DocumentTemplatesController, GeneratedDocumentsController, BookletsController, FormFilesController, FormsController, ThemesController, SamplesController, SampleStepsController, TrainingHandbookController],
  providers: [
    ...CATALOGUE_SHEETS,
    Adjustments, CatalogueFinds, AdjustmentAnswers, ItemExchange, ReadItemImport, ApplyItemImport, ItemVersions, DeferralLists, Searches, VersionRows, ItemAnswers, VersionAnswers, VersionSteps,
    JudgeDefinition, PublishingObstacles, DraftItemVersion, ReviseItemVersion, PublishItemVersion, RetireItemVersion, ...TEMPLATES, ...FORMS, ...THEMES, ...SAMPLES,
  ],
  exports: [PublicForms, PublicSamples, DraftSample, Adjustments, CatalogueFinds, ItemVersions, ThemeVersions, ThemesInUse, ThemeTexts, DeferralLists, ItemTexts, GenerateDocument],
})
export class CatalogueModule {}
