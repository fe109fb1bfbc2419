import { refuse, type DocumentKind } from '@onecounter/contracts';
import type { DocumentRow } from '@onecounter/platform';

/** Papers of a case that a statute or the superior department may want under the official seal: what leaves by the issuing window. */
const MAY_CARRY: readonly DocumentKind[] = ['grantDecision', 'refusalDecision', 'certificate'];
type Paper = Pick<DocumentRow, 'id' | 'kind' | 'state' | 'second_seal'>;

/** The paper of the case that is asked for; it is in force and has not yet got it. @throws paperNotForSecondSeal */
export function paperForSecondSeal<P extends Paper>(papers: readonly P[], documentId: string): P {
  const paper = papers.find(({ id }) => id === documentId);
  const may = paper && MAY_CARRY.includes(paper.kind) && paper.state !== 'voided' && paper.second_seal === null;
  return may ? paper : refuse('paperNotForSecondSeal', {}, 'documentId');
}
