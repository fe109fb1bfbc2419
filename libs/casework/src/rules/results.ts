/** Papers of a predecessor that its successors may read: its result, nothing else of it. */
export const RESULTS: readonly string[] = ['grantDecision', 'certificate'];
