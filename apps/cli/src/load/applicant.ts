import type { ApplicantSnapshot } from '@onecounter/casework';
import { maskPhone, maskResidentId } from '@onecounter/kernel';
import { BRANDS_FIRST, BRANDS_SECOND, DISTRICTS, FORMS, GIVEN, REGIONS, STREETS, SURNAMES, TRADES } from './invented.seed';
import { creditCodeOf, residentIdOf } from './numbers';
import { Chance } from './random';

export interface InventedApplicant {
  readonly id: number;
  readonly name: string;
  readonly residentId: string | null;
  readonly phone: string;
  readonly snapshot: ApplicantSnapshot;
}
const STREAM = 1;
const ENTERPRISES = 0.8;
const OF_CENTRE_OR_PROVINCE = 0.03;

/** The applicant with this id: the same one whoever asks, so that nobody keeps a hundred thousand of them. */
export function applicantOf(seed: number, id: number): InventedApplicant {
  const chance = new Chance(seed, STREAM, id);
  const district = chance.below(DISTRICTS.length);
  const phone = `1990000${String(id % 10_000).padStart(4, '0')}`;
  const address = `鞍山市${DISTRICTS[district] ?? ''}${chance.pick(STREETS)}${1 + chance.below(300)}号`;
  const common = { phoneMasked: maskPhone(phone), address };
  if (!chance.happens(ENTERPRISES)) {
    const residentId = residentIdOf(id);
    const snapshot: ApplicantSnapshot = { kind: 'person', creditCode: null, residentIdMasked: maskResidentId(residentId), legalRepresentative: null, ...common, attribute: 'local' };
    return { id, name: personName(chance), residentId, phone, snapshot };
  }
  const name = `鞍山市${DISTRICTS[district] ?? ''}${chance.pick(BRANDS_FIRST)}${chance.pick(BRANDS_SECOND)}${chance.pick(TRADES)}${chance.pick(FORMS)}`;
  const snapshot: ApplicantSnapshot = {
    kind: 'enterprise', creditCode: creditCodeOf(REGIONS[district] ?? '210300', id), residentIdMasked: null, legalRepresentative: personName(chance), ...common, attribute: chance.happens(OF_CENTRE_OR_PROVINCE) ? 'centralOrProvincial' : 'local',
  };
  return { id, name, residentId: null, phone, snapshot };
}

const personName = (chance: Chance): string => chance.pick(SURNAMES) + chance.pick(GIVEN) + (chance.happens(0.7) ? chance.pick(GIVEN) : '');
