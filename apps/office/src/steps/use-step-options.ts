import { reactive } from 'vue';
import { AMENDED_FIELDS, COMMITMENT_RESULTS, DISTRICTS, INSPECTION_CONCLUSIONS, HEARING_ASKERS, HEARING_OUTCOMES, RE_REVIEW_VERDICTS, REVOCATION_GROUNDS, STATEMENT_OUTCOMES } from '@onecounter/contracts';
import { answer, asProblem } from '@onecounter/web-kit';
import { api } from '../api';
import type { CaseFile } from '../pages/case/use-case-file';
import { procedureOptions, sealable, type Option } from './step-forms.schema';
import type { OfficeVerb } from './step-calls';

const AMENDED: Option[] = Object.entries(AMENDED_FIELDS).map(([value, { zh }]) => ({ value, label: zh }));
const COMMITMENT: Option[] = Object.entries(COMMITMENT_RESULTS).map(([value, { zh }]) => ({ value, label: zh }));
const DISTRICT_OPTIONS: Option[] = Object.entries(DISTRICTS).map(([value, label]) => ({ value, label }));
const CONCLUSIONS: Option[] = Object.entries(INSPECTION_CONCLUSIONS).map(([value, { zh }]) => ({ value, label: zh }));
const AMENDABLE = ['grantDecision', 'refusalDecision', 'certificate', 'acceptanceNotice', 'extensionNotice', 'excludedProcedureNotice'];
const amendable = (papers: CaseFile['papers']): Option[] => papers.filter(({ kind, state }) => AMENDABLE.includes(kind) && state !== 'voided').map(({ id, title, number }) => ({ value: id, label: [title, number].filter(Boolean).join(' ') }));

const named = (names: Readonly<Record<string, { zh: string }>>): Option[] => Object.entries(names).map(([value, { zh }]) => ({ value, label: zh }));
/** What comes of a statement, of a right and of a hearing, by the verb that asks. */
const OUTCOMES: Partial<Record<OfficeVerb, Option[]>> = {
  recordStatement: named(STATEMENT_OUTCOMES), endHearing: named(HEARING_OUTCOMES), waiveHearing: [{ value: 'inWriting', label: '书面放弃' }, { value: 'byLapse', label: '期满未申请' }],
};
const waitingParties = ({ hearings }: CaseFile): Option[] => (hearings?.parties ?? []).filter(({ outcome }) => outcome === null).map(({ id, name, dueOn }) => ({ value: String(id), label: `${name}，到 ${dueOn}` }));

/** What can be chosen in a step's fields, and texts offered for a line. */
export function useStepOptions(verb: OfficeVerb, file: CaseFile): { options: Record<string, Option[]>; suggestions: Record<string, readonly string[]> } {
  const { view, item, papers } = file;
  const options = reactive<Record<string, Option[]>>({ procedure: procedureOptions(item), personId: [], code: [], commitmentResult: COMMITMENT, documentId: verb === 'amendDecision' ? amendable(papers) : sealable(papers), field: AMENDED, district: DISTRICT_OPTIONS, conclusion: CONCLUSIONS, outcome: OUTCOMES[verb] ?? [], askedBy: named(HEARING_ASKERS), partyId: waitingParties(file), hostId: [], verdict: named(RE_REVIEW_VERDICTS), ground: named(REVOCATION_GROUNDS) });
  if (/Deferr/.test(verb)) {
    const states = verb === 'extendDeferral' ? ['awaited', 'rejected'] : ['supplied'];
    void answer(api.GET('/api/cases/{id}/deferrals', { params: { path: { id: view.id } } })).then(({ materials }) => {
      options.code = materials.filter(({ state }) => states.includes(state)).map(({ code, name, dueOn, stateLabel }) => ({ value: code, label: `${name}（${stateLabel}，${dueOn.slice(5)} 前）` }));
    }, (failure: unknown) => { asProblem(failure); });
  }
  if (verb === 'assignReviewer') {
    void answer(api.GET('/api/cases/{id}/reviewers', { params: { path: { id: view.id } } })).then((reviewers) => {
      options.personId = reviewers.map(({ personId, name, inHand, assigned, awayUntil }) => ({ value: String(personId), label: `${name}，${awayUntil ? `请假到 ${awayUntil}，不能分` : `手上 ${inHand} 件`}${assigned ? '，现在就是' : ''}` }));
    }, (failure: unknown) => { asProblem(failure); });
  }
  if (verb === 'orderReReview') {
    void answer(api.GET('/api/cases/{id}/re-reviewers', { params: { path: { id: view.id } } })).then((people) => {
      options.personId = people.map(({ personId, name }) => ({ value: String(personId), label: name }));
    }, (failure: unknown) => { asProblem(failure); });
  }
  if (verb === 'announceHearing') {
    void answer(api.GET('/api/cases/{id}/hearing-hosts', { params: { path: { id: view.id } } })).then((hosts) => {
      options.hostId = hosts.map(({ personId, name, unitName }) => ({ value: String(personId), label: `${name}，${unitName}` }));
    }, (failure: unknown) => { asProblem(failure); });
  }
  return { options, suggestions: { basis: item.basis, address: view.applicant.address ? [view.applicant.address] : [] } };
}
