/** 邮寄: documents of an organ of state may be carried by the post alone, not by couriers (邮政法 55). */
export const MAIL_CARRIERS = {
  expressMail: { zh: '邮政特快专递', en: 'Express mail (EMS)' },
  registeredMail: { zh: '邮政挂号信', en: 'Registered mail' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type MailCarrier = keyof typeof MAIL_CARRIERS;

/** Why a parcel came back, as the post ticks it on the slip. */
export const RETURN_REASONS = {
  addressUnknown: { zh: '地址不详或查无此人', en: 'Address or addressee unknown' },
  absent: { zh: '投递时无人签收', en: 'Nobody to sign' },
  moved: { zh: '收件人已迁移', en: 'Addressee moved' },
  refused: { zh: '收件人拒收', en: 'Refused by the addressee' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ReturnReason = keyof typeof RETURN_REASONS;
