/** A page in the top bar. */
export interface NavEntry {
  to: string;
  label: string;
  count?: number | string;
  /** Heading under which it stands in 更多. */
  group?: string;
  /** Other addresses at which one is still there: /people belongs to 机构与人员. */
  covers?: readonly string[];
}
