import { CORRECTABLE_FIELDS, PERMIT_KINDS, PUBLICATION_HOLD_REASONS, PUBLICATION_STATES, PUBLISHED_FIELDS, type CorrectableField } from '@onecounter/contracts';
import type { components } from '@onecounter/api-client';
import type { Act, ActField } from '../subjects/act.schema';

export type Publication = components['schemas']['PublicationView'];
export type PublicationRow = components['schemas']['PublicationRowView'];

const choicesOf = (words: Readonly<Record<string, { readonly zh: string }>>): { value: string; label: string }[] => Object.entries(words).map(([value, { zh }]) => ({ value, label: zh }));
export const STATES = choicesOf(PUBLICATION_STATES);

const WORDS = (label: string, hint: string): ActField => ({ name: 'words', label, hint, kind: 'long', max: 1000 });

/** A field as it stands; what is left as it is the server does not take for a correction. */
function correctableOf({ fields }: Publication, name: CorrectableField): ActField {
  const { zh: label, corrects } = PUBLISHED_FIELDS[name];
  const first = fields.find(({ field }) => field === name)?.value ?? '';
  if (corrects === 'kind') return { name, label, kind: 'choice', options: choicesOf(PERMIT_KINDS), first };
  return corrects === 'day' ? { name, label, kind: 'date', first, optional: true } : { name, label, kind: corrects > 200 ? 'long' : 'text', max: corrects, first, optional: true };
}

/** A natural person has neither code nor representative to be shown. */
const ofOrganisations: readonly CorrectableField[] = ['holderCode', 'legalRepresentative'];
const isPerson = ({ fields }: Publication): boolean => fields.some(({ field, value }) => field === 'holderKind' && value === 'person');

/** Every verb with what it asks for; which of them are open the server says. */
export function publicationActs(publication: Publication): Act[] {
  const path = (route: string): string => `/publications/${publication.id}/${route}`;
  const corrects = CORRECTABLE_FIELDS.filter((name) => !isPerson(publication) || !ofOrganisations.includes(name)).map((name) => correctableOf(publication, name));
  const all: Act[] = [
    { verb: 'publishGrant', label: '现在公示', title: '现在公示', kind: 'primary', path: path('publish-grant'), note: `“${publication.holderName}”的许可马上对外公示，任何人都能查到。`, fields: [] },
    { verb: 'releasePublication', label: '解除暂缓', kind: 'primary', path: path('release-publication'), note: '解除以后几分钟内自动公示。', fields: [WORDS('为什么可以公示了', '如已经脱密、权利人同意')] },
    { verb: 'correctPublication', label: '更正公示', path: path('correct-publication'), note: '只改公示的内容，不改办件。改前的写法留在留痕里，公众看到更正日期。', fields: [...corrects, WORDS('为什么更正', '错在哪里，依据是什么')] },
    { verb: 'holdPublication', label: '暂缓公示', path: path('hold-publication'), note: '暂缓以后公众查不到这一件，也不知道有这一件。', fields: [{ name: 'reason', label: '理由', kind: 'choice', options: choicesOf(PUBLICATION_HOLD_REASONS) }, WORDS('说明', '哪些内容涉密或者涉及隐私，谁认定的')] },
    { verb: 'withdrawPublication', label: '撤下公示', kind: 'danger', path: path('withdraw-publication'), note: '撤下以后不能再公示；只是暂时不公示的，用“暂缓公示”。', fields: [WORDS('为什么撤下', '公众查不到，理由留在留痕里')] },
  ];
  return all.filter(({ verb }) => (publication.verbs as readonly string[]).includes(verb));
}

/** In one line, what became of it. */
export function standingOf(row: PublicationRow): string {
  if (row.status === 'withdrawn') return `${row.withdrawnOn ?? ''} 撤下`;
  if (row.status === 'held') return `${row.heldOn ?? ''} 起暂缓：${row.holdReasonLabel ?? ''}`;
  if (row.publishedOn === null) return `${row.autoOn} 自动公示`;
  return `${row.publishedOn} 公示${row.late ? '，超期' : ''}${row.correctedOn ? `，${row.correctedOn} 更正` : ''}`;
}
