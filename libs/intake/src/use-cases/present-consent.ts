import { CONSENT_FORMS, REUSE_CONSENT } from '@onecounter/contracts';
import type { ReuseConsentRow } from '../data/reuse-consents';
import type { ReuseConsentView } from '../http/reuse.view';

export function presentConsent(row: Omit<ReuseConsentRow, 'head'>): ReuseConsentView {
  return {
    id: row.id, version: row.version, status: row.status, statusLabel: REUSE_CONSENT.statuses[row.status].zh, form: row.form, formLabel: CONSENT_FORMS[row.form].zh,
    givenAt: row.given_at.toISOString(), recordedByName: row.recorded_by_name ?? '', files: [...row.files], itemCodes: [...row.item_codes],
  };
}
