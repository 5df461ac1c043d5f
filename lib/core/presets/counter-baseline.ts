/** The performance counters of a baseline, and how a user adjusts them. */
import { type Fields, type Model, countedList, knownFlag } from '../schema';
import type { PlainSource } from '../sources/kinds';
import { counter } from '../sources/performance-counters';
import { samplingFrequency } from '../sources/sampling';
import { adjusted, itemOf } from './preset';

/** The performance counters of a baseline. */
export interface CounterBaselineProps {
  /**
   * Whether performance counters are collected.
   *
   * @default true
   */
  readonly counters?: boolean;
  /**
   * Counters beside those of the baseline.
   *
   * @default - none
   */
  readonly additionalCounters?: string[];
  /**
   * Counters to leave out of the baseline.
   *
   * @default - none
   */
  readonly excludedCounters?: string[];
  /**
   * How often the counters are sampled, in seconds; azurerm takes 1800 at most.
   *
   * @default 60
   */
  readonly samplingFrequencyInSeconds?: number;
}

export const counterFields = (baseline: readonly string[]) =>
  ({
    counters: knownFlag().default(true),
    additionalCounters: countedList(counter, 'performance counters').optional(),
    excludedCounters: countedList(
      itemOf(baseline, 'a counter of the baseline'),
      'performance counters',
    ).optional(),
    samplingFrequencyInSeconds: samplingFrequency.default(60),
  }) satisfies Fields<CounterBaselineProps>;

type CounterFields = ReturnType<typeof counterFields>;
type Counters = { readonly [K in keyof CounterFields]: Model<CounterFields[K]> };

export const countersOf = (props: Counters, baseline: readonly string[]): readonly PlainSource[] =>
  props.counters
    ? [
        {
          kind: 'performanceCounters',
          of: {
            name: undefined,
            streams: undefined,
            samplingFrequencyInSeconds: props.samplingFrequencyInSeconds,
            counterSpecifiers: adjusted(baseline, props.excludedCounters, props.additionalCounters),
          },
        },
      ]
    : [];
