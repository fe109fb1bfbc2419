/** @no-db */
import { checkPersonName, checkPhone } from './identifiers';
import { maskName, maskPhone, maskResidentId } from './masking';

// numbers of made-up blocks, only for tests
describe('a phone number', () => {
  it.each([
    ['19900000001', '19900000001'], ['159 0000 0005', '15900000005'], ['+8619900000001', '19900000001'],
    ['0086-199-0000-0001', '19900000001'], ['１９９００００００01', '19900000001'],
  ])('takes the mobile %s as %s', (typed, value) => {
    expect(checkPhone(typed)).toEqual({ ok: true, value, kind: 'mobile' });
  });

  it.each([['0412-5550001', '0412-5550001'], ['04125550002', '0412-5550002'], ['5550003', '0412-5550003'], ['（0412）5550001', '0412-5550001'], ['+86 412 5550001', '0412-5550001']])(
    'takes the landline %s as %s', (typed, value) => {
      expect(checkPhone(typed)).toEqual({ ok: true, value, kind: 'landline' });
    },
  );

  it.each([
    ['12345678901', 'phonePrefix'], ['1990000000', 'phoneLength'], ['199000000012', 'phoneLength'], ['0412-555000', 'phoneLength'],
    ['024-5550001', 'phoneAreaCode'], ['555 000', 'phoneLength'], ['199000000ab', 'phoneAlphabet'], ['', 'phoneAlphabet'], ['+86', 'phoneAlphabet'],
  ])('refuses %s as %s', (typed, code) => {
    expect(checkPhone(typed)).toEqual({ ok: false, code });
  });
});

describe('a person’s name', () => {
  it.each(['张三', '𠮷野', '买买提·艾力', '欧阳\u{2B5AF}明', 'Anna-Maria O’Neill', '邉\u{E0101}', '王'])('takes %s as it is', (name) => {
    expect(checkPersonName(name)).toEqual({ ok: true, value: name });
  });

  it('counts characters, not code units, up to 60', () => {
    expect(checkPersonName('𠮷'.repeat(60)).ok).toBe(true);
    expect(checkPersonName('𠮷'.repeat(61))).toEqual({ ok: false, code: 'personNameLength' });
  });

  it('drops blanks around it and writes one middle dot', () => {
    expect(checkPersonName('　买买提•艾力 ')).toEqual({ ok: true, value: '买买提·艾力' });
  });

  it('keeps compatibility ideographs that belong to real names', () => {
    expect(checkPersonName('\uF9D1')).toEqual({ ok: true, value: '\uF9D1' });
  });

  it.each([['', 'personNameEmpty'], [' 　', 'personNameEmpty'], ['张\u0007三', 'personNameControl'], ['张\n三', 'personNameControl'],
    ['张\u202E三', 'personNameControl'], ['张\u200B三', 'personNameControl'], ['张\uD842', 'personNameControl']])('refuses %j as %s', (name, code) => {
    expect(checkPersonName(name)).toEqual({ ok: false, code });
  });
});

describe('masking', () => {
  it('keeps the first six and last four of an identity number', () => {
    expect(maskResidentId('21030219850101991X')).toBe('210302********991X');
    expect(maskResidentId('210302850101991')).toBe('210302*****1991');
  });

  it('keeps the first three and last four of a phone number', () => {
    expect(maskPhone('19900000001')).toBe('199****0001');
    expect(maskPhone('0412-5550001')).toBe('041*****0001');
    expect(maskPhone('5550003')).toBe('***0003');
  });

  it.each([['张三', '张*'], ['李小明', '李*明'], ['欧阳小明', '欧**明'], ['𠮷野', '𠮷*'], ['𠮷野𠮷', '𠮷*𠮷'], ['买买提·艾力', '买****力'], ['王', '*'], ['', '']])(
    'of the name %s shows %s', (name, masked) => {
      expect(maskName(name)).toBe(masked);
    },
  );

  it('never shows a text too short for the rule', () => {
    for (const mask of [maskResidentId, maskPhone]) {
      expect(mask('12345')).toBe('*****');
      expect(mask('')).toBe('');
    }
    expect(maskResidentId('1234567890')).toBe('******7890');
  });
});
