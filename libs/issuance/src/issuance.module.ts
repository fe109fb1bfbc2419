import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Certificates } from './data/certificates';
import { Deliveries } from './data/deliveries';
import { Permits } from './data/permits';
import { SecondSeals } from './data/second-seals';
import { CertificatesController } from './http/certificates.controller';
import { IssuingController } from './http/issuing.controller';
import { SecondSealsController } from './http/second-seals.controller';
import { ConfirmSecondSeal } from './use-cases/confirm-second-seal';
import { DeclineSecondSeal } from './use-cases/decline-second-seal';
import { FindIssuable, NotReadyCases } from './use-cases/find-issuable';
import { IssueResult } from './use-cases/issue-result';
import { ListPermits } from './use-cases/list-permits';
import { PrintCertificate } from './use-cases/print-certificate';
import { RequestSecondSeal } from './use-cases/request-second-seal';
import { SpoilCertificate } from './use-cases/spoil-certificate';
import { TestPrint, TestSheet } from './use-cases/test-print';

/** 制证、发证: from the decision to the applicant's hand. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CertificatesController, IssuingController, SecondSealsController],
  providers: [
    Certificates, Deliveries, Permits, SecondSeals, PrintCertificate, SpoilCertificate, TestPrint, TestSheet, RequestSecondSeal, ConfirmSecondSeal, DeclineSecondSeal, IssueResult, FindIssuable, NotReadyCases, ListPermits,
  ],
})
export class IssuanceModule {}
