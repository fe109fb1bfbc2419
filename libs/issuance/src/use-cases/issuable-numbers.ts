import { Injectable } from '@nestjs/common';
import { refuse } from '@onecounter/contracts';
import { Cases, JointCases, type CaseRow } from '@onecounter/casework';
import type { Actor } from '@onecounter/platform';
import type { IssuingJointView } from '../http/issuance.view';
import { WAITS_FOR_PREDECESSOR } from '../rules/not-ready';
import { scannedNumber } from '../rules/scanned-number';

const MOST_CASES = 100;

/** Why a result lies not at the window, though its status alone would not say so. */
export interface Hindrance { readonly why: string; readonly where?: string; readonly next?: string }

export interface Issuables {
  readonly found: CaseRow;
  /** All of the applicant's, or all of the joint case whose number was asked for. */
  readonly all: readonly CaseRow[];
  readonly joint: IssuingJointView | null;
  /** Those that have not begun, because another one of the joint case comes first. */
  readonly waiting: ReadonlyMap<number, Hindrance>;
}

/** From what was typed or scanned to the cases that are looked at together. */
@Injectable()
export class IssuableNumbers {
  constructor(private readonly cases: Cases, private readonly joints: JointCases) {}

  /** @throws notFound for numbers of nobody and out of scope alike */
  async find(text: string, actor: Actor): Promise<Issuables> {
    const number = scannedNumber(text);
    const found = await this.cases.findByNumber(number, actor);
    if (!found) return this.ofJointCase(number, actor);
    return { found, all: await this.cases.ofApplicant(found.applicant_id, actor, MOST_CASES), joint: null, waiting: new Map() };
  }

  private async ofJointCase(number: string, actor: Actor): Promise<Issuables> {
    const joint = (await this.joints.findByNumber(number, actor)) ?? refuse('notFound', {}, 'number');
    const all = await this.cases.ofJointCase(joint.id, actor);
    const [found = refuse('notFound', {}, 'number')] = all;
    const behind = joint.members.filter(({ holds }) => holds.some(({ kind }) => kind === 'openPredecessor'));
    return { found, all, joint: { id: joint.id, number: joint.number, themeName: joint.theme_name }, waiting: new Map(behind.map(({ id }) => [id, WAITS_FOR_PREDECESSOR])) };
  }
}
