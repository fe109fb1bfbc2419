import { nextTick } from 'vue';
import type { Router } from 'vue-router';
import type { SignedInPerson } from '../session/session-keeper';
import { useSession } from '../session/session.store';

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the page, also in the browser's tab. */
    title: string;
    /** Without sign-in and frame. */
    open?: boolean;
  }
}

/** Sends who is not signed in to /login and back afterwards; keeps the tab's title and the focus with the page. */
export function guardSignIn(router: Router, appTitle: string): void {
  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    const session = useSession();
    if (!session.person) await session.restore();
    if (mayWork(session.person)) return true;
    return { path: '/login', query: to.path === '/' ? {} : { next: to.fullPath } };
  });
  router.afterEach(async (to, from) => {
    document.title = `${to.meta.title} · ${appTitle}`;
    if (to.path === from.path) return;
    await nextTick();
    const page = document.getElementById('page');
    if (!page?.contains(document.activeElement)) page?.focus({ preventScroll: true }); // a page may have put the cursor itself
  });
}

function mayWork(person: SignedInPerson | null): boolean {
  return person !== null && !person.mustChangePassword && !person.mustEnrolSecondFactor;
}

/** Where to go after sign-in; only addresses inside this app. */
export function nextAfterSignIn(next: unknown, home: string): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : home;
}
