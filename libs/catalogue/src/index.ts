export { CatalogueModule } from './catalogue.module';
export { CATALOGUE_MIGRATIONS } from './data/migrations';
export { ItemVersions, type ItemVersion } from './data/item-versions';
export { SERVICE_ITEM_SUBJECT } from './data/service-item-subject';
export { materialsFor, type Circumstances } from './rules/materials-for';
export { limitText } from './rules/limit-text';
export { readSeed, seedCatalogue } from './seed/seed-catalogue';
