import { CreateSolutions1764000000000 } from './1764000000000-create-solutions.ts';
import { Remember1764100000000 } from './1764100000000-remember.ts';
import { Models1764150000000 } from './1764150000000-models.ts';
import { FinishedIndex1764170000000 } from './1764170000000-finished-index.ts';
import { Escalations1764190000000 } from './1764190000000-escalations.ts';
import { Reruns1764200000000 } from './1764200000000-reruns.ts';
import { Tenants1764210000000 } from './1764210000000-tenants.ts';
import { Calls1764230000000 } from './1764230000000-calls.ts';
import { RateLimits1764240000000 } from './1764240000000-rate-limits.ts';

/** Every migration, oldest first. One that was released is never changed; the next change is a new file and a new line here. */
export const migrations = [
  CreateSolutions1764000000000,
  Remember1764100000000,
  Models1764150000000,
  FinishedIndex1764170000000,
  Escalations1764190000000,
  Reruns1764200000000,
  Tenants1764210000000,
  Calls1764230000000,
  RateLimits1764240000000,
];
