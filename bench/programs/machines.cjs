/** The machines that both sides of a comparison watch. */
'use strict';

exports.machines = (count) =>
  Array.from(
    { length: count },
    (_, i) =>
      `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-fleet/providers/Microsoft.Compute/virtualMachines/vm${i}`,
  );
