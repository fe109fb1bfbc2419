import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { BlankSheets } from './data/blank-sheets';
import { Certificates } from './data/certificates';
import { CopyKeys } from './data/copy-keys';
import { Deliveries } from './data/deliveries';
import { ElectronicCopies } from './data/electronic-copies';
import { Exchanges } from './data/exchanges';
import { Mailings } from './data/mailings';
import { Permits } from './data/permits';
import { Printers } from './data/printers';
import { ResultPapers } from './data/result-papers';
import { SecondSeals } from './data/second-seals';
import { StockRanges } from './data/stock-ranges';
import { SubjectStates } from './data/subjects';
import { Templates } from './data/templates';
import { MakeCopiesWhenResultDelivered } from './events/make-copies-when-result-delivered';
import { ISSUANCE_SHEETS } from './exports/issuance-sheets';
import { CertificatesController } from './http/certificates.controller';
import { ElectronicCopiesController } from './http/electronic-copies.controller';
import { ExchangesController } from './http/exchanges.controller';
import { IssuingController } from './http/issuing.controller';
import { MailingsController, MailStepsController } from './http/mailings.controller';
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
import { ConfirmDelivery, MailRecords } from './use-cases/confirm-delivery';
import { ConfirmSecondSeal } from './use-cases/confirm-second-seal';
import { DeclineSecondSeal } from './use-cases/decline-second-seal';
import { DraftCertificateTemplate } from './use-cases/draft-certificate-template';
import { ExchangeCertificate, ExchangeRecords } from './use-cases/exchange-certificate';
import { FindIssuable, Hindrances, NotReadyCases } from './use-cases/find-issuable';
import { BulkIssueResult } from './use-cases/bulk-issue-result';
import { HandOutStockRange } from './use-cases/hand-out-stock-range';
import { IssuableNumbers } from './use-cases/issuable-numbers';
import { IssueResult } from './use-cases/issue-result';
import { JudgeTemplate } from './use-cases/judge-template';
import { ListMailings } from './use-cases/list-mailings';
import { ListPermits } from './use-cases/list-permits';
import { SheetLosses } from './use-cases/lose-sheet';
import { MailResult, MailRoom } from './use-cases/mail-result';
import { CopyPress, MakeElectronicCopy } from './use-cases/make-electronic-copy';
import { OpenElectronicCopy } from './use-cases/open-electronic-copy';
import { PreviewCertificateTemplate } from './use-cases/preview-certificate-template';
import { LabelDesk, LabelPress, PrintAddressLabel } from './use-cases/print-address-label';
import { CertificateDesk, PrintCertificate } from './use-cases/print-certificate';
import { PublishCertificateTemplate } from './use-cases/publish-certificate-template';
import { ReceiveStockRange } from './use-cases/receive-stock-range';
import { RecordReturn } from './use-cases/record-return';
import { RegisterPrinter } from './use-cases/register-printer';
import { ReportMissingSheet } from './use-cases/report-missing-sheet';
import { Replacements, ReprintCertificate } from './use-cases/reprint-certificate';
import { RequestSecondSeal } from './use-cases/request-second-seal';
import { RetireCertificateTemplate } from './use-cases/retire-certificate-template';
import { RetirePrinter } from './use-cases/retire-printer';
import { ReviseCertificateTemplate } from './use-cases/revise-certificate-template';
import { SpoilBlankSheet } from './use-cases/spoil-blank-sheet';
import { SpoilCertificate } from './use-cases/spoil-certificate';
import { TestPrint, TestSheet } from './use-cases/test-print';
import { UploadBackground } from './use-cases/upload-background';

const PRINTING = [Certificates, CertificateDesk, PrintCertificate, SpoilCertificate, TestPrint, TestSheet, ComposeCertificate, CertificateSheets];
const SEALING = [SecondSeals, RequestSecondSeal, ConfirmSecondSeal, DeclineSecondSeal];
const ISSUING = [Deliveries, Permits, IssueResult, BulkIssueResult, FindIssuable, IssuableNumbers, Hindrances, NotReadyCases, ListPermits, ResultPapers];
const MAILING = [Mailings, MailRoom, MailResult, MailRecords, ConfirmDelivery, RecordReturn, ListMailings, LabelDesk, LabelPress, PrintAddressLabel];
const COPIES = [CopyKeys, ElectronicCopies, CopyPress, MakeElectronicCopy, OpenElectronicCopy, MakeCopiesWhenResultDelivered];
const EXCHANGING = [Exchanges, Replacements, ReprintCertificate, ExchangeRecords, ExchangeCertificate];
const TEMPLATES = [Templates, JudgeTemplate, DraftCertificateTemplate, ReviseCertificateTemplate, PublishCertificateTemplate, RetireCertificateTemplate, UploadBackground, PreviewCertificateTemplate, TemplateAnswers, TemplateSteps];
const PAPER = [
  Printers, StockRanges, BlankSheets, SubjectStates, SubjectStory, RegisterPrinter, AdjustPrinter, RetirePrinter, PrinterSteps,
  ReceiveStockRange, HandOutStockRange, SheetLosses, SpoilBlankSheet, ReportMissingSheet, StockSteps, StockAnswers,
];

/** 制证、发证: from the decision to the applicant's hand. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CertificatesController, IssuingController, SecondSealsController, TemplatesController, PrintersController, StockController, MailStepsController, MailingsController, ElectronicCopiesController, ExchangesController],
  providers: [...ISSUANCE_SHEETS, ...PRINTING, ...SEALING, ...ISSUING, ...TEMPLATES, ...PAPER, ...MAILING, ...COPIES, ...EXCHANGING],
})
export class IssuanceModule {}
