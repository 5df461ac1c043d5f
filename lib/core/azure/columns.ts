/**
 * The columns of the standard tables that agents fill, by type. What stands in a stream need not be the same to the
 * column, and Azure adds columns without notice: what is missing here is doubted, never refused.
 * Source: https://learn.microsoft.com/azure/azure-monitor/reference/tables-index, a page for each table
 */
import { tableOf } from './streams';

/** Types by column, in the words of KQL. */
export interface Columns {
  readonly [column: string]: string;
}

/** Every standard table has them. */
const common = {
  _BilledSize: 'real',
  _IsBillable: 'string',
  _ItemId: 'string',
  _ResourceId: 'string',
  _SubscriptionId: 'string',
  _TimeReceived: 'datetime',
  ManagementGroupName: 'string',
  MG: 'string',
  SourceSystem: 'string',
  TenantId: 'string',
  TimeGenerated: 'datetime',
  Type: 'string',
};

const of = (words: { readonly [type: string]: string }): Columns => ({
  ...common,
  ...Object.fromEntries(
    Object.entries(words).flatMap(([type, columns]) =>
      columns
        .trim()
        .split(/\s+/)
        .map((column) => [column, type]),
    ),
  ),
});

const tables: { readonly [table: string]: Columns } = {
  Event: of({
    string: `
      AzureDeploymentID Computer EventData EventLevelName EventLog Message ParameterXml
      RenderedDescription Role Source UserName`,
    int: 'EventCategory EventID EventLevel',
  }),
  WindowsEvent: of({
    string: `
      Channel Computer Correlation EventLevelName EventOriginId EventRecordId Keywords Opcode Provider
      RawEventData SystemUserId`,
    int: 'EventID EventLevel SystemProcessId SystemThreadId Task Version',
    dynamic: 'EventData',
  }),
  SecurityEvent: of({
    string: `
      AccessMask Account AccountDomain AccountExpires AccountName AccountSessionIdentifier AccountType
      Activity AdditionalInfo AdditionalInfo2 AllowedToDelegateTo Attributes AuditPolicyChanges
      AuthenticationPackageName AuthenticationProvider AuthenticationServer AuthenticationType
      AzureDeploymentID CACertificateHash CalledStationID CallerProcessId CallerProcessName
      CallingStationID CAPublicKeyHash CategoryId CertificateDatabaseHash Channel ClassId ClassName
      ClientAddress ClientIPAddress ClientName CommandLine CompatibleIds Computer Correlation DCDNSName
      DeviceDescription DeviceId DisplayName Disposition DomainBehaviorVersion DomainName
      DomainPolicyChanged DomainSid EAPType ElevatedToken EventData EventLevelName EventOriginId
      EventRecordId EventSourceName ExtendedQuarantineState FailureReason FileHash FilePath
      FilePathNoUser Filter ForceLogoff Fqbn FullyQualifiedSubjectMachineName
      FullyQualifiedSubjectUserName GroupMembership HandleId HardwareIds HomeDirectory HomePath
      InterfaceUuid IpAddress IpPort Keywords Level LmPackageName LocationInformation LockoutDuration
      LockoutObservationWindow LockoutThreshold LoggingResult LogonGuid LogonHours LogonID
      LogonProcessName LogonTypeName MachineAccountQuota MachineInventory MachineLogon MandatoryLabel
      MaxPasswordAge MemberName MemberSid MinPasswordAge MinPasswordLength MixedDomainMode NASIdentifier
      NASIPv4Address NASIPv6Address NASPort NASPortType NetworkPolicyName NewDate NewMaxUsers
      NewProcessId NewProcessName NewRemark NewShareFlags NewTime NewUacValue NewValue NewValueType
      ObjectName ObjectServer ObjectType ObjectValueName OemInformation OldMaxUsers OldRemark
      OldShareFlags OldUacValue OldValue OldValueType Opcode OperationType PackageName ParentProcessName
      PasswordHistoryLength PasswordLastSet PasswordProperties PreviousDate PreviousTime PrimaryGroupId
      PrivateKeyUsageCount PrivilegeList Process ProcessId ProcessName ProfilePath Properties
      ProtocolSequence ProxyPolicyName QuarantineHelpURL QuarantineSessionID QuarantineSessionIdentifier
      QuarantineState QuarantineSystemHealthResult RelativeTargetName RemoteIpAddress RemotePort
      Requester RequestId RestrictedAdminMode RowsDeleted SamAccountName ScriptPath SecurityDescriptor
      ServiceAccount ServiceFileName ServiceName ServiceType SessionName ShareLocalPath ShareName
      SidHistory SourceComputerId Status StorageAccount SubcategoryGuid SubcategoryId Subject
      SubjectAccount SubjectDomainName SubjectKeyIdentifier SubjectLogonId SubjectMachineName
      SubjectMachineSID SubjectUserName SubjectUserSid SubStatus SystemUserId TableId TargetAccount
      TargetDomainName TargetInfo TargetLinkedLogonId TargetLogonGuid TargetLogonId
      TargetOutboundDomainName TargetOutboundUserName TargetServerName TargetSid TargetUser
      TargetUserName TargetUserSid TemplateContent TemplateDSObjectFQDN TemplateInternalName TemplateOID
      TemplateSchemaVersion TemplateVersion TokenElevationType TransmittedServices UserAccountControl
      UserParameters UserPrincipalName UserWorkstations VendorIds VirtualAccount Workstation
      WorkstationName`,
    int: `
      AuditsDiscarded AuthenticationLevel AuthenticationService ErrorCode EventID KeyLength LogonType
      ServiceStartType SystemProcessId SystemThreadId Task Version`,
  }),
  Syslog: of({
    string: `
      CollectorHostName Computer Facility HostIP HostName ProcessName SeverityLevel SyslogMessage`,
    int: 'ProcessID',
    datetime: 'EventTime',
  }),
  CommonSecurityLog: of({
    string: `
      Activity AdditionalExtensions ApplicationProtocol CollectorHostName CommunicationDirection
      Computer DestinationDnsDomain DestinationHostName DestinationIP DestinationMACAddress
      DestinationNTDomain DestinationProcessName DestinationServiceName DestinationTranslatedAddress
      DestinationUserID DestinationUserName DestinationUserPrivileges DeviceAction DeviceAddress
      DeviceCustomDate1 DeviceCustomDate1Label DeviceCustomDate2 DeviceCustomDate2Label
      DeviceCustomFloatingPoint1Label DeviceCustomFloatingPoint2Label DeviceCustomFloatingPoint3Label
      DeviceCustomFloatingPoint4Label DeviceCustomIPv6Address1 DeviceCustomIPv6Address1Label
      DeviceCustomIPv6Address2 DeviceCustomIPv6Address2Label DeviceCustomIPv6Address3
      DeviceCustomIPv6Address3Label DeviceCustomIPv6Address4 DeviceCustomIPv6Address4Label
      DeviceCustomNumber1Label DeviceCustomNumber2Label DeviceCustomNumber3Label DeviceCustomString1
      DeviceCustomString1Label DeviceCustomString2 DeviceCustomString2Label DeviceCustomString3
      DeviceCustomString3Label DeviceCustomString4 DeviceCustomString4Label DeviceCustomString5
      DeviceCustomString5Label DeviceCustomString6 DeviceCustomString6Label DeviceDnsDomain
      DeviceEventCategory DeviceEventClassID DeviceExternalID DeviceFacility DeviceInboundInterface
      DeviceMacAddress DeviceName DeviceNtDomain DeviceOutboundInterface DevicePayloadId DeviceProduct
      DeviceTimeZone DeviceTranslatedAddress DeviceVendor DeviceVersion EventOutcome ExtID
      FileCreateTime FileHash FileID FileModificationTime FileName FilePath FilePermission FileType
      FlexDate1 FlexDate1Label FlexNumber1Label FlexNumber2Label FlexString1 FlexString1Label
      FlexString2 FlexString2Label IndicatorThreatType LogSeverity MaliciousIP MaliciousIPCountry
      Message OldFileCreateTime OldFileHash OldFileID OldFileModificationTime OldFileName OldFilePath
      OldFilePermission OldFileType OriginalLogSeverity ProcessName Protocol Reason ReceiptTime RemoteIP
      RemotePort ReportReferenceLink RequestClientApplication RequestContext RequestCookies
      RequestMethod RequestURL SimplifiedDeviceAction SourceDnsDomain SourceHostName SourceIP
      SourceMACAddress SourceNTDomain SourceProcessName SourceServiceName SourceTranslatedAddress
      SourceUserID SourceUserName SourceUserPrivileges ThreatConfidence ThreatDescription`,
    int: `
      DestinationPort DestinationProcessId DestinationTranslatedPort DeviceCustomNumber1
      DeviceCustomNumber2 DeviceCustomNumber3 EventCount EventType ExternalID FileSize FlexNumber1
      FlexNumber2 OldFileSize ProcessID SourcePort SourceProcessId SourceTranslatedPort ThreatSeverity`,
    long: `
      FieldDeviceCustomNumber1 FieldDeviceCustomNumber2 FieldDeviceCustomNumber3 ReceivedBytes SentBytes`,
    real: `
      DeviceCustomFloatingPoint1 DeviceCustomFloatingPoint2 DeviceCustomFloatingPoint3
      DeviceCustomFloatingPoint4 MaliciousIPLatitude MaliciousIPLongitude`,
    datetime: 'EndTime StartTime',
  }),
  Perf: of({
    string: 'Computer CounterName CounterPath InstanceName ObjectName',
    int: 'SampleCount',
    real: 'CounterValue Max Min StandardDeviation',
    datetime: 'BucketEndTime BucketStartTime',
  }),
  InsightsMetrics: of({
    string: 'AgentId Computer Name Namespace Origin Tags',
    real: 'Val',
  }),
  W3CIISLog: of({
    string: `
      AzureDeploymentID cIP Computer Confidence csCookie csHost csMethod csReferer csUriQuery csUriStem
      csUserAgent csUserName csVersion Description FirstReportedDateTime IndicatorThreatType IsActive
      LastReportedDateTime MaliciousIP RemoteIPCountry Role RoleInstance scStatus scSubStatus
      scWin32Status sIP sSiteName StorageAccount TLPLevel`,
    int: 'Severity sPort',
    long: 'csBytes scBytes TimeTaken',
    real: 'RemoteIPLatitude RemoteIPLongitude',
  }),
  WindowsFirewall: of({
    string: `
      CommunicationDirection Computer Confidence Description DestinationIP FirewallAction
      FirstReportedDateTime FullDestinationAddress IndicatorThreatType Info IsActive
      LastReportedDateTime MaliciousIP MaliciousIPCountry Protocol RemoteIP SourceIP TLPLevel`,
    int: 'DestinationPort Severity SourcePort',
    long: 'RequestSizeInBytes',
    real: 'MaliciousIPLatitude MaliciousIPLongitude',
  }),
  Heartbeat: of({
    string: `
      Category Computer ComputerEnvironment ComputerIP OSMajorVersion OSMinorVersion OSName OSType
      RemoteIPCountry Resource ResourceGroup ResourceId ResourceProvider ResourceType SCAgentChannel
      Solutions SubscriptionId Version VMUUID`,
    bool: 'IsGatewayInstalled',
    real: 'RemoteIPLatitude RemoteIPLongitude',
    dynamic: 'ComputerPrivateIPs',
  }),
  Operation: of({
    string: `
      Computer CorrelationId Detail ErrorId HelpLink OperationCategory OperationKey OperationStatus
      Solution`,
  }),
  // A function over Operation, which every workspace has:
  // https://learn.microsoft.com/azure/azure-monitor/logs/monitor-workspace#columns
  _LogOperation: of({ string: 'Category Computer CorrelationId Detail Level Operation' }),
  DCRLogErrors: of({ string: 'ClientRequestId CorrelationId InputStreamId Message OperationName' }),
  Usage: of({
    string: `
      Computer DataType LinkedMeterId LinkedResourceUri MeterId QuantityUnit ResourceUri Solution`,
    bool: 'IsBillable',
    long: 'BatchesCapped BatchesOutsideSla BatchesWithinSla TotalBatches',
    real: 'AvgLatencyInSeconds Quantity',
    datetime: 'EndTime StartTime',
  }),
  ContainerLogV2: of({
    string: 'Computer ContainerId ContainerName LogLevel LogSource PodName PodNamespace',
    dynamic: 'KubernetesMetadata LogMessage',
  }),
};

/** Streams that are called otherwise than the table whose columns they have. */
const alike: { readonly [stream: string]: string } = {
  'Microsoft-CiscoAsa': 'CommonSecurityLog',
  'Microsoft-ContainerLogV2-HighScale': 'ContainerLogV2',
};

/** The columns of a standard stream, and of the table that it fills; undefined where nobody has written them down. */
export function columnsOf(stream: string): Columns | undefined {
  if (!stream.startsWith('Microsoft-')) return undefined;
  const table = alike[stream] ?? tableOf(stream);
  return Object.hasOwn(tables, table) ? tables[table] : undefined;
}
