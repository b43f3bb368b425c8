/** The template of a statement: lower case, numbers masked. Statements of one template are one family and are never split. */
export function familyOf(statement: string): string {
  return statement
    .toLowerCase()
    .replace(/\d+(?:\.\d+)?/g, '#')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Which of `folds` parts a family belongs to: by its hash, so that the same family always falls into the same part. */
export function foldOf(family: string, folds: number, salt = ''): number {
  return hashOf(salt + family) % folds;
}

/** 32 bits of a text: FNV-1a, its high bits folded into the low ones. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
