/** One field that has to be changed, in the words the clerk reads. */
export interface FieldFault {
  field: string;
  messageZh: string;
  code?: string;
}

/** What the server sends as application/problem+json. */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail?: string;
  facts?: Record<string, unknown>;
  errors?: { field: string; code: string; message: string }[];
  requestId?: string;
}

/** What the browser itself finds out, because no server could say it. */
const OWN_WORDS = {
  offline: '连不上服务器。已填的内容存在本机，连上后自动补传，可以继续办。',
  unreadable: '服务器没有给出能读懂的答复，请稍后再试；一直这样请告诉管理员。',
  signInExpired: '登录已到期，请重新登录，页面上的内容还在。',
  cancelled: '已取消。',
} as const;

export type OwnProblemCode = keyof typeof OWN_WORDS;

/**
 * A request that did not succeed. Switch on `code`, show `messageZh`, put `fields` into an ErrorSummary.
 * `status` is 0 when no answer arrived (codes offline and cancelled).
 */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: string,
    readonly status: number,
    readonly messageZh: string,
    readonly fields: readonly FieldFault[] = [],
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly requestId: string | null = null,
  ) {
    super(messageZh);
  }

  static own(code: OwnProblemCode, status = 0): Problem {
    return new Problem(code, status, OWN_WORDS[code]);
  }
}

/** Whether the input was kept but could not be delivered now: the caller tries again later. */
export function isWorthRetrying(problem: unknown): boolean {
  if (!(problem instanceof Problem)) return false;
  return problem.code === 'offline' || problem.status === 429 || problem.status >= 500;
}

/** Any thrown thing as a Problem; what is none is a fault of this program and goes on unchanged. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}

/** Reads the answer of a failed request; an answer that is no problem+json (a proxy's page) gets a sentence of its own. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = readBody(await response.text());
  if (!body) return Problem.own('unreadable', response.status);
  const fields = (body.errors ?? []).map(({ field, code, message }) => ({ field, code, messageZh: message }));
  return new Problem(body.code, response.status, body.detail ?? body.title, fields, body.facts ?? {}, body.requestId ?? null);
}

function readBody(text: string): ProblemBody | null {
  try {
    const body: unknown = JSON.parse(text);
    return isProblemBody(body) ? body : null;
  } catch (unreadable) {
    if (unreadable instanceof SyntaxError) return null;
    throw unreadable;
  }
}

function isProblemBody(body: unknown): body is ProblemBody {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    && 'title' in body && typeof body.title === 'string';
}
