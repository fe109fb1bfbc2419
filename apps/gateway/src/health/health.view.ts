/** Whether the process lives, or may be given requests. */
export class HealthView {
  status: 'ok';
}
