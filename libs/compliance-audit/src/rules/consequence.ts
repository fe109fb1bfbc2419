/** 鞍行审发〔2018〕31号附件4第四条: 以上 includes the number itself (民法典1259). */
export interface Counted {
  readonly unitName: string; readonly personName: string | null; readonly ofUnit: number; readonly ofPerson: number; readonly appealDays: number;
  /** As they are set: 件次 that cost a section, 件 that cost a person. */
  readonly sectionFindings: number; readonly personCases: number;
}

/** What follows if this one is confirmed: said before the button is pressed. @param counted with this one in it */
export function consequenceWords({ unitName, personName, ofUnit, ofPerson, appealDays, sectionFindings, personCases }: Counted): string {
  const section = `${unitName}本月 ${ofUnit} 件次${ofUnit >= sectionFindings ? '，取消当月先进集体' : ''}`;
  const person = personName === null ? '' : `；${personName} ${ofPerson} 件${ofPerson >= personCases ? '，取消当月业务能手、服务标兵' : ''}`;
  return `${section}${person}。可申诉，${appealDays} 个工作日。`;
}
