namespace AslCompiler.Durable.Journal;

/// <summary>Which optional fields an entry has. The numbers are stored: they never change.</summary>
[Flags]
internal enum RecordFields
{
    None = 0,
    Input = 1 << 0,
    Output = 1 << 1,
    AssignedVariables = 1 << 2,
    Error = 1 << 3,
    Cause = 1 << 4,
    Resource = 1 << 5,
    ResourceType = 1 << 6,
    Region = 1 << 7,
    TimeoutInSeconds = 1 << 8,
    HeartbeatInSeconds = 1 << 9,
    TaskCredentials = 1 << 10,
    Index = 1 << 11,
    Length = 1 << 12,
    RoleArn = 1 << 13,
    WorkerName = 1 << 14,
    MapRunArn = 1 << 15,
    RedriveCount = 1 << 16,
    Location = 1 << 17,
    StateName = 1 << 18,
    Items = 1 << 19,
    TaskToken = 1 << 20,
    EndsScope = 1 << 21,
    AwaitsToken = 1 << 22,
}
