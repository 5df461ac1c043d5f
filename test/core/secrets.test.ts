/** What looks like a secret, and what only speaks of one. */
import { secretInRule, secretsStayOut } from '../../lib/core/rules/secrets-stay-out';
import { isSecretUnder, mayHoldSecret, secretIn } from '../../lib/core/secrets';
import { Deferred, Join, Secret, type Value } from '../../lib/core/value';
import { problemsIn, specOf } from './specs';

const base64 = 'QWxhZGRpbjpvcGVuIHNlc2FtZQQWxhZGRpbjpvcGVuIHNlc2FtZQ==';
const token = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'x'.repeat(43)}`;

const secrets: readonly (readonly [text: string, what: string])[] = [
  [`DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${base64}`, 'the key of a storage account'],
  [`Endpoint=sb://a/;SharedAccessKeyName=send;SharedAccessKey=${base64}`, 'a shared access key'],
  [
    'https://a.blob.core.windows.net/b?sv=2022&se=2030-01-01&sig=abcdefghijklmnopqrstuvwx%3D',
    'a shared access signature',
  ],
  [
    'SharedAccessSignature sr=https%3a%2f%2fa&sig=abcdefghijklmnopqrstuvwx%3d&se=1700000000&skn=k',
    'a shared access signature',
  ],
  ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
  ['-----BEGIN PRIVATE KEY-----', 'a private key'],
  [`Bearer ${token}`, 'a token'],
  [`ghp_${'a'.repeat(36)}`, 'a token'],
  [`abc8Q~${'a'.repeat(34)}`, 'the secret of an application'],
  ['https://scraper:hunter2@shop.example/metrics', 'a user and a password'],
  ['Server=tcp:a;Database=d;User ID=u;Password=hunter2;', 'a connection string with a password'],
];

const innocent = [
  'InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=https://a/',
  'Endpoint=sb://a/;SharedAccessKeyName=send',
  'AccountKey=<yours>',
  '-----BEGIN CERTIFICATE-----',
  '-----BEGIN PUBLIC KEY-----',
  'eyJhbGciOiJIUzI1NiJ9',
  'https://shop.example:8080/metrics?sig=1',
  'See https://example.com/a and write to us@example.com',
  'Failed passwords, and who tried them',
  'Password: stored in the vault of the team',
  'basic_auth:\n  password: <secret>\n  password_file: /etc/prometheus/password',
  'Security!*[EventData[Data[@Name="password"]="x"]]',
];

it.each(secrets)('finds %j, in a query too', (text, what) => {
  expect(secretIn(text, false)).toBe(what);
  expect(secretIn(text, true)).toBe(what);
  expect(mayHoldSecret(text)).toBe(true);
});

it.each(innocent)('takes %j', (text) => {
  expect(secretIn(text, false)).toBeUndefined();
  expect(secretIn(text, true)).toBeUndefined();
});

it.each([
  'source | extend password=tostring(Data.password)',
  'source | where RawData has "password:" | extend pwd = "hidden"',
  "source | project-away password; source | extend server='a'",
])('takes the query %j, though as plain text it may tell a password', (text) => {
  expect(secretIn(text, true)).toBeUndefined();
});

it.each([
  'Log in with password=hunter2',
  'basic_auth:\n  username: u\n  password: "hunter2"\n',
  'client_secret=abcdefgh',
])('finds the password in %j', (text) =>
  expect([mayHoldSecret(text), secretIn(text, false)]).toEqual([true, 'a password']),
);

it.each([
  'password_file',
  'keyName',
  'enabled',
  'secretName',
  'credentialsMode',
  'tokenType',
  'secretKeyName',
])('takes a setting called %s', (key) => expect(isSecretUnder(key, 'hunter2')).toBe(false));

