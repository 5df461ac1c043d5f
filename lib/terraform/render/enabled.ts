/** Words of Azure's that azurerm writes as a flag; apart from the tables, which nobody needs cdktf to read. */
import { Op } from 'cdktf';
import { Deferred, type Value } from '../../core/value';

/** `Enabled` and `Disabled` as true and false; other words have no place in a flag. */
export function enabled(value: Value): Value {
  if (value === 'Enabled') return true;
  if (value === 'Disabled') return false;
  return value instanceof Deferred ? new Deferred(Op.eq(value.held, 'Enabled')) : undefined;
}
