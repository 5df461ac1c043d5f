import { type Clients, regionOf } from '../machines/clients';
import { clientCloudOf, unquotable, writtenTexts } from '../machines/client-installation';
import { type Path, type Problem, ProblemKind, quoted } from '../problem';
import { shapeProblems } from '../shape-problems';
import { Unknown } from '../value';

const see = 'https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-windows-client';
export const badInstallLine = new ProblemKind(
  'AMC0627',
  'What stands in the line that installs the agent stays between its quotes.',
  { see },
);
export const otherCloud = new ProblemKind('AMC0628', 'Windows clients send to the cloud of their rules.', {
  see,
});

/** What is known only at deployment nobody could look at, and the line is run by administrators on every client. */
export function* installLinesHold(clients: Clients) {
  for (const [path, text] of writtenTexts(clients)) {
    if (text instanceof Unknown || holdsCredentials(path, text)) continue;
    if (typeof text !== 'string') {
      yield badInstallLine.at(
        path,
        'This is known only at deployment, and nobody would see whether it ends its quotes in the line that installs the agent.',
        'Give it as text.',
      );
      continue;
    }
    const odd = text === '' ? '' : unquotable(text);
    if (odd !== undefined) yield notQuotable(path, text, odd);
  }
}

function notQuotable(path: Path, text: string, odd: string): Problem {
  if (text === '')
    return badInstallLine.at(
      path,
      'This is empty, and would undo what the package chooses.',
      'Leave it out.',
    );
  if (odd === '\\')
    return badInstallLine.at(
      path,
      `${quoted(text)} ends in a backslash, which would take the quote behind it with it.`,
      'Leave it off.',
    );
  return badInstallLine.at(
    path,
    `${quoted(text)} has ${shownSign(odd)} in it, which would not stay between the quotes of the line that installs the agent.`,
    'Choose one with letters, digits, spaces and plain signs.',
  );
}

function shownSign(sign: string): string {
  if (sign === '"') return 'a quote';
  return /\s|\p{C}/u.test(sign) ? 'a character that does not show' : `"${sign}"`;
}

/** The package takes an address and a port, and reads a scheme as a part of the address. */
export function* proxiesHaveAnAddress({ proxy }: Clients) {
  const address = proxy?.address;
  if (typeof address !== 'string' || address === '') return;
  if (holdsCredentials(['address'], address))
    yield shapeProblems.plainSecret.at(
      ['proxy', 'address'],
      'The address of a proxy holds credentials, and everybody reads the line that installs the agent.',
      'Leave them out, and give "username".',
    );
  else if (unquotable(address) === undefined && !isAddress(address))
    yield shapeProblems.wrongText.at(
      ['proxy', 'address'],
      `${quoted(address)} is not the address of a proxy of clients.`,
      'Write "host:port", without "http://".',
    );
}

/** Nobody prints what stands there. */
const holdsCredentials = (path: readonly string[], text: unknown) =>
  path.at(-1) === 'address' && typeof text === 'string' && text.includes('@');

function isAddress(text: string): boolean {
  const port = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):(\d{1,5})$/i.exec(text)?.[1];
  return Number(port) >= 1 && Number(port) <= 65_535;
}

export function* clientsAreInOneCloud(clients: Clients) {
  const home = regionOf(clients);
  const cloud = clientCloudOf(home);
  if (clients.cloud !== undefined && cloud !== undefined && clients.cloud !== cloud)
    yield otherCloud.at(
      ['cloud'],
      `The rules are in a region of ${quoted(cloud)}, and this is ${quoted(clients.cloud)}.`,
      'Leave it out: it follows from the region.',
    );
}
