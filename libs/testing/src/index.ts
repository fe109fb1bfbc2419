export { Desk } from './desk';
export { Caller, type Answer } from './caller';
export { failsWith, succeeds } from './expectations';
export { AGENT, ENTERPRISE, PERSON, Givens, type GivenCase, type StepAnswer, type ReceptionOptions } from './givens';
export { measurePdf, type PdfPage, type PdfWord } from './pdf-words';
export { JointGivens, type GivenJoint, type JointOptions } from './joint-givens';
export { DOT, drawnName, Field, type Inspection } from './field';
