import { Command } from 'commander';
import { newApiKey } from '../app/nest/api-keys.ts';
import { Misuse } from './misuse.ts';

interface Options {
  readonly tenant?: string;
  readonly json?: boolean;
}

/** `verity api-key`: makes a key for a server. It is shown this once; only its hash goes into the settings. */
export const command = new Command('api-key')
  .description('Makes a key for a server, and the entry of AUTH_API_KEYS that lets it in. The key is shown this once.')
  .argument('<name>', 'what the server is called: letters, digits, dots, dashes')
  .option('--tenant <tenant>', 'the tenant that it acts for')
  .option('--json', 'as one JSON object')
  .action((name: string, { tenant, json }: Options) => {
    if (!/^[\w.-]{1,100}$/.test(name)) throw new Misuse('the name may have letters, digits, dots and dashes');
    const { key, hash } = newApiKey();
    const setting = `${tenant === undefined ? '' : `${encodeURIComponent(tenant)}/`}${name}=${hash}`;
    process.stdout.write(json ? `${JSON.stringify({ key, setting })}\n` : `key      ${key}\nsetting  ${setting}\n`);
  });
