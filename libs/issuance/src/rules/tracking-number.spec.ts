/** @no-db */
import { Refusal } from '@onecounter/contracts';
import { judgeTrackingNumber } from './tracking-number';

const why = (carrier: 'expressMail' | 'registeredMail', text: string): unknown => {
  try {
    return judgeTrackingNumber(carrier, text);
  } catch (failure) {
    return failure instanceof Refusal ? [failure.code, failure.facts.why] : failure;
  }
};

describe('a tracking number', () => {
  it('is taken as it is scanned or typed', () => {
    // the example of the UPU's own standard: 47312482 has the check digit 9
    expect(judgeTrackingNumber('expressMail', 'EE473124829CN')).toBe('EE473124829CN');
    expect(judgeTrackingNumber('registeredMail', ' ra 4731 2482 9 cn')).toBe('RA473124829CN');
    expect(judgeTrackingNumber('expressMail', '１１７１２３４５６７８９０')).toBe('1171234567890');
    expect(judgeTrackingNumber('registeredMail', 'XA12345678901')).toBe('XA12345678901');
  });

  it('is refused when a digit is wrong, and the right one is told', () => {
    expect(why('expressMail', 'EE473124828CN')).toEqual(['trackingNumberInvalid', expect.stringContaining('应为 9')]);
    expect(why('expressMail', 'EE374124829CN')).toEqual(['trackingNumberInvalid', expect.stringContaining('第 11 位')]);
  });

  it('is refused when it belongs to another service, another land or none', () => {
    expect(why('registeredMail', 'EE473124829CN')).toEqual(['trackingNumberInvalid', '和所选的邮寄方式不符。']);
    for (const text of ['', ' ', 'EX001', 'EE473124829US', '=EE473124829CN', '𠮷', '117123456789', 'SF1234567890123']) expect(why('expressMail', text)).toEqual(['trackingNumberInvalid', expect.any(String)]);
  });
});
