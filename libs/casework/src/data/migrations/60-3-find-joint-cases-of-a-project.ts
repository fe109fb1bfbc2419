import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 项目的联办件 are listed and counted on each line of the list of projects (PRJ-1). */
export class FindJointCasesOfAProject1700000006003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('create index joint_case_project on casework.joint_case (project_id) where project_id is not null');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index casework.joint_case_project');
  }
}
