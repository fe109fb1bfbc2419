import type { ItemDefinition } from '@onecounter/contracts';
import { initialsOf } from '../rules/search-words';

/** The columns that a version's content fills; `grams` follows in the database, which makes them for searches too. */
export const contentColumns = (definition: ItemDefinition, unitId: number) => ({
  definition: JSON.stringify(definition), unit_id: unitId, name: definition.name, initials: initialsOf(definition.name),
});
