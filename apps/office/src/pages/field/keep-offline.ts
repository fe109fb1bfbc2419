/** Ready: the page opens without a network next time. Unable: the address is not https, or the browser has no service workers. */
export type OfflineState = 'asking' | 'ready' | 'unable';

/** Has the service worker keep the page and everything it is made of. */
export async function keepOffline(): Promise<OfflineState> {
  if (!('serviceWorker' in navigator) || !window.isSecureContext) return 'unable';
  try {
    await navigator.serviceWorker.register('/office/field-worker.js', { scope: '/office/field' });
    const { active } = await navigator.serviceWorker.ready;
    const made = performance.getEntriesByType('resource').map(({ name }) => new URL(name)).filter(({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/office/assets/'));
    const channel = new MessageChannel();
    const kept = new Promise<OfflineState>((resolve) => { channel.port1.onmessage = ({ data }) => { resolve(data === 'kept' ? 'ready' : 'unable'); }; });
    active?.postMessage({ kind: 'keep', files: made.map(({ pathname }) => pathname) }, [channel.port2]);
    return await kept;
  } catch {
    return 'unable'; // without a network the worker that is there already does its work
  }
}
