/** What azurerm writes as another flag than Azure; apart from the tables, which nobody needs cdktf to read. */
import { Op } from 'cdktf';
import { Deferred, type Value } from '../../core/value';

/** `Enabled` and `Disabled` as true and false; other words have no place in a flag. */
export function enabled(value: Value): Value {
  if (value === 'Enabled') return true;
  if (value === 'Disabled') return false;
  return value instanceof Deferred ? new Deferred(Op.eq(value.held, 'Enabled')) : undefined;
}

/** Azure's flag that forbids as azurerm's that allows, and the other way. */
export function negated(value: Value): Value {
  if (typeof value === 'boolean') return !value;
  return value instanceof Deferred ? new Deferred(Op.not(value.held)) : undefined;
}
