import type { Receivers } from '../health/receivers';
import { type Path, ProblemKind, quoted } from '../problem';
import { onPaperText } from '../plan';
import { isSealed } from '../value';

export const sameReceiver = new ProblemKind('AMC0637', 'An action group tells each of its receivers once.', {
  see: 'https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups',
});
export const nobodyTold = new ProblemKind('AMC0638', 'An action group has somebody to tell.', {
  severity: 'warning',
  see: 'https://learn.microsoft.com/azure/azure-monitor/alerts/action-groups',
});

/** Azure tells receivers apart by their names, which are made of what they are. */
export function* receiversDiffer({ emails, armRoles, webhooks, sms }: Receivers) {
  yield* twice('emails', emails.map(known));
  yield* twice('armRoles', armRoles.map(known));
  yield* twice(
    'webhooks',
    webhooks.map(({ name }) => known(name)),
    ['name'],
  );
  yield* twice(
    'sms',
    sms.map(({ countryCode, phoneNumber }) =>
      isSealed(countryCode) || isSealed(phoneNumber)
        ? undefined
        : `+${onPaperText(countryCode)} ${onPaperText(phoneNumber)}`,
    ),
  );
}

function* twice(list: string, names: readonly (string | undefined)[], inside: Path = []) {
  for (const [i, name] of names.entries())
    if (name !== undefined && names.findIndex((other) => other?.toLowerCase() === name.toLowerCase()) < i)
      yield sameReceiver.at([list, i, ...inside], `${quoted(name)} stands here twice.`, 'Name it once.');
}

const known = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Other receivers may be in a patch, or be added in the portal. */
export function* somebodyIsTold(receivers: Receivers) {
  const { emails, armRoles, webhooks, sms } = receivers;
  if (![emails, armRoles, webhooks, sms].some((list) => list.length))
    yield nobodyTold.at(
      [],
      'This action group tells nobody.',
      'Give "emails", "armRoles", "webhooks" or "sms", or other receivers in "overrides".',
    );
}
