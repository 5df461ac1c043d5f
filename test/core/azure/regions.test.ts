import fc from 'fast-check';
import { clouds } from '../../../lib/core/azure/clouds';
import { allRegions, isRegion, plainRegion, regions } from '../../../lib/core/azure/regions';
import { isKnownStream, knownStreams, tableOf } from '../../../lib/core/azure/streams';

it.each([
  ['West Europe', 'westeurope'],
  ['westeurope', 'westeurope'],
  ['WESTEUROPE', 'westeurope'],
  ['East US 2', 'eastus2'],
  ['uk-south', 'uksouth'],
])('reads the region %j as %j', (written, plain) => {
  expect(plainRegion(written)).toBe(plain);
  expect(isRegion(plain)).toBe(true);
});

it('reads a plain name as it is, and any spelling twice as once', () => {
  for (const region of allRegions()) expect(plainRegion(region)).toBe(region);
  fc.assert(
    fc.property(fc.string(), (text) => expect(plainRegion(plainRegion(text))).toBe(plainRegion(text))),
    { seed: 1 },
  );
});

it('has regions for every cloud, each once and in order', () => {
  expect(Object.keys(regions)).toEqual(Object.keys(clouds));
  for (const names of Object.values(regions)) expect(names).toEqual([...new Set(names)].sort());
  expect(new Set(allRegions()).size).toBe(Object.values(regions).flat().length);
});

it.each(['mars', '', 'europe', 'west europe'])('fails to know %j as a plain region', (text) => {
  expect(isRegion(text)).toBe(false);
});

it('knows streams, families of streams, and the tables that they fill', () => {
  for (const stream of [...knownStreams(), 'Custom-Orders_CL', 'Microsoft-Table-AppTraces'])
    expect(isKnownStream(stream)).toBe(true);
  for (const stream of ['Microsoft-Sylog', 'Custom-', 'syslog', ''])
    expect(isKnownStream(stream)).toBe(false);
  expect(tableOf('Microsoft-Perf')).toBe('Perf');
  expect(tableOf('Custom-Orders_CL')).toBe('Orders_CL');
});
