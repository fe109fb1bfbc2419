import { FoundIssuance1700000007000 } from './7-found-issuance';
import { KeepCertificatePaper1700000007301 } from './7-keep-certificate-paper';

export const ISSUANCE_MIGRATIONS = [FoundIssuance1700000007000, KeepCertificatePaper1700000007301];
