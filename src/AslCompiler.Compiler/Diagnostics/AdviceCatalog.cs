using static AslCompiler.Compiler.Diagnostics.Severity;

namespace AslCompiler.Compiler.Diagnostics;

/// <summary>Findings about what AWS takes and what likely is not meant, or could be better. Never errors.</summary>
internal static class AdviceCatalog
{
    // ASL02xx: graph
    public static readonly DiagnosticRule DeadTarget = new("ASL0205", Warning, "State that no rule can lead to",
        "Nothing leads to '{0}' but rules that never hold for the data that comes there");

    public static readonly DiagnosticRule BusyLoop = new("ASL0208", Warning, "Busy loop",
        "Nothing in the loop through '{0}' takes time or changes the data: once in it, the execution fills its history and fails");

    public static readonly DiagnosticRule EndlessPolling = new("ASL0209", Info, "Polling without an end",
        "The loop through '{0}' goes on for as long as its Choice lets it; give the machine TimeoutSeconds, or count the rounds");

    public static readonly DiagnosticRule SelfTransition = new("ASL0210", Warning, "Choice that leads to itself",
        "'{0}' leads to itself with the same data, so it will choose the same again, for ever");

    public static readonly DiagnosticRule EmptyPass = new("ASL0211", Info, "Pass without effect",
        "'{0}' changes nothing; let its predecessors go to '{1}'");

    public static readonly DiagnosticRule OneOutcome = new("ASL0212", Warning, "Choice with one outcome",
        "All rules of '{0}' and its Default lead to '{1}'");

    public static readonly DiagnosticRule OneBranch = new("ASL0213", Info, "Parallel with one branch",
        "'{0}' has one branch; its states can do the same without a Parallel");

    public static readonly DiagnosticRule LargeMachine = new("ASL0214", Hidden, "Large state machine",
        "The machine has {0} states; parts of it can be machines of their own, started by 'states:startExecution'");

    // ASL03xx: expressions
    public static readonly DiagnosticRule PathWithoutDollar = new("ASL0305", Warning, "Path that is not evaluated",
        "'{0}' looks like {1} but is a constant, because the name does not end in '.$'");

    public static readonly DiagnosticRule PathInText = new("ASL0306", Warning, "Path in a field for text",
        "'{0}' takes text as it stands; a path belongs in '{0}Path'");

    public static readonly DiagnosticRule StaticResult = new("ASL0307", Warning, "Path inside Result",
        "Result is a constant, in which nothing is evaluated: '{0}' stays as it is. Use Parameters");

    public static readonly DiagnosticRule FreshInEveryAttempt = new("ASL0315", Info, "Another value in every attempt",
        "'{0}' is evaluated again for every attempt, so each retry sends another value; make it in a Pass state before");

    public static readonly DiagnosticRule MatchesAsValue = new("ASL0314", Warning, "Array used as one value",
        "'{0}' gives an array of all that it finds, and one value is needed; take one with States.ArrayGetItem");

    public static readonly DiagnosticRule FieldOverwritten = new("ASL0316", Warning, "Field overwritten",
        "'{0}' leads nowhere: the result of '{2}' has taken the place of what had '{1}'; give it another ResultPath");

    // ASL04xx: JSONata
    public static readonly DiagnosticRule BrokenMarks = new("ASL0402", Warning, "Marks that do not fit",
        "This string {0}, so it is a constant and no expression");

    public static readonly DiagnosticRule JsonataInJsonPath = new("ASL0403", Warning, "JSONata in a JSONPath state",
        "This is a constant: the state's language is JSONPath; set \"QueryLanguage\": \"JSONata\"");

    public static readonly DiagnosticRule UnmarkedExpression = new("ASL0404", Warning, "Expression without marks",
        "'{0}' is a constant; an expression stands between '{{%' and '%}}'");

    public static readonly DiagnosticRule UnknownFunction = new("ASL0408", Warning, "Unknown function",
        "There is no function '${0}', so the expression fails{1}");

    public static readonly DiagnosticRule FunctionArguments = new("ASL0409", Warning, "Arguments that a function does not take",
        "'${0}' {1}");

