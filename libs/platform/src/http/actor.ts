import type { CaseReach, Permission, ProgramRole, RoleName } from '@onecounter/contracts';

/** The program behind a key. */
export interface ActingClient { readonly id: number; readonly sandbox: boolean; /** When its key ends, machine time. */ readonly keyEndsAt: Date }

/** Whoever takes a step: a person in a post, or the system itself. */
export interface Actor {
  readonly personId: number | null;
  readonly name: string;
  /** Role name of the post, or 'system'. */
  readonly post: RoleName | ProgramRole | 'system';
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
  /** An administrator who has no second factor yet: nothing else is done before (SEC-2). */
  readonly mustEnrolSecondFactor: boolean;
  /** Set when no person asks but a program with a key. */
  readonly client?: ActingClient;
}

export const SYSTEM_ACTOR: Actor = {
  personId: null, name: '系统', post: 'system', unitId: null, unitName: '', unitPath: '/', jurisdictionPath: '/', reach: 'bureau', inChargeOf: null, postId: null,
  windowId: null, windowNumber: null, permissions: new Set(), sessionId: null, mustChangePassword: false, mustEnrolSecondFactor: false,
};
