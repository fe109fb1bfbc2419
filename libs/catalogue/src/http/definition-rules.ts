import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, IsString, Length, ValidateIf, ValidateNested } from 'class-validator';

/** May be null, but must be said: a stored definition has all its parts. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

/** A part with parts of its own. */
export const Whole = (part: () => Class<object>): PropertyDecorator => applyDecorators(IsObject(), ValidateNested(), Type(part));

/** A list of texts, none of them empty. */
export const EachText = (longest: number, most: number): PropertyDecorator => applyDecorators(IsArray(), ArrayMaxSize(most), IsString({ each: true }), Length(1, longest, { each: true }));

/** A list of parts with parts of their own. */
export const EachWhole = (part: () => Class<object>, most: number): PropertyDecorator => applyDecorators(IsArray(), ArrayMaxSize(most), IsObject({ each: true }), ValidateNested({ each: true }), Type(part));