    public static readonly DiagnosticRule NoStatesMember = new("ASL0410", Warning, "Unknown part of $states",
        "'{0}' has no '{1}'{2}");

    public static readonly DiagnosticRule MayBeUndefined = new("ASL0411", Info, "Expression that may give nothing",
        "Where this gives nothing {0} fails: {1}");

    public static readonly DiagnosticRule ConditionNotBoolean = new("ASL0412", Warning, "Condition that is not true or false",
        "A Condition must give true or false; this gives {0}");

    public static readonly DiagnosticRule FieldValue = new("ASL0413", Warning, "Value that the field does not take",
        "'{0}' takes {1}; this gives {2}");

    public static readonly DiagnosticRule SingleItem = new("ASL0414", Warning, "Items that may be no array",
        "With a single item this is the item itself and no array, and the Map fails; append '[]'");

    public static readonly DiagnosticRule LargeRange = new("ASL0415", Info, "Range beyond AWS's memory",
        "{0} numbers are more than AWS has memory for ({1})");

    public static readonly DiagnosticRule CanBeJsonata = new("ASL0416", Hidden, "State that JSONata can say",
        "All paths of '{0}' can be written in JSONata");

    // ASL05xx: variables
    public static readonly DiagnosticRule VariableNotAlwaysAssigned = new("ASL0502", Warning, "Variable assigned on some ways only",
        "Not every way that leads here gives '${0}' a value");

    public static readonly DiagnosticRule VariableNeverRead = new("ASL0503", Info, "Variable never read",
        "Nothing reads '${0}'");

    public static readonly DiagnosticRule VariableOfBranch = new("ASL0506", Warning, "Variable of a branch read outside",
        "'${0}' belongs to {1} and ends with it; hand the value out in the output");

    public static readonly DiagnosticRule VariableOfSameAssign = new("ASL0507", Warning, "Variable of the same Assign",
        "'${0}' still has the value from before this state; what this Assign gives it is seen by the next state");

    public static readonly DiagnosticRule VariableTooLarge = new("ASL0508", Info, "Variable beyond its limit",
        "'${0}' is {1} bytes long, and a variable holds 262,144 at most: the execution fails here");

    public static readonly DiagnosticRule ResultDiscarded = new("ASL0512", Warning, "Result thrown away",
        "'{0}' leads nowhere: '{2}', whose result has '{1}', throws it away with a ResultPath of null");

    public static readonly DiagnosticRule TypesDisagree = new("ASL0516", Warning, "Value of two types",
        "'{0}' is {1} on one way and {2} on another; {3} holds for one of them only");

    public static readonly DiagnosticRule FieldNotSelected = new("ASL0517", Warning, "Field left out",
        "'{0}' leads nowhere: the OutputPath of '{2}' leaves out '{1}'");

    // ASL06xx: choice
    public static readonly DiagnosticRule RepeatedRule = new("ASL0604", Warning, "Repeated Choice rule",
        "A rule before has the same condition, so this one never holds");

    public static readonly DiagnosticRule ShadowedRule = new("ASL0605", Warning, "Choice rule that never is reached",
        "Whenever this holds, the rule before with {0} holds too, so this one is never reached");

    public static readonly DiagnosticRule Contradiction = new("ASL0606", Warning, "Condition that never holds",
        "'{0}' cannot be both: {1} and {2}");

    public static readonly DiagnosticRule AlwaysHolds = new("ASL0607", Warning, "Choice rule that always holds",
        "Whenever this rule is asked it holds, so no rule after it is reached");

    public static readonly DiagnosticRule NoDefault = new("ASL0608", Warning, "Choice without Default",
        "When no rule of '{0}' holds, the execution fails with States.NoChoiceMatched; add a Default");

    public static readonly DiagnosticRule DefaultNeverTaken = new("ASL0609", Info, "Default that is never taken",
        "One of the rules always holds, so Default is never taken");

    public static readonly DiagnosticRule OperandType = new("ASL0610", Warning, "Operator of another type",
        "'{0}' is {1}, for which {2} never holds");

    public static readonly DiagnosticRule MayBeAbsent = new("ASL0611", Info, "Value that may be absent",
        "'{0}' may not be there, and then the comparison fails the execution; ask IsPresent first");

