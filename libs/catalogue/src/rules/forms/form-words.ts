import { refuse } from '@onecounter/contracts';

/** Refuses a body by its field, in the words of validation. @throws invalidInput */
export function refuseField(field: string, message: string, messageEn: string): never {
  return refuse('invalidInput', { count: 1, errors: [{ field, code: 'inconsistent', message, messageEn }] as never });
}
