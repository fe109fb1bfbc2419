import type { InjectionKey } from 'vue';

/** What floats over a page has fields of the same names as the page below: their ids begin with this. */
export const FIELD_SCOPE: InjectionKey<string> = Symbol('field scope');

/** The element id of a field, shared by FieldBox and ErrorSummary: 'applicant.creditCode' → 'field-applicant-creditCode'. */
export function fieldId(field: string, scope = ''): string {
  return `${scope}field-${field.replace(/[^\w-]+/g, '-')}`;
}
