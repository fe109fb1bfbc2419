import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage, type MetadataStorage } from 'class-validator';
import { Refusal } from '@onecounter/contracts';
import type { FieldProblemView } from './problem.view';

/** Bodies and queries: unknown fields are refused by name (nobody writes status, version or due dates from outside). */
export function validationPipe(): ValidationPipe {
  rememberRules(getMetadataStorage());
  return new ValidationPipe({
    whitelist: true, forbidNonWhitelisted: true, transform: true, stopAtFirstError: true,
    transformOptions: { exposeDefaultValues: true },
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldsOf(error, ''));
      return new Refusal('invalidInput', { count: fields.length, errors: fields as never });
    },
  });
}

type Rules = ReturnType<MetadataStorage['getTargetValidationMetadatas']>;

/**
 * class-validator looks through the rules of every class of the program for each object it judges, a material's point too: a cost that grows
 * with the program. What rules a class has does not change once it is loaded, and the pipe always asks with the same options and without groups.
 */
function rememberRules(storage: MetadataStorage): void {
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, Rules>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (groups && groups.length > 0) return find(target, schema, always, strictGroups, groups);
    let rules = known.get(target);
    if (!rules) known.set(target, (rules = find(target, schema, always, strictGroups, groups)));
    return rules;
  };
}

const SAID: Readonly<Record<string, string>> = {
  isString: '须是文字', isNotEmpty: '不能空着', isInt: '须是整数', isNumber: '须是数字', isBoolean: '须是“是”或“否”', isEnum: '不在可选范围内', isIn: '不在可选范围内', isArray: '须是列表', isUuid: '须是编号（uuid）',
  maxLength: '太长', minLength: '太短', isLength: '长短不对', min: '太小', max: '太大', arrayMaxSize: '项数太多', arrayMinSize: '项数太少', matches: '格式不对', isDateString: '须是日期', isISO8601: '须是时间', whitelistValidation: '不是可填的内容',
  isObject: '须是一组内容', nestedValidation: '须是一组内容',
};

function fieldsOf(error: ValidationError, prefix: string): FieldProblemView[] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code, messageEn]) => ({ field, code, message: SAID[code] ?? '不合要求', messageEn }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldsOf(child, field))];
}
