/** Section of the OpenAPI document for programs of supervision departments; api/supervision-openapi.json holds it alone. */
export const SUPERVISION_API = '审管接口';
/** What a key may be refused with, on each of these routes. */
export const KEY_FAULTS = ['apiKeyUnknown', 'apiKeyExpired', 'apiClientPaused', 'apiAddressRefused', 'tooManyRequests'] as const;
