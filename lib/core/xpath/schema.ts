/**
 * What an event is made of.
 *
 * @see https://learn.microsoft.com/windows/win32/wes/eventschema-eventtype-complextype
 * @see https://learn.microsoft.com/windows/win32/wes/eventschema-systempropertiestype-complextype
 */

const words = (text: string): readonly string[] => text.split(' ');

/** The parts of an event, and of some parts theirs; attributes with `@`. What is not listed here may hold anything. */
export const partsOfEvents: ReadonlyMap<string, readonly string[]> = new Map([
  ['', words('System EventData UserData RenderingInfo DebugData ProcessingErrorData BinaryEventData')],
  [
    'System',
    words(
      'Provider EventID Version Level Task Opcode Keywords TimeCreated EventRecordID Correlation Execution Channel ' +
        'Computer Container Security',
    ),
  ],
  ['System/Provider', words('@Name @Guid @EventSourceName')],
  ['System/EventID', words('@Qualifiers')],
  ['System/TimeCreated', words('@SystemTime @RawTime')],
  ['System/Correlation', words('@ActivityID @RelatedActivityID')],
  [
    'System/Execution',
    words('@ProcessID @ThreadID @ProcessorID @SessionID @KernelTime @UserTime @ProcessorTime'),
  ],
  ['System/Security', words('@UserID')],
]);
