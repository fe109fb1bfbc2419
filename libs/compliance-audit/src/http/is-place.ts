import { isPlainDate } from '@onecounter/kernel';
import { ValidateBy } from 'class-validator';

/** Where a page by day and id ended: 2026-11-20.17, a real day. */
export const IsPlace = (): PropertyDecorator => ValidateBy({ name: 'isPlace', validator: { validate: isPlaceText, defaultMessage: () => 'must be the next of the page before' } });

function isPlaceText(value: unknown): boolean {
  const [, on = ''] = typeof value === 'string' ? (/^(\d{4}-\d{2}-\d{2})\.\d{1,15}$/.exec(value) ?? []) : [];
  return isPlainDate(on);
}