    public static readonly DiagnosticRule RedundantOperator = new("ASL0612", Info, "Redundant And, Or or Not",
        "{0}");

    public static readonly DiagnosticRule NoWildcard = new("ASL0613", Info, "StringMatches without wildcard",
        "'{0}' has no '*'; StringEquals says the same");

    public static readonly DiagnosticRule TextsOfValue = new("ASL0615", Warning, "Choice that misses a value",
        "{0}");

    // ASL07xx: errors
    public static readonly DiagnosticRule DeadErrorName = new("ASL0704", Warning, "Error that an earlier entry takes",
        "'{0}' never gets here: {1} in a {2} before takes it already; move this one before it");

    public static readonly DiagnosticRule ServiceErrorName = new("ASL0706", Warning, "Unknown error of a service",
        "The service has no error '{0}'. Did you mean '{1}'?");

    public static readonly DiagnosticRule NeverRaised = new("ASL0707", Warning, "Error that never comes",
        "'{0}' never ends with {1}: {2}");

    public static readonly DiagnosticRule NothingToRetry = new("ASL0708", Warning, "Error that cannot be mended",
        "{0}");

    public static readonly DiagnosticRule RetrierWithoutEffect = new("ASL0710", Info, "Retrier without effect",
        "With MaxAttempts 0 a Retrier keeps its errors from the Retriers behind it; there is none that would take them");

    public static readonly DiagnosticRule RetryBeyondTimeout = new("ASL0711", Warning, "Retries beyond the timeout",
        "The waits of this Retrier take up to {0} seconds, and the machine's TimeoutSeconds is {1}");

    public static readonly DiagnosticRule UnboundedBackoff = new("ASL0712", Info, "Backoff without limit",
        "The last of these waits takes {0} seconds; MaxDelaySeconds would limit it");

    public static readonly DiagnosticRule NoJitter = new("ASL0713", Info, "Retries in step",
        "All items that fail together retry together; \"JitterStrategy\": \"FULL\" spreads them");

    public static readonly DiagnosticRule LambdaWithoutRetry = new("ASL0714", Info, "Lambda task without Retry",
        "'{0}' does not retry the errors of the Lambda service itself, which pass by themselves");

    public static readonly DiagnosticRule NoTooManyRequests = new("ASL0715", Info, "Throttling not retried",
        "The service errors of Lambda are retried, Lambda.TooManyRequestsException is not");

    public static readonly DiagnosticRule StartsAnother = new("ASL0716", Info, "Retry that starts another job",
        "When '{0}' fails or times out, a retry of '{1}' starts another job, and the first may still run; give it a token that makes the call idempotent, or retry fewer errors");

    public static readonly DiagnosticRule NoErrorHandling = new("ASL0717", Hidden, "Task without Retry and Catch",
        "'{0}' handles no error");

    public static readonly DiagnosticRule CatchLoop = new("ASL0718", Warning, "Catch that leads back",
        "An error leads back to '{0}' itself, without a wait and without an end; Retry has both");

    public static readonly DiagnosticRule ErrorIgnored = new("ASL0719", Info, "Error that is ignored",
        "Any error of '{0}' ends the execution as a success");

    public static readonly DiagnosticRule FailWithoutError = new("ASL0720", Info, "Fail without Error",
        "'{0}' gives no Error, so nothing can catch it by name");

    // ASL08xx: times
    public static readonly DiagnosticRule HeartbeatWithoutEffect = new("ASL0802", Warning, "Heartbeat without effect",
        "Nobody sends heartbeats for '{0}': only activities and callbacks have them");

    public static readonly DiagnosticRule CallbackWithoutTimeout = new("ASL0803", Info, "Callback without timeout",
        "'{0}' waits for a year when nobody answers; give it TimeoutSeconds or HeartbeatSeconds");

    public static readonly DiagnosticRule TaskWithoutTimeout = new("ASL0804", Hidden, "Task without timeout",
        "'{0}' has no TimeoutSeconds");

    public static readonly DiagnosticRule MachineWithoutTimeout = new("ASL0805", Hidden, "State machine without timeout",
        "The machine has no TimeoutSeconds");

