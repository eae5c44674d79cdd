import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './driver';

export interface SourceFile {
  /** Path from `src/`, with `/`. */
  file: string;
  text: string;
}

/** Every file under `src/`. */
export const sourceFiles: SourceFile[] = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({
    file: path.relative(path.join(root, 'src'), file).split(path.sep).join('/'),
    text: readFileSync(file, 'utf8'),
  }));
