import { AGENCY_MIGRATIONS } from '@onecounter/agency-service';
import { ARCHIVE_MIGRATIONS } from '@onecounter/archive';
import { CASEWORK_MIGRATIONS } from '@onecounter/casework';
import { CATALOGUE_MIGRATIONS } from '@onecounter/catalogue';
import { COMPLIANCE_MIGRATIONS } from '@onecounter/compliance-audit';
import { INSPECTION_MIGRATIONS } from '@onecounter/inspection';
import { INTAKE_MIGRATIONS } from '@onecounter/intake';
import { ISSUANCE_MIGRATIONS } from '@onecounter/issuance';
import { NOTIFICATION_MIGRATIONS } from '@onecounter/notification';
import { ORGANISATION_MIGRATIONS } from '@onecounter/organisation';
import { PLATFORM_MIGRATIONS } from '@onecounter/platform';
import { REPORTING_MIGRATIONS } from '@onecounter/reporting';
import { REVIEW_MIGRATIONS } from '@onecounter/review';
import { SUPERVISION_MIGRATIONS } from '@onecounter/supervision';

/** Every module's migrations; TypeORM orders them by the time stamp in their names. */
export const MIGRATIONS = [...PLATFORM_MIGRATIONS, ...ORGANISATION_MIGRATIONS, ...CATALOGUE_MIGRATIONS, ...CASEWORK_MIGRATIONS, ...INTAKE_MIGRATIONS, ...REVIEW_MIGRATIONS, ...INSPECTION_MIGRATIONS, ...ISSUANCE_MIGRATIONS, ...ARCHIVE_MIGRATIONS, ...NOTIFICATION_MIGRATIONS, ...SUPERVISION_MIGRATIONS, ...COMPLIANCE_MIGRATIONS, ...REPORTING_MIGRATIONS, ...AGENCY_MIGRATIONS];
