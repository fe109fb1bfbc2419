import { ValidateBy } from 'class-validator';
import { areBlocks } from '../rules/bulletin/judge-blocks';

/** Paragraphs, headings, tables, images and charts of the bulletin, and nothing beside them. */
export const IsBlocks = (): PropertyDecorator => ValidateBy({ name: 'isBlocks', validator: { validate: areBlocks, defaultMessage: () => 'must be blocks of a bulletin' } });
