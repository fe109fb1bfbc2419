import type { Lifecycle, StepRule } from '../lifecycle';

export const API_CLIENT_STEPS = {
  issueApiClient: { from: [], to: 'inForce', fact: 'apiClientIssued', zh: '开通接口账号', en: 'Issue an API client' },
  changeApiClient: { from: ['inForce', 'paused'], to: 'same', fact: 'apiClientChanged', zh: '修改接口账号', en: 'Change an API client' },
  rotateApiKey: { from: ['inForce', 'paused'], to: 'same', fact: 'apiKeyRotated', zh: '换发密钥', en: 'Rotate the key of an API client' },
  pauseApiClient: { from: ['inForce'], to: 'paused', fact: 'apiClientPaused', zh: '暂停接口账号', en: 'Pause an API client' },
  resumeApiClient: { from: ['paused'], to: 'inForce', fact: 'apiClientResumed', zh: '恢复接口账号', en: 'Resume an API client' },
  /** Two weeks before the last of its keys ends. */
  warnOfKeyEnd: { from: ['inForce', 'paused'], to: 'same', fact: 'apiKeyEnding', zh: '密钥快到期', en: 'Warn of the end of a key', bySystem: true },
  revokeApiClient: { from: ['inForce', 'paused'], to: 'revoked', fact: 'apiClientRevoked', zh: '吊销接口账号', en: 'End an API client for good', grave: true },
} as const satisfies Record<string, StepRule>;

/** 接口账号 (IAM-7): a program of a supervision department, known by its key. */
export const API_CLIENT = {
  kind: 'apiClient',
  statuses: { inForce: { zh: '在用', en: 'In force' }, paused: { zh: '已暂停', en: 'Paused' }, revoked: { zh: '已吊销', en: 'Revoked', ends: true } },
  steps: API_CLIENT_STEPS,
} as const satisfies Lifecycle;
export type ApiClientVerb = keyof typeof API_CLIENT_STEPS;
export type ApiClientStatus = keyof typeof API_CLIENT.statuses;
