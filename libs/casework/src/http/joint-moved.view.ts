export class JointMovedView {
  id: number;
  version: number;
  status: string;
}
