import { answer } from '@onecounter/web-kit';
import { api } from '../../api';

const MOST = 100;

/** How many findings wait for the section's conclusion; 100+ beyond that. */
export async function askInspected(): Promise<string> {
  const { rows, next } = await answer(api.GET('/api/inspections', { params: { query: { state: 'inspected', limit: MOST } } }));
  return next === null ? String(rows.filter(({ caseEnded }) => !caseEnded).length) : `${MOST}+`;
}
