import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whom the server runs as. Absent: as ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root, so root lends it another user: the one that owns the data where there is data already, else
 * `postgres`, else `nobody`.
 * @param dataDirectory an existing cluster, or null where there is none yet
 * @returns undefined where no other user is needed
 * @throws where the data belongs to somebody whom this process cannot act as
 */
export function serverUserFor(dataDirectory: string | null): ServerUser | undefined {
  const ownUid = process.getuid?.();
  if (ownUid === undefined) return undefined;
  if (dataDirectory === null) return ownUid === 0 ? lentUser() : undefined;
  const { uid, gid } = statSync(dataDirectory);
  if (ownUid === 0) return { uid, gid };
  if (ownUid === uid) return undefined;
  throw new Error(
    `The data in ${dataDirectory} belong to the user with id ${uid}. Start as that user or as root, or set DATA_DIR to another folder.`,
  );
}

function lentUser(): ServerUser {
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = entries.find(([name]) => name === 'postgres') ?? entries.find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? 65_534), gid: Number(entry?.[3] ?? 65_534) };
}

/** Whether a user can get to an existing folder: nobody is lent the rights that root has on the way there. */
export function canReach(directory: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true;
  const { mode, uid, gid } = statSync(directory);
  const search = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  const parent = path.dirname(directory);
  return (mode & search) !== 0 && (parent === directory || canReach(parent, user));
}
