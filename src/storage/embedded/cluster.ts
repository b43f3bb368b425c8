import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, provideBinaries } from './binaries.ts';
import { canReach, type ServerUser, serverUserFor } from './server-user.ts';

/** A database cluster on disk, ready to be started. */
export interface Cluster {
  readonly dataDirectory: string;
  readonly logFile: string;
  readonly password: string;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
}

/** Names the major version, because a cluster is only readable by the version that made it. */
const clusterName = 'postgres18';

/** Where root keeps data and programs when the server's user cannot enter the folder that was asked for. Only root can write there. */
const stateFolder = '/var/lib/verity';

/**
 * Finds the cluster under a folder, or makes one: data, log and a random password, in one folder that only the server's user may read. It
 * appears under its name when it is complete, so a crash on the way leaves no half of one, and of several makers at once one wins.
 * Nothing that has appeared is ever removed.
 * @param home the folder that was asked for; made where it is missing
 * @throws where this platform has no binaries, or the data belong to a user whom this process cannot act as
 */
export async function provideCluster(home: string): Promise<Cluster> {
  mkdirSync(home, { recursive: true });
  const folder = path.join(realpathSync(home), clusterName);
  if (!existsSync(folder)) await makeCluster(folder);
  const user = serverUserFor(folder);
  const real = realpathSync(folder);
  return {
    dataDirectory: path.join(real, 'data'),
    logFile: path.join(real, 'log'),
    password: readFileSync(path.join(real, 'password'), 'utf8').trim(),
    binaries: provideBinaries(path.dirname(real), user),
    user,
  };
}

async function makeCluster(folder: string): Promise<void> {
  const user = serverUserFor(null);
  const home = path.dirname(folder);
  const place = canReach(home, user) ? home : provideStateFolder();
  const draft = mkdtempSync(path.join(place, `${clusterName}.`));
  try {
    await fill(draft, provideBinaries(place, user), user);
    if (place === home) renameSync(draft, folder);
    else symlinkSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function provideStateFolder(): string {
  mkdirSync(stateFolder, { recursive: true });
  chmodSync(stateFolder, 0o755);
  return stateFolder;
}

async function fill(draft: string, binaries: Binaries, user: ServerUser | undefined): Promise<void> {
  const passwordFile = path.join(draft, 'password');
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (user !== undefined) for (const each of [draft, passwordFile]) chownSync(each, user.uid, user.gid);
  const settings = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const places = [`--pgdata=${path.join(draft, 'data')}`, `--pwfile=${passwordFile}`];
  await promisify(execFile)(binaries.initdb, [...places, ...settings], { ...user, cwd: '/' });
}
