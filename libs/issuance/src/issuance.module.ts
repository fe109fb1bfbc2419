import { Module } from '@nestjs/common';
import { CaseworkModule } from '@onecounter/casework';
import { CatalogueModule } from '@onecounter/catalogue';
import { OrganisationModule } from '@onecounter/organisation';
import { Certificates } from './data/certificates';
import { Deliveries } from './data/deliveries';
import { Permits } from './data/permits';
import { CertificatesController } from './http/certificates.controller';
import { IssuingController } from './http/issuing.controller';
import { FindIssuable, NotReadyCases } from './use-cases/find-issuable';
import { IssueResult } from './use-cases/issue-result';
import { ListPermits } from './use-cases/list-permits';
import { PrintCertificate } from './use-cases/print-certificate';
import { SpoilCertificate } from './use-cases/spoil-certificate';
import { TestPrint, TestSheet } from './use-cases/test-print';

/** 制证、发证: from the decision to the applicant's hand. */
@Module({
  imports: [OrganisationModule, CatalogueModule, CaseworkModule],
  controllers: [CertificatesController, IssuingController],
  providers: [Certificates, Deliveries, Permits, PrintCertificate, SpoilCertificate, TestPrint, TestSheet, IssueResult, FindIssuable, NotReadyCases, ListPermits],
})
export class IssuanceModule {}
