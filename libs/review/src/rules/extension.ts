import { refuse, type ItemDefinition } from '@onecounter/contracts';

type Extension = NonNullable<ItemDefinition['extension']>;

/** 延期 (行政许可法 42): as the item version provides, once, while the statutory limit still runs. @throws extensionNotProvided, extensionTooLong, limitPassed */
export function judgeExtension(provided: Extension | null, extendedBefore: boolean, days: number, statutoryDueOn: string | null, today: string): Extension {
  if (!provided || extendedBefore) return refuse('extensionNotProvided');
  if (statutoryDueOn !== null && today > statutoryDueOn) refuse('limitPassed');
  if (days > provided.days) refuse('extensionTooLong', { max: provided.days }, 'days');
  return provided;
}

export const APPROVERS: Readonly<Record<Extension['approver'], string>> = { bureauLeader: '本机关负责人', government: '本级人民政府负责人' };
