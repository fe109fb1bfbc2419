import { UploadedFileView } from './reception.view';

/** An upload that arrives in parts: how far it is, and the file once everything has arrived and is judged. */
export class UploadView {
  id: string;
  name: string;
  /** As announced */
  sizeBytes: number;
  /** Bytes arrived: where to go on from */
  offset: number;
  /** After this instant it is forgotten (UTC) */
  expiresAt: string;
  file: UploadedFileView | null;
}
