import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is evidence refuses change even to the owner: besides the steps also the mirror of the checkpoints and the access log, whole tables included. */
export class GuardLogs1700000001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
create trigger append_only_truncate before truncate on platform.checkpoint for each statement execute function platform.refuse_change();
create trigger append_only before update or delete on platform.access_log for each row execute function platform.refuse_change();
create trigger append_only_truncate before truncate on platform.access_log for each statement execute function platform.refuse_change();
create trigger append_only_truncate before truncate on platform.access_log_default for each statement execute function platform.refuse_change();`);
  }

  async down(): Promise<void> {
    throw new Error('The guard is never taken off.');
  }
}
