import { isPlainDate } from '@onecounter/kernel';
import { ValidateBy } from 'class-validator';

/** No calendar reaches further; limits are counted on beyond the date. */
const LAST = '2100-12-31';

/** A real date YYYY-MM-DD up to the year 2100; 2026-02-30 is none. */
export const IsPlainDate = (): PropertyDecorator =>
  ValidateBy({ name: 'isDateString', validator: { validate: (value) => isPlainDate(value) && value <= LAST, defaultMessage: () => 'must be a date YYYY-MM-DD up to 2100' } });
