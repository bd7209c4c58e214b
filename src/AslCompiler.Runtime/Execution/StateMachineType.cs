namespace AslCompiler;

/// <summary>The types of state machines of AWS Step Functions (ASL reference §7.1).</summary>
public enum StateMachineType
{
    /// <summary>Standard.</summary>
    Standard,

    /// <summary>Express.</summary>
    Express,
}
