import { Matches } from 'class-validator';
import { MONTH } from '../kernel/day';
import { field, type FieldOptions } from './field';

/** A month of a year, as 2026-03. */
export const MonthField = (options: FieldOptions = {}): PropertyDecorator =>
  field(options, { type: String, pattern: MONTH.source }, Matches(MONTH, { message: 'must be a month, as 2026-03' }));
