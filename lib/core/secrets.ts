/** What secrets look like. Only such as nothing else looks like: a rule may well speak of passwords. */

interface Look {
  readonly what: string;
  /** All of them are found in the text. None of these expressions looks back and forth in a long one. */
  readonly signs: readonly RegExp[];
}

const looks: readonly Look[] = [
  { what: 'the key of a storage account', signs: [/\bAccountKey=[A-Za-z0-9+/]{20}/i] },
  { what: 'a shared access key', signs: [/\bSharedAccessKey=[A-Za-z0-9+/]{20}/i] },
  {
    what: 'a shared access signature',
    signs: [/(?:^|[?&\s])sig=[A-Za-z0-9+/%]{20}/i, /(?:^|[?&\s])s[erv]=[^&\s]/i],
  },
  { what: 'a private key', signs: [/-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/] },
  { what: 'a token', signs: [/(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/] },
  { what: 'a token', signs: [/\bgh[opsu]_[A-Za-z0-9]{36}/] },
  { what: 'the secret of an application', signs: [/(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31}/] },
  { what: 'a user and a password', signs: [/:\/\/[^\s/:@"']{1,100}:[^\s/:@"'{}]{1,200}@/] },
  {
    what: 'a connection string with a password',
    signs: [/;[ ]?(?:password|pwd)=[^;\s]/i, /(?:^|[;"'])[ ]?(?:server|data source|addr|address|host)=/i],
  },
];

/** In a query, `password=` gives a column its value. */
const looksOfPlainText: readonly Look[] = [
  {
    what: 'a password',
    signs: [/(?:^|[\s;,&?"'])(?:password|passwd|pwd|client_?secret)=["']?[^\s=<{*"'[(]{4}/i],
  },
  // A line of YAML; in a sentence, more words follow.
  {
    what: 'a password',
    signs: [
      /^[ \t-]*(?:password|passwd|client_secret|bearer_token|credentials):[ \t]*["']?[^\s<{*"'[(|>]{4,}["']?[ \t]*$/im,
    ],
  },
];

/** Whether it is worth while to look for one. */
export const mayHoldSecret = (text: string) => /[=:~]|-----BEGIN|eyJ|gh[opsu]_/i.test(text);

/** What of a secret stands in a text: `a private key`. */
export function secretIn(text: string, isQuery: boolean): string | undefined {
  return [...looks, ...(isQuery ? [] : looksOfPlainText)].find(({ signs }) =>
    signs.every((sign) => sign.test(text)),
  )?.what;
}

/** Whether a text under such a key in settings is a secret, whatever else it looks like. */
export const isSecretUnder = (key: string, text: string) =>
  text.trim() !== '' &&
  !standsForAnother.test(text) &&
  (secretKey.test(key) || (perhapsSecretKey.test(key) && madeUp.test(text)));

const secretKey =
  /^(?:passwords?|passwd|pwd|(?:client|app)_?secret|(?:account|access|api|shared|workspace|sas|secret)_?keys?|(?:bearer|access|sas)_?tokens?|credentials|connection_?strings?)$/i;

/** Databases have primary keys, and what is called a token or a secret may be the name of one. */
const perhapsSecretKey = /^(?:tokens?|secrets?|(?:primary|secondary)_?keys?)$/i;

/** Letters and digits as no word has them; neither an address nor a path. */
const madeUp = /^(?!https?:|[\\/.]|[A-Za-z]:\\)(?=\D{0,200}\d)(?=[^A-Za-z]{0,200}[A-Za-z])\S{6,}$/;

/** What another program puts a secret in the place of. */
const standsForAnother =
  /^(?:<[^<>]*>|\$\{[^{}]*\}|\$\([^()]*\)|\{\{[^{}]*\}\}|@Microsoft\.KeyVault\(.*\))$/i;
