/** @no-db */
import { listOfAddress } from '../src/client/list-of-address';

const AT = 'http://10.0.0.1/api';

describe('what a page asked of a list', () => {
  it('is the list with its filters, without where the page stands', () => {
    expect(listOfAddress(`${AT}/disputes?state=open&from=2026-11-01&after=o.12&limit=50`)).toEqual({ list: 'disputes', filter: { state: 'open', from: '2026-11-01' } });
    expect(listOfAddress(`${AT}/network-transfers?search=%F0%A0%AE%B7%20%26&before=7`)).toEqual({ list: 'networkTransfers', filter: { search: '𠮷 &' } });
  });

  it('takes what the address itself says', () => {
    expect(listOfAddress(`${AT}/periods/2026-11/figures/acceptedTotal/cases?unit=12&limit=50`)).toEqual({ list: 'figureRows', filter: { unit: '12', name: '2026-11', code: 'acceptedTotal' } });
  });

  it.each(['/disputes/12', '/dispute-counts?from=2026-11-01', '/nothing', '/cases/12'])('%s is no list', (path) => { expect(listOfAddress(`${AT}${path}`)).toBeNull(); });
});
