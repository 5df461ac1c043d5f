/** How often something is sampled. */
import { shortHash } from '../azure/hash';
import { wholeNumber } from '../schema';
import { type Value, labelOf } from '../value';

/** Azure names no limit but that of a whole number of 32 bits. */
export const samplingFrequency = wholeNumber('a sampling frequency in seconds', 1, 2_147_483_647);

/** The frequency as a part of a name: `60s`. */
export const everySeconds = (seconds: Value): string =>
  typeof seconds === 'number' ? `${seconds}s` : shortHash(labelOf(seconds) ?? '', 6);
