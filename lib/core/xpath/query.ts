/** A query for Windows events: `Channel!query`. */
import { didYouMean, nearest } from '../nearest';
import { quoted } from '../problem';
import { Fault, character } from './fault';
import { parse } from './parse';
import { type Tree, isEvent, subjectOf, systemField, visit } from './tree';

export interface EventQuery {
  readonly text: string;
  readonly tree: Tree;
}

/** What is wrong with a query, and what would be right. */
export interface QueryComplaint {
  readonly message: string;
  readonly cure?: string | undefined;
}

/** The query that a text is, or what is wrong with it first. */
export function readQuery(text: string): EventQuery | QueryComplaint {
  if (text.length > mostCharacters) return tooLong(text);
  const start = queryStart(text);
  if (start === undefined) return noChannel(text);
  try {
    const tree = parse(text, start);
    refuseOtherThanEvents(tree, text, start);
    refuseComparisons(tree, text);
    return { text, tree };
  } catch (fault) {
    if (fault instanceof Fault) return complaintOf(text, fault);
    throw fault;
  }
}

/** Microsoft names no limit; far more than anybody writes, and little enough to be read in a moment. */
const mostCharacters = 100_000;

const tooLong = (text: string): QueryComplaint => ({
  message: `${quoted(text)} has ${text.length} characters, and queries of up to ${mostCharacters} are read.`,
  cure: 'Make several queries of it.',
});

/** What follows the `!` after the channel's name; undefined where there is neither. */
function queryStart(text: string): number | undefined {
  const mark = text.indexOf('!');
  if (mark < 0 || text.charAt(mark + 1) === '=') return undefined;
  const channel = text.slice(0, mark);
  // https://learn.microsoft.com/windows/win32/wes/eventmanifestschema-channeltype-complextype
  return channel.trim() && !/[*<>"|?]/.test(channel) ? mark + 1 : undefined;
}

function noChannel(text: string): QueryComplaint {
  const message = `${quoted(text)} is not a query for Windows events: it is written as "Channel!query".`;
  if (/^\s*</.test(text)) {
    return {
      message,
      cure: 'Of a query in XML, take the "Path" of each "Select", a "!" and the text in it.',
    };
  }
  if (/^\s*(?:\*|Event\s*[[/])/.test(text)) {
    const query = text.trim().replace(/^\*!/, '*');
    return { message, cure: `A channel stands before it: ${quoted(`Application!${query}`)}.` };
  }
  const channel = text.trim();
  return {
    message,
    cure:
      channel && !/[!<>"|?*[\]()=]/.test(channel)
        ? `${quoted(`${channel}!*`)} is all of that channel.`
        : 'An example is "Application!*", for all of a channel.',
  };
}

function complaintOf(text: string, { at, message, cure }: Fault): QueryComplaint {
  const near = text.slice(at, at + 20).trim();
  const place = near ? `at ${character(at)}, near ${quoted(near)}` : 'at its end';
  return { message: `${quoted(text)} cannot be read ${place}: ${message}`, cure };
}

/** "All valid selector paths start with * or Event." */
function refuseOtherThanEvents(tree: Tree, text: string, start: number): void {
  visit(tree, undefined, (part) => {
    if (part.kind === 'path') {
      const name = part.steps[0]?.name ?? '';
      if (isEvent(name)) return true;
      const meant = /^(?:System|EventData|UserData)$/i.test(name)
        ? `Write ${quoted(`${text.slice(0, start)}*[${text.slice(start).trim()}]`)}.`
        : undefined;
      throw new Fault(
        part.start,
        'a path to events begins with "*".',
        meant ?? didYouMean(name, ['Event']) ?? 'What is asked of an event stands in the brackets of "*[…]".',
      );
    }
    if (part === tree && (part.kind === 'text' || part.kind === 'number')) {
      throw new Fault(
        part.start,
        'it chooses no events.',
        `Write ${quoted(`${text.slice(0, start)}*`)} for all of a channel.`,
      );
    }
    return undefined;
  });
}

/**
 * The levels that Windows gives a meaning; from 16 on they are the provider's own.
 *
 * @see https://learn.microsoft.com/windows/win32/wes/defining-severity-levels
 */
const levels = ['LogAlways', 'Critical', 'Error', 'Warning', 'Information', 'Verbose'];
const ownLevels = { least: 16, most: 255 };

function refuseComparisons(tree: Tree, text: string): void {
  visit(tree, undefined, (part, around) => {
    if (part.kind !== 'comparison' || part.left.kind !== 'path') return undefined;
    const { left, operator, right } = part;
    const word = bareWord(right, text);
    if (left.steps.at(-1)?.name === 'Level' && systemField(subjectOf(left.steps, around)) === 'Level') {
      const level = right.kind === 'number' || right.kind === 'text' ? right.value : word;
      if (level !== undefined && (operator === '=' || word !== undefined)) refuseUnknownLevel(right, level);
    }
    if (word !== undefined) {
      throw new Fault(right.start, `${quoted(word)} stands without quotes.`, `Write '${word}'.`);
    }
    return undefined;
  });
}

/** Windows compares no nodes with nodes: what looks like one is a text whose quotes were forgotten. */
function bareWord(tree: Tree, text: string): string | undefined {
  const word = tree.kind === 'path' && tree.end - tree.start < 1000 ? text.slice(tree.start, tree.end) : '';
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.:-]*$/u.test(word) ? word : undefined;
}

function refuseUnknownLevel({ start }: Tree, given: string): void {
  const level = given.trim() ? Number(given) : Number.NaN;
  if (level in levels || (level >= ownLevels.least && level <= ownLevels.most)) return;
  const name = nearest(given, levels);
  throw new Fault(
    start,
    `there is no level ${quoted(given)}.`,
    name && Number.isNaN(level)
      ? `Levels are numbers: ${name} is ${levels.indexOf(name)}.`
      : `Levels are ${levels.map((known, i) => `${i} (${known})`).join(', ')}, and from ${ownLevels.least} on a provider's own.`,
  );
}
