import type { CaseReach, Permission, RoleName } from '@onecounter/contracts';

/** Whoever takes a step: a person in a post, or the system itself. */
export interface Actor {
  readonly personId: number | null;
  readonly name: string;
  /** Role name of the post, or 'system'. */
  readonly post: RoleName | 'system';
  readonly unitId: number | null;
  readonly unitName: string;
  readonly unitPath: string;
  /** e.g. /210300/ for the city, /210300/210381/ for a county of it. */
  readonly jurisdictionPath: string;
  readonly reach: CaseReach;
  /** Sections a leader in charge answers for, with what stands below them; null: the reach is not narrowed. */
  readonly inChargeOf: readonly number[] | null;
  /** The post held by the person in which they act; null for the system. */
  readonly postId: number | null;
  readonly windowId: number | null;
  readonly windowNumber: string | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly sessionId: string | null;
  readonly mustChangePassword: boolean;
}

export const SYSTEM_ACTOR: Actor = {
  personId: null, name: '系统', post: 'system', unitId: null, unitName: '', unitPath: '/', jurisdictionPath: '/', reach: 'bureau', inChargeOf: null, postId: null,
  windowId: null, windowNumber: null, permissions: new Set(), sessionId: null, mustChangePassword: false,
};
