/** @no-db */
import { emptyForm, formFrom, receptionBody, titleOf } from '../src/pages/reception/reception-form';
import { mailBody, lackingFor, type HandOverForm } from '../src/pages/issuing/issuing.schema';
import { numberIn } from '../src/scanned-number';

describe('a reception', () => {
  it('sends no empty field and nothing of an agent who does not come', () => {
    const form = emptyForm();
    Object.assign(form.applicant, { creditCode: ' 91210303MAXXXX031R ', name: '味源餐饮', residentId: '不用的' });
    Object.assign(form, { itemCode: 'SP-001', itemVersionId: 6 });
    form.agent.name = '没有来';
    expect(receptionBody(form)).toEqual({
      itemCode: 'SP-001', itemVersionId: 6, applicant: { kind: 'enterprise', name: '味源餐饮', attribute: 'local', creditCode: '91210303MAXXXX031R' }, conditions: [], materials: [],
    });
  });

  it('opens a draft that lacks a field of today', () => {
    const form = formFrom({ itemCode: 'SP-001', itemName: '食品经营许可', applicant: { name: '味源餐饮' } });
    expect([form.applicant.kind, form.agent.powers.length, form.finishing, titleOf(form)]).toEqual(['enterprise', 3, null, '味源餐饮 · 食品经营许可']);
  });
});

describe('handing over', () => {
  const mail = { carrier: 'expressMail', trackingNumber: '', recipient: '味源餐饮', phone: '', address: '' } as const;
  const form: HandOverForm = { isAgent: true, name: '代办人', residentId: '', way: 'handOver', mail, signature: null, oldReturned: true, oldNote: '' };

  it('asks for identity and signature, by mail for number and address', () => {
    const byMail = { ...form, way: 'mail' } as const;
    expect([lackingFor(form, 0), lackingFor(form, 1), lackingFor({ ...form, residentId: '2103' }, 1), lackingFor(byMail, 1), lackingFor({ ...byMail, mail: { ...mail, trackingNumber: '1', address: '路' } }, 1)])
      .toEqual(['先选要发的', '先核验身份', '先签收', '先填邮件号', null]);
  });

  it('sends nobody\'s identity with mail, and no telephone number that was not typed', () => {
    expect(mailBody({ ...form, way: 'mail', residentId: '2103', mail: { ...mail, trackingNumber: ' E1 ', address: ' 路' } }, 7)).toEqual({ version: 7, carrier: 'expressMail', trackingNumber: 'E1', recipient: { name: '味源餐饮', address: '路' } });
  });
});

it('finds the number in what a scanner reads', () => {
  expect([numberIn(' 000123 '), numberIn('http://host/public/#/progress/210300-20261120-000005/K7M2QX')]).toEqual(['000123', '210300-20261120-000005']);
});
