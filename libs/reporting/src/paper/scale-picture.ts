import { spawn } from 'node:child_process';
import path from 'node:path';
import type { PictureHead } from '../rules/bulletin/picture-head';

const LIMIT_MS = 30_000;

/**
 * A picture as it is printed: upright, at most as fine as paper shows, without places and times of the camera. In a process of its own, because the
 * decoder falls over some damaged files, and whatever it takes of memory is given back.
 * @param script compiled script of the process; default: the one of the build below the working directory
 * @throws Error when it cannot be decoded
 */
export function scalePicture(bytes: Buffer, kind: PictureHead['kind'], script = path.join(process.cwd(), 'dist/libs/reporting/src/paper/scale-picture-process.js')): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, kind], { stdio: ['pipe', 'pipe', 'ignore'], timeout: LIMIT_MS, killSignal: 'SIGKILL' });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const done = Buffer.concat(pieces);
      if (code === 0 && done.length > 0) resolve(done);
      else reject(new Error(`the picture was not decoded: ${signal ?? code}`));
    });
    // a process that died takes no more; its end is told by its code
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}
