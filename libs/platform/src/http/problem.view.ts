/** One field at fault. */
export class FieldProblemView {
  /** Path of the input, e.g. applicant.creditCode. */
  field: string;
  code: string;
  message: string;
  messageEn: string;
}

/** application/problem+json (RFC 9457): what went wrong, in both languages, with a stable code. */
export class ProblemView {
  /** urn:onecounter:fault:<code> */
  type: string;
  title: string;
  titleEn: string;
  status: number;
  /** Stable; programs switch on it. */
  code: string;
  facts: Record<string, unknown>;
  errors: FieldProblemView[];
  requestId: string;
}