it.each(
  [
    ['password', 'passwords', 'clientSecret', 'client_secret', 'apiKey', 'bearer_token', 'ConnectionString'],
    ['access_token', 'accessToken', 'sasKey', 'secretKey', 'token', 'secret', 'primaryKey', 'secondaryKeys'],
  ].flat(),
)('finds the setting %s', (key) => expect(isSecretUnder(key, 'hunter2')).toBe(true));

it.each([
  ['password', ''],
  ['password', ' '],
  ['password', '<yours>'],
  ['apiKey', '${API_KEY}'],
  ['apiKey', '{{ key }}'],
  ['sasKey', '@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/sas)'],
  ['token', 'bearer'],
  ['token', '/var/run/secrets/token1'],
  ['secret', 'https://vault.example/secrets/sql1'],
  ['secret', 'the one of 2024'],
  ['primaryKey', 'OrderId'],
])('takes the setting %s as %j', (key, text) => expect(isSecretUnder(key, text)).toBe(false));

describe('A rule', () => {
  const [text] = secrets[0]!;
  const extension = (extensionSettings: object) => ({
    extension: { extensionName: 'E', streams: ['Microsoft-Syslog'], extensionSettings },
  });
  it.each<[place: string, more: object]>([
    ['description', { description: text }],
    ['tags.key', { tags: { key: text } }],
    [
      'flows[0].transformKql',
      { flows: [{ streams: ['Microsoft-Syslog'], transformKql: `source // ${text}` }] },
    ],
    ['sources[0].extension.extensionSettings.a[0].b', { sources: [extension({ a: [{ b: text }] })] }],
    [
      'sources[0].extension.extensionSettings.passwords[1]',
      { sources: [extension({ passwords: ['', 'hunter2'] })] },
    ],
    ['sources[0].extension.extensionSettings.a.token', { sources: [extension({ a: { token: 'hunter2' } })] }],
    [
      'sources[0].prometheusForwarder.customVMScrapeConfig[0].scrape_configs',
      { sources: [{ prometheusForwarder: { customVMScrapeConfig: [{ scrape_configs: text }] } }] },
    ],
    [
      'references.storageBlobs[0].blobUrl',
      {
        references: {
          storageBlobs: [
            {
              name: 'b',
              storageAccountId:
                '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a',
              blobUrl: secrets[2]![0],
              lookupType: 'String',
            },
          ],
        },
      },
    ],
    [
      'overrides.Resource.properties.description',
      { overrides: { Resource: { properties: { description: text } } } },
    ],
  ])('fails for a secret in %s, and does not repeat it', (place, more) => {
    const found = problemsIn(specOf(more)).filter(({ code }) => code === secretInRule.code);
    expect(found.map(({ path }) => path)).toEqual([`rules.linux.${place}`]);
    expect(found[0]?.text).not.toContain(base64);
  });

  it('takes a column, a tag and a resource that are called after a password', () => {
    const found = problemsIn(
      specOf({
        tags: { password: 'rotated' },
        sources: [{ jsonLogs: { filePatterns: ['/a.json'], stream: 'Custom-A_CL' } }],
        streamDeclarations: [
          { name: 'Custom-A_CL', columns: { TimeGenerated: 'datetime', password: 'string' } },
        ],
      }),
    );
    expect(found).toEqual([]);
  });

  it('fails for a secret in a text that is joined of parts', () => {
    const joined = (...parts: Value[]) => ({ flows: [], description: new Join(parts) });
    const found = (given: object) => [...secretsStayOut(given as never)].map(({ path }) => path);
    expect(found(joined('a', new Deferred('x'), text))).toEqual([['description']]);
    expect(found(joined('a', new Secret('b')))).toEqual([['description']]);
    expect(found(joined('a', 'b'))).toEqual([]);
  });

  it('is read in no time, however long its texts are', () => {
    const before = performance.now();
    for (const piece of ['eyJ-', 'a', '://a:', ' ', 'sig=', '; password', '\n', '~', 'eyJ.', 'password '])
      secretIn(piece.repeat(1_000_000 / piece.length), false);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
