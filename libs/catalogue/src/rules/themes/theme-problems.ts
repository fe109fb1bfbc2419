import type { ThemeDefinition } from '@onecounter/contracts';
import type { DefinitionProblem } from '../definition-problems';

/** What no version of a theme may say, not even a draft: cases refer to its parts by their codes. */
export function themeProblems(theme: ThemeDefinition): DefinitionProblem[] {
  return [
    ...repeated(theme.stages.map(({ code }) => code), 'stages', 'code'),
    ...repeated(theme.questions.map(({ code }) => code), 'questions', 'code'),
    ...repeated(theme.fields.map(({ key }) => key), 'fields', 'key'),
    ...repeated(theme.dependencies.map(({ item, on }) => `${on} → ${item}`), 'dependencies', 'item'),
    ...theme.items.flatMap(({ required, question }, at) => (required && question !== null ? [{ field: `items.${at}.question`, message: '必办的事项不写情形', messageEn: 'A required item names no question' }] : [])),
    ...(theme.kind === 'project' && theme.promisedDays !== null ? [{ field: 'promisedDays', message: '“一个项目”按阶段计天数，不写总承诺', messageEn: 'A project is promised by stages' }] : []),
  ];
}

function repeated(codes: readonly string[], list: string, name: string): DefinitionProblem[] {
  return codes.flatMap((code, at) => (codes.indexOf(code) === at ? [] : [{ field: `${list}.${at}.${name}`, message: `${code} 写了两次`, messageEn: `${code} is used twice` }]));
}
