import { isPlainDate } from '@onecounter/kernel';
import { ValidateBy } from 'class-validator';

/** A real date YYYY-MM-DD; 2026-02-30 is none. */
export const IsPlainDate = (): PropertyDecorator => ValidateBy({ name: 'isDateString', validator: { validate: (value) => isPlainDate(value), defaultMessage: () => 'must be a date YYYY-MM-DD' } });
