import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build put a page, seen from the bundle in `dist` or from this source; undefined where it was not built. */
export function builtPage(name: 'app' | 'graphiql'): string | undefined {
  return [`./web/${name}/`, `../../../dist/web/${name}/`]
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((each) => existsSync(each));
}

/** Nothing but files of ours; `fontSrc` says where fonts may be besides. */
export function ownFilesOnly(fontSrc: string) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: [fontSrc],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  };
}
