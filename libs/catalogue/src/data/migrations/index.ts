import { FoundCatalogue1700000003000 } from './1-found-catalogue';
import { RecordAdjustments1700000003201 } from './32-record-adjustments';
import { KeepDocumentTemplates1700000003301 } from './33-keep-document-templates';
import { KeepForms1700000003401 } from './34-keep-forms';
import { MakeBooklets1700000003501 } from './35-make-booklets';
import { PublishItemsInUse1700000003500 } from './35-publish-items-in-use';
import { KeepThemes1700000003600 } from './36-keep-themes';
import { WriteThemeHandbooks1700000003601 } from './36-write-theme-handbooks';
import { IllustrateSamples1700000003701 } from './37-illustrate-samples';
import { PublishNamesOfItems1700000009110 } from './9110-publish-names-of-items';

export const CATALOGUE_MIGRATIONS = [
  FoundCatalogue1700000003000, RecordAdjustments1700000003201, KeepDocumentTemplates1700000003301, KeepForms1700000003401, PublishItemsInUse1700000003500, MakeBooklets1700000003501, KeepThemes1700000003600, WriteThemeHandbooks1700000003601, IllustrateSamples1700000003701,
  PublishNamesOfItems1700000009110,
];
