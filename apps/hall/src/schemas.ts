import type { components } from '@onecounter/api-client';

/** Views and bodies as the gateway describes them: `Schemas['CaseView']`. */
export type Schemas = components['schemas'];
