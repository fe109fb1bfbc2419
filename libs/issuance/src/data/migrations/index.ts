import { FoundIssuance1700000007000 } from './7-found-issuance';
import { KeepCertificatePaper1700000007301 } from './7-keep-certificate-paper';
import { MailResults1700000007400 } from './7400-mail-results';
import { SignCopies1700000007410 } from './7410-sign-copies';
import { ExchangeCertificates1700000007420 } from './7420-exchange-certificates';
import { FindExchanges1700000007501 } from './7501-find-exchanges';
import { PublishDeliveries1700000009910 } from './9910-publish-deliveries';

export const ISSUANCE_MIGRATIONS = [FoundIssuance1700000007000, KeepCertificatePaper1700000007301, MailResults1700000007400, SignCopies1700000007410, ExchangeCertificates1700000007420, FindExchanges1700000007501, PublishDeliveries1700000009910];
