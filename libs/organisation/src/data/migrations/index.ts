import { FoundOrganisation1700000002000 } from './2-found-organisation';

export const ORGANISATION_MIGRATIONS = [FoundOrganisation1700000002000];
