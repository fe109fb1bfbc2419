import { expect } from '@jest/globals';
import type { FaultCode } from '@onecounter/contracts';
import type { Answer } from './caller';

interface Problem { code?: string; facts?: Record<string, unknown>; errors?: { field: string }[]; title?: string }

/** `expect(answer).toFailWith('materialsIncomplete', { missing: [...] })`: problem+json with this code, these facts, and words in both languages. */
export function failsWith(answer: Answer, code: FaultCode, facts: Record<string, unknown> = {}): void {
  const problem = answer.body as Problem;
  expect({ status: answer.status < 400 ? answer.status : 'refused', code: problem.code, facts: problem.facts ?? {}, type: answer.headers['content-type'] }).toEqual({
    status: 'refused', code, facts: expect.objectContaining(facts) as unknown, type: 'application/problem+json; charset=utf-8',
  });
  expect(problem).toEqual(expect.objectContaining({ title: expect.stringMatching(/[\u4e00-\u9fff]/), titleEn: expect.stringMatching(/[a-z]/) }));
}

export function succeeds(answer: Answer, facts: Record<string, unknown> = {}): void {
  expect({ status: answer.status, body: answer.body }).toEqual({ status: answer.status < 300 ? answer.status : 200, body: expect.objectContaining(facts) as unknown });
}
