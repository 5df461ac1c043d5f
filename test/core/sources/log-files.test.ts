/** What text and JSON logs come to. */
import { ruleOf } from '../specs';
import { declared } from './bodies';

const filesOf = (...sources: object[]) =>
  ruleOf({ sources, streamDeclarations: declared('Custom-Shop_CL', 'Custom-Orders_CL') }).dataSources
    .logFiles;

const text = (more: object = {}) => ({
  textLogs: { filePatterns: ['/var/log/shop.log'], stream: 'Custom-Shop_CL', ...more },
});

const json = (more: object = {}) => ({
  jsonLogs: { filePatterns: ['/var/log/shop.json'], stream: 'Custom-Shop_CL', ...more },
});

describe('Log files', () => {
  it('are called as their format and their stream, and stand in one list', () => {
    expect(filesOf(text(), json())).toEqual([
      {
        name: 'json-shop-cl',
        streams: ['Custom-Shop_CL'],
        filePatterns: ['/var/log/shop.json'],
        format: 'json',
      },
      {
        name: 'text-shop-cl',
        streams: ['Custom-Shop_CL'],
        filePatterns: ['/var/log/shop.log'],
        format: 'text',
        settings: { text: { recordStartTimestampFormat: 'ISO 8601' } },
      },
    ]);
  });

  it('become one where they have no name and agree, with each pattern once, in order', () => {
    const sources = filesOf(
      text({ filePatterns: ['/b.log', '/a.log'] }),
      text({ filePatterns: ['C:\\c.log', '/b.log'] }),
      text({ filePatterns: ['/named.log'], name: 'named' }),
      text({ stream: 'Custom-Orders_CL' }),
    );
    expect(sources.map((source: any) => [source.name, source.filePatterns])).toEqual([
      ['named', ['/named.log']],
      ['text-orders-cl', ['/var/log/shop.log']],
      ['text-shop-cl', ['/a.log', '/b.log', 'C:\\c.log']],
    ]);
  });

  it('are two where two of one stream have no name and begin records in two ways', () => {
    const two = [text(), text({ recordStartTimestampFormat: 'yyMMdd HH:mm:ss', filePatterns: ['/b.log'] })];
    expect(filesOf(...two).map(({ name }: { name: string }) => name)).toEqual([
      'text-shop-cl',
      expect.stringMatching(/^text-shop-cl-[0-9a-f]{6}$/),
    ]);
  });

  it('have a name that Azure takes, however long their stream is called', () => {
    const long = `Custom-${'x'.repeat(60)}_CL`;
    const [source] = ruleOf({ sources: [text({ stream: long })], streamDeclarations: declared(long) })
      .dataSources.logFiles;
    expect(source.name).toMatch(/^text-x{20}-[0-9a-f]{6}$/);
  });
});
