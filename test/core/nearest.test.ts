import fc from 'fast-check';
import { didYouMean, nearest } from '../../lib/core/nearest';
import { SyslogFacility } from '../../lib/core/sources/syslog';

const facilities: readonly string[] = Object.values(SyslogFacility);

it.each([
  ['deamon', 'daemon'],
  ['Daemon', 'daemon'],
  ['auth_priv', 'authpriv'],
  ['local 3', 'local3'],
  ['sylog', 'syslog'],
  ['crno', 'cron'],
])('takes %j for %j', (written, meant) => expect(nearest(written, facilities)).toBe(meant));

it.each(['', 'x', 'elephant', 'completely-else', '*!'])('takes %j for no facility', (written) => {
  expect(nearest(written, facilities)).toBeUndefined();
  expect(didYouMean(written, [])).toBeUndefined();
});

it('takes for a word of two letters only what is that word', () => {
  expect(nearest('Msg', ['MG', 'TenantId'])).toBeUndefined();
  expect(nearest('M', ['MG', 'TenantId'])).toBeUndefined();
  expect(nearest('mg', ['MG', 'TenantId'])).toBe('MG');
});

it('finds every word from itself, whatever its case, and from itself with two letters swapped', () => {
  fc.assert(
    fc.property(fc.constantFrom(...facilities.filter((word) => word.length > 4)), fc.nat(), (word, at) => {
      const i = at % (word.length - 1);
      const swapped = `${word.slice(0, i)}${word[i + 1]!}${word[i]!}${word.slice(i + 2)}`;
      expect(nearest(word.toUpperCase(), facilities)).toBe(word);
      expect(
        nearest(
          swapped,
          facilities.filter((other) => other === word),
        ),
      ).toBe(word);
    }),
    { seed: 1 },
  );
});

it('is quick with a megabyte of text', () => {
  const before = performance.now();
  expect(nearest('x'.repeat(1_000_000), facilities)).toBeUndefined();
  expect(performance.now() - before).toBeLessThan(500);
});