    public static readonly DiagnosticRule TimeoutBeyondMachine = new("ASL0806", Warning, "Timeout beyond the machine's",
        "TimeoutSeconds ({0}) is more than the machine's ({1}), which ends the execution before");

    public static readonly DiagnosticRule TooLongForExpress = new("ASL0807", Warning, "Too long for Express",
        "An Express execution ends after 300 seconds; this takes {0}");

    public static readonly DiagnosticRule WaitWithoutEffect = new("ASL0808", Info, "Wait without effect",
        "A wait of 0 seconds changes nothing");

    public static readonly DiagnosticRule HistoryMayBeFull = new("ASL0809", Info, "Loop that may fill the history",
        "This loop may come round {0} times within the machine's {1} seconds, with {2} events each; the execution fails at 25,000 events. Wait longer");

    public static readonly DiagnosticRule ResultMayBeTooLarge = new("ASL0810", Info, "Result that may be too large",
        "'{0}' fails when its result has more than 262,144 bytes, and this call may give more; limit it by '{1}'");

    public static readonly DiagnosticRule WaitTooLong = new("ASL0811", Warning, "Wait beyond a year",
        "An execution ends after a year (31,536,000 seconds); this waits {0}");

    // ASL09xx: map
    public static readonly DiagnosticRule ItemsAreNoArray = new("ASL0901", Warning, "Map over no array",
        "'{0}' needs an array and gets {1}; give it ItemsPath");

    public static readonly DiagnosticRule ConcurrencyWithoutEffect = new("ASL0905", Warning, "MaxConcurrency without effect",
        "An inline Map runs 40 items at a time at most, not {0}");

    public static readonly DiagnosticRule UnboundedConcurrency = new("ASL0906", Info, "Unbounded concurrency",
        "'{0}' runs up to 10,000 items at a time, '{2}' refuses calls when there are too many, and '{1}' does not retry that; give the Map MaxConcurrency");

    public static readonly DiagnosticRule AllFailuresTolerated = new("ASL0907", Info, "All failures tolerated",
        "With a ToleratedFailurePercentage of 100 the Map succeeds even when every item fails");

    public static readonly DiagnosticRule ResultsUnused = new("ASL0908", Hidden, "Results that nobody reads",
        "'{1}' takes no notice of the results of '{0}'; with \"ResultPath\": null they are not kept");

    // ASL10xx: task
    public static readonly DiagnosticRule UnqualifiedFunction = new("ASL1002", Hidden, "Function without version",
        "'{0}' means the newest version of the function, whatever that is when the task runs");

    public static readonly DiagnosticRule FixedAccount = new("ASL1003", Info, "Region and account written out",
        "'{0}' holds region and account; a placeholder such as ${{FunctionArn}} keeps the definition free of them");

    public static readonly DiagnosticRule BareFunction = new("ASL1004", Info, "Function called by its ARN",
        "'arn:aws:states:::lambda:invoke' does the same, and more");

    public static readonly DiagnosticRule UnwrappedResult = new("ASL1005", Info, "Result with its envelope",
        "The result of '{0}' keeps the envelope of lambda:invoke (StatusCode, SdkHttpMetadata, …), and nothing reads its Payload");

    public static readonly DiagnosticRule TokenNotPassed = new("ASL1006", Warning, "Task token not passed on",
        "'{0}' waits for its task token, but its Parameters never hold '$$.Task.Token', so nobody can send it back");

    public static readonly DiagnosticRule TokenWithoutWait = new("ASL1007", Warning, "Task token without a wait",
        "There is a task token only with '.waitForTaskToken', '.sync' or an activity; '$$.Task.Token' fails here");

    public static readonly DiagnosticRule OutputAsText = new("ASL1008", Info, "Output as text",
        "'.sync' gives the Output of the other execution as text; '.sync:2' gives it as JSON");

    public static readonly DiagnosticRule ApiParameters = new("ASL1012", Warning, "Parameters that the API does not take",
        "{0}");

    public static readonly DiagnosticRule SecretInText = new("ASL1014", Warning, "Secret in the definition",
        "'{0}' looks like a secret; whoever sees the definition or a history sees it. Keep it in Secrets Manager or a substitution");

