/** The element id of a field, shared by FieldBox and ErrorSummary: 'applicant.creditCode' → 'field-applicant-creditCode'. */
export function fieldId(field: string): string {
  return `field-${field.replace(/[^\w-]+/g, '-')}`;
}
