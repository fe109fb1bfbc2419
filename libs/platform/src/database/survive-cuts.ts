import type pg from 'pg';

/**
 * A connection that is cut says so by an 'error' event, and one that nobody listens to ends the process. Between the pool's hands and
 * those of the statement there are moments without a listener; so every connection has one from its first to its last moment.
 * Whoever was waiting for an answer gets the error as well.
 */
export function surviveCuts(client: Pick<pg.ClientBase, 'on'>): void {
  client.on('error', () => undefined);
}
