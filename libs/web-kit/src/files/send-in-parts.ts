import type { HttpResponse, Upload } from 'tus-js-client';
import { asProblem, isWorthRetrying, Problem, problemOf } from '../client/problem';
import type { WebKit } from '../kit';

export interface SentFile { id: string; name: string; sizeBytes: number; mediaType: string }
export interface Sending {
  /** The same key is the same upload, also after the page gave up in between. */
  readonly key: string;
  readonly draftId: string | null;
  readonly signal: AbortSignal;
  /** @param waiting the network or the server is away; it goes on by itself */
  readonly onProgress: (sentBytes: number, waiting: boolean) => void;
}
type Way = Pick<WebKit, 'app' | 'keeper' | 'transport'>;
interface UploadAnswer { id: string; file: SentFile | null }

/** Failures in a row, without a byte between them, while the server can be reached. Without network it waits as long as it takes. */
const TRIES = 6;
const AGAIN_AFTER_MS = 1500;
/** Where the upload stands differs from what we thought, or another request is just letting go of it: ask, and go on. */
const GO_ON = new Set(['uploadOffsetWrong', 'uploadBusy', 'unreadable']);
/** Waiting does not help these, a person does. */
const FOR_A_PERSON = new Set(['storageFull', 'malwareCheckFailed']);

/**
 * 断点续传: sends a file by the tus protocol and goes on where it stopped, after a lost network, a restarted server or an expired sign-in.
 * @throws Problem, `cancelled` when the signal says so
 */
export async function sendInParts(way: Way, file: File, sending: Sending): Promise<SentFile> {
  let place: string | null = null;
  let sent = 0;
  const told = (bytes: number): void => { sent = bytes; sending.onProgress(bytes, false); };
  for (let tries = 1, stood = 0; ; tries += 1) {
    try {
      place ??= await announce(way, file, sending);
      await push(way, file, place, sending.signal, told);
      return await fileOf(way, place, sending.signal);
    } catch (failure) {
      const problem = asProblem(failure);
      if (problem.code === 'cancelled') void giveUp(way, place);
      if (problem.code === 'cancelled') throw problem;
      if (problem.status === 404 || problem.status === 410) place = null;
      else if (!GO_ON.has(problem.code) && (!isWorthRetrying(problem) || FOR_A_PERSON.has(problem.code))) throw problem;
      if (sent > stood) [tries, stood] = [1, sent];
      if (tries >= TRIES) throw problem;
      sending.onProgress(sent, true);
      await untilReachable(sending.signal);
    }
  }
}

async function announce({ transport }: Way, file: File, { key, draftId, signal }: Sending): Promise<string> {
  const said = { filename: file.name, ...(draftId ? { draftId } : {}) };
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${base64(value)}`).join(',');
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(file.size), 'Upload-Metadata': metadata, 'Idempotency-Key': key };
  const response = await transport(new Request(new URL('/api/uploads', window.location.origin), { method: 'POST', headers, signal }));
  return `/api/uploads/${(await response.json() as UploadAnswer).id}`;
}

/** Sends what the server does not have yet. */
async function push(way: Way, file: File, place: string, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<void> {
  const { Upload: TusUpload } = await loaded();
  const { keeper } = way;
  const token = keeper.token;
  const answer = await new Promise<HttpResponse | null>((resolve, reject) => {
    const upload: Upload = new TusUpload(file, {
      uploadUrl: place, retryDelays: null, storeFingerprintForResuming: false, headers: { 'X-OneCounter-App': way.app, ...(token ? { Authorization: `Bearer ${token}` } : {}) },
      onProgress, onSuccess: () => resolve(null),
      onError: (error) => ('originalResponse' in error && error.originalResponse ? resolve(error.originalResponse) : reject(Problem.own('offline'))),
    });
    const leave = (): void => { void upload.abort(); reject(Problem.own('cancelled')); };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    upload.start();
  });
  if (answer === null) return;
  if (answer.getStatus() === 401) return signedInAgain(way, token);
  const problem = await problemOf(new Response(answer.getBody(), { status: answer.getStatus() }));
  if (problem.code === 'unreadable') await fileOf(way, place, signal); // an answer to HEAD has no words: this one says why
  throw problem;
}

/** Ends as if it could be gone on with, which the next attempt does. @throws Problem signInExpired */
async function signedInAgain({ keeper }: Way, stale: string | null): Promise<never> {
  if ((await keeper.refresh(stale)) || (await keeper.signInAgain())) throw Problem.own('unreadable', 401);
  throw Problem.own('signInExpired', 401);
}

/** The file that came of it; when the answer to the last part was lost, the server judges it now. */
async function fileOf({ transport }: Way, place: string, signal: AbortSignal): Promise<SentFile> {
  const response = await transport(new Request(new URL(place, window.location.origin), { signal }));
  const { file } = await response.json() as UploadAnswer;
  if (!file) throw Problem.own('unreadable', response.status);
  return file;
}

/** What is not told now is forgotten by the server after a day. */
async function giveUp({ transport }: Way, place: string | null): Promise<void> {
  if (place) await transport(new Request(new URL(place, window.location.origin), { method: 'DELETE' })).catch(() => undefined);
}

/** Loaded with the first file; without network that fails, too. */
const loaded = (): Promise<typeof import('tus-js-client')> => import('tus-js-client').catch(() => { throw Problem.own('offline'); });

/** @throws Problem cancelled */
async function untilReachable(signal: AbortSignal): Promise<void> {
  for (;;) {
    await pause(AGAIN_AFTER_MS, signal);
    const answer = await fetch('/api/health/live', { signal, cache: 'no-store' }).catch(() => null);
    if (signal.aborted) throw Problem.own('cancelled');
    if (answer?.ok) return;
  }
}

/** Cut short when the network comes back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    }
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Of the UTF-8 bytes: btoa alone takes no Chinese. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
