import type { Answer } from '@onecounter/testing';

export type Gate = 'o' | 'f' | 'h' | '401' | 'broken';

/** How far a call got, in the letters of the matrix. Conflicts and bad values come after permission and scope: the call went through the gate. */
export function gateOf(answer: Answer | number): Gate {
  const { status, code } = typeof answer === 'number' ? { status: answer, code: answer === 403 ? 'notPermitted' : '' } : { status: answer.status, code: String(answer.body.code ?? '') };
  if (status >= 500) return 'broken';
  if (status === 401) return '401';
  if (status === 404) return 'h';
  return status === 403 && code === 'notPermitted' ? 'f' : 'o';
}
