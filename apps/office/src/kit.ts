import { createWebKit } from '@onecounter/web-kit';

/** Session and client of this app; pages call `kit.api<paths>()`. */
export const kit = createWebKit({ app: 'office', appLabel: '科室' });
