namespace AslCompiler.Compiler.Diagnostics;

/// <summary>All that the compiler can say about a definition. Ids are stable; each has a page in docs/diagnostics.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>The compiler feature that the package sets in builds: there the generator reports blocking errors, and the analyzer leaves them out.</summary>
    public const string BuildFeature = "AslBuild";

    // ASL00xx: document
    public static readonly DiagnosticRule InvalidJson = new("ASL0001", Severity.Error, "Invalid JSON",
        "{0}");

    public static readonly DiagnosticRule DuplicateProperty = new("ASL0002", Severity.Error, "Duplicate property",
        "The property '{0}' is given more than once in this object; keep one of them");

    public static readonly DiagnosticRule NotAnObject = new("ASL0003", Severity.Error, "Not a definition",
        "A definition is a JSON object with \"StartAt\" and \"States\"; this {0}");

    public static readonly DiagnosticRule NotStrictJson = new("ASL0004", Severity.Warning, "Comment or trailing comma",
        "JSON has no place for {0}, and AWS rejects it; remove it");

    public static readonly DiagnosticRule UnquotedPlaceholder = new("ASL0005", Severity.Warning, "Placeholder without quotes",
        "{0} stands without quotes, which is no JSON until it is replaced; write \"{0}\"");

    public static readonly DiagnosticRule DefinitionTooLong = new("ASL0006", Severity.Error, "Definition too long",
        "The definition has {0} characters; AWS takes 1,048,576 at most")
    { IsBlocking = false };

    public static readonly DiagnosticRule DuplicateType = new("ASL0007", Severity.Error, "Two files generate the same type",
        "The type '{0}' is generated from '{1}' too; give one of the files another AslClassName or, where both are one machine, another AslVersion");

    public static readonly DiagnosticRule TooDeep = new("ASL0008", Severity.Error, "Nested too deeply",
        "The definition is nested deeper than {0} levels here");

    public static readonly DiagnosticRule NotSupportedYet = new("ASL0010", Severity.Error, "Not supported yet",
        "{0} not supported yet");

    public static readonly DiagnosticRule InternalError = new("ASL0011", Severity.Warning, "Internal error of the compiler",
        "The compiler failed on this definition, which is a mistake in AslCompiler, not in the definition: {0}");

    public static readonly DiagnosticRule UnknownSuppression = new("ASL0012", Severity.Info, "Suppression of an unknown rule",
        "'{0}' is no rule of the compiler, so it silences nothing{1}");

    // ASL01xx: structure
    public static readonly DiagnosticRule MissingField = new("ASL0101", Severity.Error, "Required field missing",
        "{0} needs the field '{1}'");

    public static readonly DiagnosticRule WrongType = new("ASL0102", Severity.Error, "Wrong JSON type",
        "'{0}' must be {1}, not {2}");

    public static readonly DiagnosticRule UnknownField = new("ASL0103", Severity.Error, "Unknown field",
        "{0} has no field '{1}'{2}");

    public static readonly DiagnosticRule FieldNotSupportedHere = new("ASL0104", Severity.Error, "Field not supported on this state type",
        "The field '{1}' is not supported here: '{0}' is {3}, and the field belongs to {2}");

    public static readonly DiagnosticRule UnknownStateType = new("ASL0105", Severity.Error, "Unknown state type",
        "'{0}' is no state type; it must be Task, Pass, Choice, Wait, Succeed, Fail, Parallel or Map{1}");

    public static readonly DiagnosticRule ExclusiveFields = new("ASL0106", Severity.Error, "Fields that exclude each other",
        "'{0}' and '{1}' exclude each other; keep one of them");

    public static readonly DiagnosticRule MissingAlternative = new("ASL0107", Severity.Error, "None of the required alternatives",
        "{0} needs one of the fields {1}");

    public static readonly DiagnosticRule OutOfRange = new("ASL0108", Severity.Error, "Number out of range",
        "'{0}' must be {1}, not {2}");

    public static readonly DiagnosticRule BadTimestamp = new("ASL0109", Severity.Error, "Bad timestamp",
        "'{0}' is no timestamp; write it like 2030-01-31T12:00:00Z");

    public static readonly DiagnosticRule NextXorEnd = new("ASL0110", Severity.Error, "Next or End",
        "{0}");

    public static readonly DiagnosticRule JsonPathFieldInJsonata = new("ASL0111", Severity.Error, "JSONPath field in a JSONata state",
        "The field '{0}' is for JSONPath states, but the query language here is JSONata{1}");

    public static readonly DiagnosticRule JsonataFieldInJsonPath = new("ASL0112", Severity.Error, "JSONata field in a JSONPath state",
        "The field '{0}' is for JSONata states, but the query language here is JSONPath{1}");

    public static readonly DiagnosticRule BadQueryLanguage = new("ASL0113", Severity.Error, "Bad query language",
        "{0}");

    public static readonly DiagnosticRule BadStateName = new("ASL0114", Severity.Error, "Bad state name",
        "{0}")
    { IsBlocking = false };

    public static readonly DiagnosticRule DuplicateStateName = new("ASL0115", Severity.Error, "Duplicate state name",
        "Another state of this machine is named '{0}' too; names must be unique over all branches and processors");

    public static readonly DiagnosticRule BadVersion = new("ASL0116", Severity.Error, "Unknown version",
        "The version of the language must be \"1.0\", not \"{0}\"")
    { IsBlocking = false };

    public static readonly DiagnosticRule BadValue = new("ASL0117", Severity.Error, "Value not allowed",
        "'{0}' must be {1}, not '{2}'{3}");

    public static readonly DiagnosticRule MisplacedField = new("ASL0118", Severity.Warning, "Field in the wrong place",
        "'{0}' stands among the states but is a field of {1}; move it there");

    public static readonly DiagnosticRule DeprecatedField = new("ASL0119", Severity.Info, "Deprecated field",
        "'{0}' is the old name of '{1}'; use '{1}'");

    public static readonly DiagnosticRule EmptyValue = new("ASL0120", Severity.Error, "Empty value",
        "'{0}' must not be empty");

    // ASL02xx: graph
    public static readonly DiagnosticRule MissingTarget = new("ASL0201", Severity.Error, "Transition target missing",
        "There is no state '{0}' here{1}");

    public static readonly DiagnosticRule TargetInOtherScope = new("ASL0202", Severity.Error, "Target in another scope",
        "The state '{0}' lies in {1}; a transition cannot cross the border of a branch or processor");

    public static readonly DiagnosticRule MissingStart = new("ASL0203", Severity.Error, "Start state missing",
        "'StartAt' names '{0}', but there is no such state here{1}");

    public static readonly DiagnosticRule UnreachableState = new("ASL0204", Severity.Error, "Unreachable state",
        "No transition leads from the start to the state '{0}'; add one or remove the state")
    { IsBlocking = false };

    public static readonly DiagnosticRule NoTerminalState = new("ASL0206", Severity.Error, "No terminal state",
        "No state here ends the flow; give one of them \"End\": true, or add a Succeed or Fail state")
    { IsBlocking = false };

    public static readonly DiagnosticRule NoWayOut = new("ASL0207", Severity.Warning, "State that never ends",
        "Once in the state '{0}', the flow can never end: no way leads from it to a terminal state");

    // ASL03xx: expressions
    public static readonly DiagnosticRule PathSyntax = new("ASL0301", Severity.Error, "JSONPath syntax",
        "{0}");

    public static readonly DiagnosticRule ReferencePathRequired = new("ASL0302", Severity.Error, "Reference Path required",
        "'{0}' must be a Reference Path, which names one place; {1} may name several or none");

    public static readonly DiagnosticRule RootNotAllowed = new("ASL0303", Severity.Error, "Root not allowed",
        "'{0}' must begin with '$.', not with {1}, which cannot be written to");

    public static readonly DiagnosticRule NeitherPathNorIntrinsic = new("ASL0304", Severity.Error, "Neither path nor intrinsic function",
        "{0}");

    public static readonly DiagnosticRule TemplateKeyCollision = new("ASL0308", Severity.Error, "Names collide",
        "'{0}' and '{1}' both give the member '{2}'; keep one of them");

    public static readonly DiagnosticRule UnknownIntrinsic = new("ASL0309", Severity.Error, "Unknown intrinsic function",
        "There is no intrinsic function '{0}'{1}");

    public static readonly DiagnosticRule IntrinsicArguments = new("ASL0310", Severity.Error, "Arguments of an intrinsic function",
        "{0}");

    public static readonly DiagnosticRule IntrinsicNesting = new("ASL0311", Severity.Error, "Intrinsic functions nested too deeply",
        "Intrinsic functions may be nested {0} deep; compute a part in a Pass state before");

    public static readonly DiagnosticRule FormatPlaceholders = new("ASL0312", Severity.Error, "Placeholders of States.Format",
        "The template has {0} {{}} but {1} to fill them");

    public static readonly DiagnosticRule IntrinsicEscape = new("ASL0313", Severity.Error, "Bad escape in an intrinsic function",
        "{0}");

    // ASL04xx: JSONata
    public static readonly DiagnosticRule JsonataSyntax = new("ASL0401", Severity.Error, "JSONata syntax",
        "{0}: {1}");

    public static readonly DiagnosticRule NameWithoutContext = new("ASL0405", Severity.Error, "Name without context",
        "There is nothing here that '{0}' could be read from; write '{1}'");

    public static readonly DiagnosticRule NoContext = new("ASL0406", Severity.Error, "Context where there is none",
        "'{0}' is the context, and an expression begins without one; write '$states.input'");

    public static readonly DiagnosticRule StatesMemberNotHere = new("ASL0407", Severity.Error, "Part of $states that is not there",
        "'$states.{0}' is there in {1} only");

    public static readonly DiagnosticRule NewerThanAws = new("ASL0417", Severity.Error, "JSONata that AWS does not have",
        "AWS runs JSONata 2.0.6, which has no operator '{0}'; write a condition")
    { IsBlocking = false };

    // ASL05xx: variables
    public static readonly DiagnosticRule VariableNeverAssigned = new("ASL0501", Severity.Warning, "Variable never assigned",
        "No Assign gives '${0}' a value here{1}");

    public static readonly DiagnosticRule VariableName = new("ASL0504", Severity.Error, "Bad variable name",
        "{0}");

    public static readonly DiagnosticRule OuterVariableAssigned = new("ASL0505", Severity.Error, "Variable of an outer scope assigned",
        "'{0}' belongs to an outer scope; a branch or processor may read it but not assign it. Use another name");

    public static readonly DiagnosticRule NeverProduced = new("ASL0510", Severity.Warning, "Path that nothing leads to",
        "'{0}' leads nowhere: no state before gives '{1}'{2}");

    public static readonly DiagnosticRule NotProducedEverywhere = new("ASL0511", Severity.Info, "Path that only some states lead to",
        "'{0}' may lead nowhere: not all states before give '{1}'");

    public static readonly DiagnosticRule InputLost = new("ASL0513", Severity.Warning, "Input lost",
        "'{0}' leads nowhere: a state before has replaced its input, which had '{1}', by its result; give it a ResultPath");

    public static readonly DiagnosticRule CatchDropsData = new("ASL0514", Severity.Warning, "Catch drops data",
        "'{0}' leads nowhere after an error: the Catcher of '{1}' has no ResultPath, so its output is the error and nothing else");

    public static readonly DiagnosticRule ArrayAsObject = new("ASL0518", Severity.Warning, "Array used as an object",
        "'{0}' leads nowhere: an array comes here, and '{1}' is no index; take an item first, as [0]");

    // ASL06xx: choice
    public static readonly DiagnosticRule SeveralOperators = new("ASL0601", Severity.Error, "Several operators in a rule",
        "A rule has one operator; this one has '{0}' and '{1}'. Combine them with And");

    public static readonly DiagnosticRule NoOperator = new("ASL0602", Severity.Error, "No operator or Variable",
        "{0}");

    public static readonly DiagnosticRule ChoiceRuleNext = new("ASL0603", Severity.Error, "Next of a Choice rule",
        "{0}");

    public static readonly DiagnosticRule BadTimestampOperand = new("ASL0614", Severity.Error, "Bad timestamp in a Choice rule",
        "'{0}' is no timestamp; write it like 2030-01-31T12:00:00Z");

    // ASL07xx: errors
    public static readonly DiagnosticRule AllNotAlone = new("ASL0701", Severity.Error, "States.ALL not alone",
        "States.ALL must stand alone in its ErrorEquals; move the other names to an entry before it");

    public static readonly DiagnosticRule AllNotLast = new("ASL0702", Severity.Error, "States.ALL not last",
        "States.ALL must be in the last {0}; the ones behind it could never be used");

    public static readonly DiagnosticRule RepeatedErrorName = new("ASL0703", Severity.Warning, "Repeated error name",
        "'{0}' is already handled by {1}, so this one never matches");

    public static readonly DiagnosticRule UnknownStatesError = new("ASL0705", Severity.Warning, "Unknown States error",
        "'{0}' is no error name of the language, and names of your own should not begin with 'States.'{1}");

    public static readonly DiagnosticRule MaxDelayTooSmall = new("ASL0721", Severity.Warning, "MaxDelaySeconds too small",
        "MaxDelaySeconds ({0}) must be greater than IntervalSeconds ({1}) to have an effect");

    // ASL08xx: times
    public static readonly DiagnosticRule HeartbeatTooLong = new("ASL0801", Severity.Error, "Heartbeat not shorter than timeout",
        "HeartbeatSeconds ({0}) must be smaller than TimeoutSeconds ({1})");

    // ASL09xx: map
    public static readonly DiagnosticRule DistributedOnlyField = new("ASL0902", Severity.Error, "Field of a distributed Map",
        "'{0}' works in a distributed Map only; this Map is inline (add \"ProcessorConfig\": {{ \"Mode\": \"DISTRIBUTED\", … }} to its ItemProcessor, or remove the field)");

    public static readonly DiagnosticRule InconsistentMapConfig = new("ASL0903", Severity.Warning, "Inconsistent configuration of a distributed Map",
        "{0}");

    public static readonly DiagnosticRule BadLabel = new("ASL0904", Severity.Error, "Bad Label of a Map",
        "{0}");

    public static readonly DiagnosticRule ExpressChildPattern = new("ASL0909", Severity.Error, "Pattern that Express children do not have",
        "The Express child executions of a distributed Map do not support {0}; make them STANDARD or use request-response")
    { IsBlocking = false };

    // ASL10xx: task
    public static readonly DiagnosticRule BadResource = new("ASL1001", Severity.Error, "Invalid Resource",
        "{0}")
    { IsBlocking = false };

    public static readonly DiagnosticRule ExpressPattern = new("ASL1009", Severity.Error, "Pattern that Express workflows do not have",
        "An Express workflow does not support {0}; make it a Standard one (remove AslType=\"EXPRESS\") or use request-response")
    { IsBlocking = false };

    public static readonly DiagnosticRule UnknownIntegration = new("ASL1010", Severity.Error, "Unknown integration",
        "{0}")
    { IsBlocking = false };

    public static readonly DiagnosticRule UnknownApiAction = new("ASL1011", Severity.Error, "Unknown service or action of the SDK",
        "{0}")
    { IsBlocking = false };

    public static readonly DiagnosticRule CredentialsWithoutRole = new("ASL1013", Severity.Error, "Credentials without RoleArn",
        "Credentials need the field 'RoleArn' or 'RoleArn.$'");

    // ASL11xx: C# types
    public static readonly DiagnosticRule NoSuchProperty = new("ASL1104", Severity.Error, "Path to no property",
        "'{0}' leads nowhere: the type {2} has no '{1}'{3}")
    { IsBlocking = false };

    public static readonly DiagnosticRule RequestType = new("ASL1103", Severity.Warning, "Request that does not fit its type",
        "{0}");

    public static readonly DiagnosticRule UnknownTask = new("ASL1105", Severity.Warning, "Contract of no task",
        "'{0}' has no task '{1}'{2}");

    public static readonly DiagnosticRule UnreadableSchema = new("ASL1113", Severity.Warning, "JSON Schema that is not understood",
        "{0}");

    /// <summary>All rules, by id.</summary>
    public static readonly IReadOnlyList<DiagnosticRule> All = Sorted(
    [
        InvalidJson, DuplicateProperty, NotAnObject, NotStrictJson, UnquotedPlaceholder, DefinitionTooLong, DuplicateType, TooDeep, NotSupportedYet, InternalError, UnknownSuppression,
        MissingField, WrongType, UnknownField, FieldNotSupportedHere, UnknownStateType, ExclusiveFields, MissingAlternative, OutOfRange, BadTimestamp, NextXorEnd, JsonPathFieldInJsonata, JsonataFieldInJsonPath, BadQueryLanguage, BadStateName, DuplicateStateName, BadVersion, BadValue, MisplacedField, DeprecatedField, EmptyValue,
        MissingTarget, TargetInOtherScope, MissingStart, UnreachableState, NoTerminalState, NoWayOut,
        PathSyntax, ReferencePathRequired, RootNotAllowed, NeitherPathNorIntrinsic, TemplateKeyCollision, UnknownIntrinsic, IntrinsicArguments, IntrinsicNesting, FormatPlaceholders, IntrinsicEscape,
        JsonataSyntax, NameWithoutContext, NoContext, StatesMemberNotHere, NewerThanAws,
        VariableNeverAssigned, VariableName, OuterVariableAssigned, NeverProduced, NotProducedEverywhere, InputLost, CatchDropsData, ArrayAsObject,
        SeveralOperators, NoOperator, ChoiceRuleNext, BadTimestampOperand,
        AllNotAlone, AllNotLast, RepeatedErrorName, UnknownStatesError, MaxDelayTooSmall,
        HeartbeatTooLong,
        DistributedOnlyField, InconsistentMapConfig, BadLabel, ExpressChildPattern,
        BadResource, ExpressPattern, UnknownIntegration, UnknownApiAction, CredentialsWithoutRole,
        RequestType, NoSuchProperty, UnknownTask, UnreadableSchema,
        .. AdviceCatalog.All, .. CSharpCatalog.All,
    ]);

    private static DiagnosticRule[] Sorted(IEnumerable<DiagnosticRule> rules) => [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule of that id, or null.</summary>
    public static DiagnosticRule? Find(string id)
    {
        foreach (var rule in All)
            if (rule.Id == id)
                return rule;
        return null;
    }
}
