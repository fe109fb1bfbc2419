import type { Sql } from '@onecounter/platform';

/** What seeding needs of a connection: `Sql` has it, and a line around any client of the owner's. */
export type Statements = Pick<Sql, 'rows'>;

/** Validity of what is seeded begins before every calendar we hold, so that legal time may be moved back. */
export const SEEDED_FROM = '2019-01-01';
