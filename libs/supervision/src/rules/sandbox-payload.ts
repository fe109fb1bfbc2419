import type { SupervisionEventType, SupervisionPayload } from '@onecounter/contracts';
import { addDays, legalDateOf } from '@onecounter/kernel';
import { payloadOf } from './event-payload';

export interface SandboxEvent { readonly id: string; readonly type: SupervisionEventType; readonly at: Date; readonly dueOn: string; readonly serial: number; readonly department: string }

/** An event like the real ones, by the same rule, about an enterprise and a case that do not exist. */
export function sandboxPayload({ id, type, at, dueOn, serial, department }: SandboxEvent): SupervisionPayload {
  const day = legalDateOf(at);
  const number = `TEST-${day.replaceAll('-', '')}-${String(serial).padStart(6, '0')}`;
  const payload = payloadOf({ id, type, dueOn }, { seq: 1, verb: '', legalAt: at, facts: type === 'commitment.checked' ? { result: 'kept' } : {} }, {
    row: {
      number, item_code: 'TEST-001', item_name: '测试事项', jurisdiction_path: '/000000/', applicant_name: '测试企业（不存在）', decided_on: day,
      applicant: { kind: 'enterprise', creditCode: '00000000TEST000000', residentIdMasked: null, legalRepresentative: '测试人', phoneMasked: null, address: '测试路 1 号', attribute: 'local' },
    },
    item: { conditions: ['测试条件'], result: { name: '测试许可证', validity: '1年', validDays: 365, renewal: null }, pushTo: [] },
    unit: { code: 'TEST', name: '测试科' }, decisionNumber: `测试〔${day.slice(0, 4)}〕${serial}号`, byCommitment: type === 'commitment.checked',
    certificate: { name: '测试许可证', number: `TEST${serial}`, validFrom: day, validTo: addDays(day, 365) }, supervisors: [{ id: 0, code: 'TEST', name: department }],
  });
  return { ...payload, test: true };
}
