import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { BlankSheets } from './data/blank-sheets';
import { Certificates } from './data/certificates';
import { Deliveries } from './data/deliveries';
import { Permits } from './data/permits';
import { Printers } from './data/printers';
import { SecondSeals } from './data/second-seals';
import { StockRanges } from './data/stock-ranges';
import { SubjectStates } from './data/subjects';
import { Templates } from './data/templates';
import { CertificatesController } from './http/certificates.controller';
import { IssuingController } from './http/issuing.controller';
import { PrinterSteps } from './http/printer-steps';
import { PrintersController } from './http/printers.controller';
import { SecondSealsController } from './http/second-seals.controller';
import { StockAnswers } from './http/stock-answers';
import { StockSteps } from './http/stock-steps';
import { StockController } from './http/stock.controller';
import { SubjectStory } from './http/subject-story';
import { TemplateAnswers } from './http/template-answers';
import { TemplateSteps } from './http/template-steps';
import { TemplatesController } from './http/templates.controller';
import { AdjustPrinter } from './use-cases/adjust-printer';
import { ComposeCertificate } from './use-cases/certificate-of';
import { CertificateSheets } from './use-cases/certificate-sheets';
import { ConfirmSecondSeal } from './use-cases/confirm-second-seal';
import { DeclineSecondSeal } from './use-cases/decline-second-seal';
import { DraftCertificateTemplate } from './use-cases/draft-certificate-template';
import { FindIssuable, NotReadyCases } from './use-cases/find-issuable';
import { HandOutStockRange } from './use-cases/hand-out-stock-range';
import { IssueResult } from './use-cases/issue-result';
import { JudgeTemplate } from './use-cases/judge-template';
import { ListPermits } from './use-cases/list-permits';
import { SheetLosses } from './use-cases/lose-sheet';
import { PreviewCertificateTemplate } from './use-cases/preview-certificate-template';
import { PrintCertificate } from './use-cases/print-certificate';
import { PublishCertificateTemplate } from './use-cases/publish-certificate-template';
import { ReceiveStockRange } from './use-cases/receive-stock-range';
import { RegisterPrinter } from './use-cases/register-printer';
import { ReportMissingSheet } from './use-cases/report-missing-sheet';
import { RequestSecondSeal } from './use-cases/request-second-seal';
import { RetireCertificateTemplate } from './use-cases/retire-certificate-template';
import { RetirePrinter } from './use-cases/retire-printer';
import { ReviseCertificateTemplate } from './use-cases/revise-certificate-template';
import { SpoilBlankSheet } from './use-cases/spoil-blank-sheet';
import { SpoilCertificate } from './use-cases/spoil-certificate';
import { TestPrint, TestSheet } from './use-cases/test-print';
import { UploadBackground } from './use-cases/upload-background';

const PRINTING = [Certificates, PrintCertificate, SpoilCertificate, TestPrint, TestSheet, ComposeCertificate, CertificateSheets];
const SEALING = [SecondSeals, RequestSecondSeal, ConfirmSecondSeal, DeclineSecondSeal];
const ISSUING = [Deliveries, Permits, IssueResult, FindIssuable, NotReadyCases, ListPermits];
const TEMPLATES = [Templates, JudgeTemplate, DraftCertificateTemplate, ReviseCertificateTemplate, PublishCertificateTemplate, RetireCertificateTemplate, UploadBackground, PreviewCertificateTemplate, TemplateAnswers, TemplateSteps];
const PAPER = [
  Printers, StockRanges, BlankSheets, SubjectStates, SubjectStory, RegisterPrinter, AdjustPrinter, RetirePrinter, PrinterSteps,
  ReceiveStockRange, HandOutStockRange, SheetLosses, SpoilBlankSheet, ReportMissingSheet, StockSteps, StockAnswers,
];

/** 制证、发证: from the decision to the applicant's hand. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CertificatesController, IssuingController, SecondSealsController, TemplatesController, PrintersController, StockController],
  providers: [...PRINTING, ...SEALING, ...ISSUING, ...TEMPLATES, ...PAPER],
})
export class IssuanceModule {}
