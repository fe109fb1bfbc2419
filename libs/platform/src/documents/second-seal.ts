import type { SealImprint } from '@onecounter/contracts';
import type { WriteStatement } from '../database/write-statement';

/** Adds the second imprint to a paper in the step's statement: the frozen content stays as it is, the page is rendered anew with both. */
export function sealSecondTime(w: WriteStatement, documentId: string, seal: SealImprint): void {
  w.part('d2', `update platform.document d set second_seal = ${w.param(JSON.stringify(seal), 'jsonb')}, file_hash = null, attempts = 0, state = case when d.state = 'rendered' then 'named' else d.state end
    from s where d.id = ${w.param(documentId, 'uuid')}`);
}
