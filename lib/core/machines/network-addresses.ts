/** What the addresses of proxies, of gateways and of secrets look like. */
import { quoted } from '../problem';
import type { Text } from '../schema';
import { type Complaint, shapeProblems } from '../shape-problems';

const wrong = (message: string, cure: string): Complaint => ({
  kind: shapeProblems.wrongText,
  message,
  cure,
});

/** The agent reads a scheme, a host and a port; what else stands in the address it takes for a part of the host. */
export function asProxy(value: Text): Complaint | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.includes('@')) return holdsCredentials;
  const form = 'Write "http://host:port".';
  const parts =
    /^(?:(?<scheme>[a-z][a-z0-9+.-]*):\/\/)?(?<host>\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?)(?::(?<port>\d+))?(?<rest>[/?#].*)?$/i.exec(
      value,
    )?.groups;
  if (!parts || /\s/.test(value)) return wrong(`${quoted(value)} is not the address of a proxy.`, form);
  const { scheme = '', host = '', port, rest } = parts;
  const right = port !== undefined && isPort(port) ? `Write ${quoted(`http://${host}:${port}`)}.` : form;
  if (scheme === '') return wrong(`${quoted(value)} does not say how to speak to the proxy.`, right);
  if (!/^https?$/i.test(scheme)) return wrong(`${quoted(value)} begins with ${quoted(`${scheme}:`)}.`, right);
  if (port === undefined) return wrong(`${quoted(value)} has no port.`, form);
  if (!isPort(port)) return wrong(`${quoted(value)} has a port that is none.`, 'It is 1 to 65535.');
  const end = `Write ${quoted(`${scheme}://${host}:${port}`)}.`;
  return rest === undefined ? undefined : wrong(`${quoted(value)} goes on behind its port.`, end);
}

/** Which is not shown: it may be a password. */
const holdsCredentials: Complaint = {
  kind: shapeProblems.plainSecret,
  message: 'This address holds credentials, and everybody who sees the machine can read its settings.',
  cure: 'Leave them out of it, and give a "proxy" with "credentials".',
};

const isPort = (digits: string) => /^[1-9]\d{0,4}$/.test(digits) && Number(digits) <= 65_535;

export function asHost(value: Text): Complaint | undefined {
  if (typeof value !== 'string' || /^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i.test(value))
    return undefined;
  if (value.includes('@')) return holdsCredentials;
  return wrong(
    `${quoted(value)} is neither the name of a host nor an address.`,
    'Give it alone, as in "10.0.0.4"; the port is "port".',
  );
}

export function asSecretUrl(value: Text): Complaint | undefined {
  if (
    typeof value !== 'string' ||
    /^https:\/\/[^/\s]+\/secrets\/[A-Za-z0-9-]+(\/[0-9a-f]+)?\/?$/i.test(value)
  )
    return undefined;
  return wrong(
    `${quoted(value)} is not the URL of a secret.`,
    'It reads "https://<vault>.vault.azure.net/secrets/<name>/<version>".',
  );
}