    public static readonly DiagnosticRule StartsItself = new("ASL1015", Warning, "Machine that starts itself",
        "Every execution comes to '{0}', which starts another one of the same machine: the series never ends");

    // ASL11xx: C# types
    public static readonly DiagnosticRule TypesOfSharedTask = new("ASL1102", Warning, "Task used with different types",
        "{0}");

    // ASL12xx: what was shipped
    public static readonly DiagnosticRule ShippedStateGone = new("ASL1201", Warning, "Shipped state gone",
        "The shipped definition has a state '{0}', in which executions may stand, and this one has none{1}");

    public static readonly DiagnosticRule ShippedStateType = new("ASL1202", Warning, "Shipped state of another type",
        "'{0}' was shipped as {1}; executions that stand in it cannot go on here");

    public static readonly DiagnosticRule ShapeNarrowed = new("ASL1203", Warning, "Less data than shipped",
        "{0} always had '{1}' as it was shipped, and never has it now");

    public static readonly DiagnosticRule ChangedSinceShipped = new("ASL1204", Info, "Changed since it was shipped",
        "The definition is not the shipped one any more; give it a new AslVersion, or record it with 'asl ship' when you ship it");

    // ASL13xx: style
    public static readonly DiagnosticRule NoComment = new("ASL1301", Hidden, "No Comment",
        "A Comment would tell what the machine is for");

    public static readonly DiagnosticRule NameStyle = new("ASL1302", Hidden, "Name of another style",
        "Most states here are named {1}, '{0}' is not");

    public static readonly DiagnosticRule StartNotFirst = new("ASL1303", Hidden, "Start that does not stand first",
        "The flow begins with '{0}', which stands after others");

    public static readonly DiagnosticRule NotFormatted = new("ASL1304", Hidden, "Not in canonical form",
        "The definition is not in its canonical form from here on; 'asl format' brings it there");

    public static readonly IReadOnlyList<DiagnosticRule> All =
    [
        DeadTarget, BusyLoop, EndlessPolling, SelfTransition, EmptyPass, OneOutcome, OneBranch, LargeMachine,
        PathWithoutDollar, PathInText, StaticResult, MatchesAsValue, FreshInEveryAttempt, FieldOverwritten,
        BrokenMarks, JsonataInJsonPath, UnmarkedExpression, UnknownFunction, FunctionArguments, NoStatesMember, MayBeUndefined, ConditionNotBoolean, FieldValue, SingleItem, LargeRange, CanBeJsonata,
        VariableNotAlwaysAssigned, VariableNeverRead, VariableOfBranch, VariableOfSameAssign, VariableTooLarge, ResultDiscarded, TypesDisagree, FieldNotSelected,
        RepeatedRule, ShadowedRule, Contradiction, AlwaysHolds, NoDefault, DefaultNeverTaken, OperandType, MayBeAbsent, RedundantOperator, NoWildcard, TextsOfValue,
        DeadErrorName, ServiceErrorName, NeverRaised, NothingToRetry, RetrierWithoutEffect, RetryBeyondTimeout, UnboundedBackoff, NoJitter, LambdaWithoutRetry, NoTooManyRequests, StartsAnother, NoErrorHandling, CatchLoop, ErrorIgnored, FailWithoutError,
        HeartbeatWithoutEffect, CallbackWithoutTimeout, TaskWithoutTimeout, MachineWithoutTimeout, TimeoutBeyondMachine, TooLongForExpress, WaitWithoutEffect, HistoryMayBeFull, ResultMayBeTooLarge, WaitTooLong,
        ItemsAreNoArray, ConcurrencyWithoutEffect, UnboundedConcurrency, AllFailuresTolerated, ResultsUnused,
        UnqualifiedFunction, FixedAccount, BareFunction, UnwrappedResult, TokenNotPassed, TokenWithoutWait, OutputAsText, ApiParameters, SecretInText, StartsItself,
        TypesOfSharedTask,
        ShippedStateGone, ShippedStateType, ShapeNarrowed, ChangedSinceShipped,
        NoComment, NameStyle, StartNotFirst, NotFormatted,
    ];
}
