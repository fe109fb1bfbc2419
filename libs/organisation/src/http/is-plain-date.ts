import { isPlainDate } from '@onecounter/kernel';
import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Before it no calendar is held, after it none will be. */
const [FIRST, LAST] = ['1949-10-01', '2100-12-31'];

/** A real date YYYY-MM-DD up to the year 2100; 2026-02-30 is none. */
export const IsPlainDate = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isDateString', validator: { validate: (value) => isPlainDate(value) && value >= FIRST && value <= LAST, defaultMessage: () => 'must be a date YYYY-MM-DD from 1949 to 2100' } }, options);
