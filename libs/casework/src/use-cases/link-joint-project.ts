import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import type { Actor } from '@onecounter/platform';
import { JOINT_CASE_SUBJECT } from '../data/joint-row';
import { Projects } from '../data/projects';
import type { JointMovedView } from '../http/joint-moved.view';
import { judgeProjectCode } from '../rules/project-rules';
import { LeadDesk } from './outside-items';

/** 联办件 of a project: found and counted with it; the project's own stage is moved by whoever keeps it. */
@Injectable()
export class LinkJointProject {
  constructor(private readonly desk: LeadDesk, private readonly projects: Projects) {}

  /** @throws notFound for a joint case or a project out of reach, changedMeanwhile, stepNotAllowed, projectCodeInvalid, jointHasProject, projectClosedAlready */
  async linkJointProject(id: number, input: { readonly version: number; readonly projectCode: string }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.desk.open(id, input.version, 'linkJointProject', actor);
    if (joint.project) refuse('jointHasProject', { name: joint.project.name });
    const project = (await this.projects.findByCode(judgeProjectCode(input.projectCode, 'projectCode'), actor)) ?? refuse('notFound', {}, 'projectCode');
    if (project.status !== 'running') refuse('projectClosedAlready', { name: project.name }, 'projectCode');
    const taken = await this.desk.trace.takeStep(joint, { kind: JOINT_CASE_SUBJECT, verb: 'linkJointProject', actor, facts: { projectId: project.id, projectCode: project.code }, set: { project_id: project.id } });
    return { id, version: taken.seq, status: taken.status };
  }

  /** @throws notFound, changedMeanwhile, stepNotAllowed, jointWithoutProject */
  async unlinkJointProject(id: number, input: { readonly version: number }, actor: Actor): Promise<JointMovedView> {
    const joint = await this.desk.open(id, input.version, 'unlinkJointProject', actor);
    const project = joint.project ?? refuse('jointWithoutProject');
    const taken = await this.desk.trace.takeStep(joint, { kind: JOINT_CASE_SUBJECT, verb: 'unlinkJointProject', actor, facts: { projectId: project.id, projectCode: project.code }, set: { project_id: null } });
    return { id, version: taken.seq, status: taken.status };
  }
}
