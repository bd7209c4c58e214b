namespace AslCompiler.Compiler.Rules;

/// <summary>All rules. A new rule is a new file and a line here.</summary>
internal static class RuleSet
{
    private static readonly ObjectRule[] ObjectRules =
    [
        new UnknownFieldsRule(),
        new RequiredFieldsRule(),
        new FieldTypesRule(),
        new ExclusiveFieldsRule(),
        new ValuesRule(),
        new TimestampsRule(),
        new NextOrEndRule(),
        new QueryLanguageRule(),
        new ChoiceRuleRule(),
        new ErrorNamesRule(),
        new RetryDelaysRule(),
        new HeartbeatRule(),
        new CredentialsRule(),
        new ResourceRule(),
        new ExpressRule(),
        new DistributedFieldsRule(),
        new LabelRule(),
    ];

    private static readonly DefinitionRule[] DefinitionRules =
    [
        new StateNamesRule(),
        new TargetsRule(),
        new TerminalStatesRule(),
        new ReachabilityRule(),
        new VariablesRule(),
        new PathsRule(),
    ];

    public static void Check(RuleContext context)
    {
        new DefinitionWalker(context, ObjectRules, new StateMembers()).Walk();
        foreach (var rule in DefinitionRules)
            rule.Check(context);
    }
}
