export { verifyTrace, type TraceToVerify, type Verdict } from './verify-trace';
export { TraceReader } from './trace-reader';
export { FINDING_CODES, type Finding, type FindingCode } from './finding';
