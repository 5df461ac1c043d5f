/** Transformations that Azure takes: from Microsoft's own pages and connectors, and from rules that people published. */
import type { Columns } from '../../../lib/core/azure/columns';

export interface Taken {
  readonly title: string;
  readonly text: string;
  readonly stream: string;
  /** Of a declared stream. */
  readonly columns?: Columns;
  readonly output?: string;
  /** What is doubted all the same, by code and a part of the text. */
  readonly doubts?: readonly (readonly [string, string])[];
}

const strings = (words: string): Columns =>
  Object.fromEntries(words.split(' ').map((word) => [word, 'string']));

export const taken: readonly Taken[] = [
  {
    title: 'the high-scale stream of containers',
    text: "source | where LogLevel in ('CRITICAL', 'ERROR')",
    stream: 'Microsoft-ContainerLogV2-HighScale',
  },
  {
    title: 'half of what firewalls send',
    text: "source | where Activity startswith 'traffic'",
    stream: 'Microsoft-CommonSecurityLog',
  },
  {
    title: 'the other half',
    text: "source | where Activity !startswith 'traffic'",
    stream: 'Microsoft-CommonSecurityLog',
  },
  {
    title: 'firewalls without noise',
    text: 'source | where DeviceAction !contains "Deny" | where DeviceAction !contains "Reset-both" | project-away DeviceCustomString3, ExtID, DeviceCustomString3Label, DeviceCustomString6,DeviceCustomString6Label, AdditionalExtensions',
    stream: 'Microsoft-CommonSecurityLog',
    output: 'Microsoft-CommonSecurityLog',
  },
  {
    title: 'security events without some ids',
    text: 'source\n| where (EventID != 8002) and (EventID != 5058) and (EventID != 4662) and (EventID != 4688)',
    stream: 'Microsoft-SecurityEvent',
  },
  {
    title: 'a rename with a bracketed name',
    text: "source | extend TimeGenerated = now() | project-rename threatTitle = ['title']\n",
    stream: 'Custom-Threats',
    columns: strings('title severity'),
    output: 'Custom-Threats_CL',
  },
  {
    title: 'the tutorial of the Logs Ingestion API',
    text: 'source | extend jsonContext = parse_json(AdditionalContext) | project TimeGenerated = Time, Computer, AdditionalContext = jsonContext, ExtendedColumn=tostring(jsonContext.CounterName)',
    stream: 'Custom-MyTableRawData',
    columns: { Time: 'datetime', Computer: 'string', AdditionalContext: 'string' },
    output: 'Custom-MyTable_CL',
  },
  {
    title: 'the sample that puts its own data into Syslog, and loses a column',
    text: 'source | project TimeGenerated = Time, Computer, Message = AdditionalContext',
    stream: 'Custom-MyTableRawData',
    columns: { Time: 'datetime', Computer: 'string', AdditionalContext: 'string' },
    output: 'Microsoft-Syslog',
    doubts: [['AMC0248', '"Message"']],
  },
  {
    title: 'the sample that filters by a column that Syslog does not have',
    text: "source | where message has 'error'",
    stream: 'Microsoft-Syslog',
    doubts: [['AMC0242', '"message"']],
  },
  {
    title: 'the sample that drops what a workspace says of itself',
    text: "source | where QueryText !contains 'LAQueryLogs' | extend Context = parse_json(RequestContext) | extend Workspace_CF = tostring(Context['workspaces'][0]) | project-away RequestContext, Context",
    stream: 'Microsoft-Table-LAQueryLogs',
  },
  {
    title: 'text that is split at commas',
    text: 'source | project d = split(RawData,",") | project TimeGenerated=todatetime(d[0]), Code=toint(d[1]), Severity=tostring(d[2]), Module=tostring(d[3]), Message=tostring(d[4])',
    stream: 'Custom-MyLogFileFormat',
    columns: { TimeGenerated: 'datetime', RawData: 'string' },
    output: 'Custom-MyTable_CL',
  },
  {
    title: 'a keyword as the name of a column',
    text: 'source\n| extend TimeGenerated = now()\n| project-rename ip_range=range\n',
    stream: 'Custom-Ranges_CL',
    columns: strings('range owner'),
    output: 'Custom-Ranges_CL',
  },
  {
    title: 'a connector that tells kinds of events apart',
    text: "source | extend TimeGenerated = now(), uuid_s = tostring(uuid), action_type = tostring(['type']), log_source = case(isnotempty(used_version) or isnotempty(aux_id), 'itemusages', isnotempty(country), 'signinattempts', isempty(used_version) and isempty(aux_id) and isempty(country), 'auditevents', 'unknown')",
    stream: 'Custom-OnePasswordEventLogs_CL',
    columns: { ...strings('uuid type country'), used_version: 'int', aux_id: 'int', timestamp: 'datetime' },
    output: 'Custom-OnePasswordEventLogs_CL',
  },
  {
    title: 'a connector that normalises sessions, with places on earth',
    text: `source \r
  | where eventType == "IDS Alert" \r
  | extend srcIpSplit = split(srcIp,':'), dstIpSplit = split(destIp,':')\r
  | project-rename TimeGenerated = ts, EventOriginalType = eventType, DvcMacAddr = deviceMac\r
  | extend EventCount = toint(1), EventResult = iif(blocked,"Failure","Success"), Dvc = DvcMacAddr,\r
      SrcPortNumber = iif(array_length(srcIpSplit) == 2, toint(srcIpSplit[1]), int(null)),\r
      DstPortNumber = iff(array_length(dstIpSplit) == 2,toint(dstIpSplit[1]),int(null)),\r
      SrcIpAddr = tostring(srcIpSplit[0]), AdditionalFields = pack("signature",signature), EventStartTime = TimeGenerated\r
  | extend GeoLocationSrc = geo_location(SrcIpAddr)\r
  | extend SrcGeoCountry = tostring(GeoLocationSrc.Country), SrcGeoLatitude = toreal(GeoLocationSrc.Latitude)\r
  | project-away GeoLocationSrc, srcIpSplit, dstIpSplit, blocked, destIp, srcIp`,
    stream: 'Custom-CiscoMeraki_IDS',
    columns: {
      ...strings('eventType deviceMac srcIp destIp signature'),
      ts: 'datetime',
      blocked: 'boolean',
    },
    output: 'Microsoft-ASimNetworkSessionLogs',
  },
  {
    title: 'a message in the Common Event Format, from the list of what is supported',
    text: 'source | extend cefMessage=iff(cefMessage contains_cs ";", replace(";", " ", cefMessage), cefMessage) \n| extend parsedCefDictionaryMessage =parse_cef_dictionary(cefMessage) \n| extend parsecefDictionaryExtension = parsedCefDictionaryMessage["Extension"]\n| project TimeGenerated, cefMessage, parsecefDictionaryExtension',
    stream: 'Custom-Cef',
    columns: { TimeGenerated: 'datetime', cefMessage: 'string' },
    output: 'Custom-Cef_CL',
  },
  {
    title: 'the tutorial for the portal, which parses a line of a web server',
    text: 'source\n| extend TimeGenerated = todatetime(Time)\n| parse RawData with \nClientIP:string\n" " *\n" " *\n" [" * "] \\"" RequestType:string\n" " Resource:string\n" " *\n"\\" " ResponseCode:int\n" " *\n| project-away Time, RawData\n| where ResponseCode != 200\n',
    stream: 'Custom-ApacheAccess_CL',
    columns: strings('RawData Time'),
    output: 'Custom-ApacheAccess_CL',
  },
  {
    title: 'a firewall log with more columns than one parse may fill',
    text: "source\n| extend TimeGenerated = now()\n| parse RawData with Date:string ' ' Time:string ' ' ACTION:string ' ' PROTOCOL:string ' ' SRC_IP:string ' ' DST_IP:string ' ' SRC_PORT:string ' ' DST_PORT:string ' ' SIZE:string ' ' TCPFLAGS:string ' ' TCPSYN:string \n| project TimeGenerated, ACTION, PROTOCOL, SRC_IP\n",
    stream: 'Custom-Firewall_CL',
    columns: { TimeGenerated: 'datetime', RawData: 'string' },
    output: 'Custom-Firewall_CL',
    doubts: [['AMC0245', '"parse" fills 11 columns']],
  },
  {
    title: 'milliseconds since 1970, with a function that is not on the list',
    text: "source | extend TimeGenerated = unixtime_milliseconds_todatetime(tolong(['time'])) | extend Actor = tostring(actor.user.email_addr)",
    stream: 'Custom-Audit',
    columns: { time: 'long', actor: 'dynamic' },
    output: 'Custom-Audit_CL',
    doubts: [['AMC0245', '"unixtime_milliseconds_todatetime"']],
  },
  {
    title: 'every record dropped, of a table that is not written down here',
    text: 'source | where 1 == 0',
    stream: 'Microsoft-Table-AppTraces',
  },
  {
    title: 'variables and functions of its own',
    text: 'let limit = 4;\nlet shorten = (text:string) { substring(text, 0, 10) };\nsource | where strlen(SyslogMessage) > limit | extend SyslogMessage = shorten(SyslogMessage)',
    stream: 'Microsoft-Syslog',
  },
];
