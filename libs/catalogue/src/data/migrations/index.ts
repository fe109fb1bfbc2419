import { FoundCatalogue1700000003000 } from './1-found-catalogue';

export const CATALOGUE_MIGRATIONS = [FoundCatalogue1700000003000];
