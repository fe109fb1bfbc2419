import { FoundOrganisation1700000002000 } from './2-found-organisation';
import { AccountForOrganisation1700000002100 } from './21-account-for-organisation';
import { RememberGrants1700000002200 } from './22-remember-grants';
import { AccountForRoles1700000002300 } from './23-account-for-roles';
import { KeepSecuritySettings1700000002301 } from './2301-keep-security-settings';
import { StandInForEachOther1700000009100 } from './9100-stand-in-for-each-other';

import { KeepSecondFactors1700000009150 } from './9150-keep-second-factors';
import { WarnOfEndingKeys1700000009483 } from './9483-warn-of-ending-keys';
import { KeepApiClients1700000009160 } from './9160-keep-api-clients';

export const ORGANISATION_MIGRATIONS = [FoundOrganisation1700000002000, AccountForOrganisation1700000002100, RememberGrants1700000002200, AccountForRoles1700000002300, KeepSecuritySettings1700000002301,
  StandInForEachOther1700000009100,
  KeepSecondFactors1700000009150,
  KeepApiClients1700000009160, WarnOfEndingKeys1700000009483,
];
