import type { AgencyLetterVerb } from './agency-letter';
import type { AgencyPageVerb } from './agency-page';
import type { AgencyPlanVerb } from './agency-plan';
import type { AgencyProblemVerb } from './agency-problem';
import type { AgencyProjectVerb } from './agency-project-steps';
import type { AgencyReminderVerb } from './agency-reminder';
import type { AgencyRequestVerb } from './agency-request';
import type { CountyTransferVerb } from './county-transfer';
import type { ForceMemberVerb } from './force-member';

/** Every verb of agency service (帮办代办). */
export type AgencyVerb = AgencyLetterVerb | AgencyPageVerb | AgencyProblemVerb | AgencyPlanVerb | AgencyProjectVerb | AgencyReminderVerb | AgencyRequestVerb | CountyTransferVerb | ForceMemberVerb;
