import { FoundCatalogue1700000003000 } from './1-found-catalogue';
import { PublishItemsInUse1700000003500 } from './35-publish-items-in-use';

export const CATALOGUE_MIGRATIONS = [FoundCatalogue1700000003000, PublishItemsInUse1700000003500];
