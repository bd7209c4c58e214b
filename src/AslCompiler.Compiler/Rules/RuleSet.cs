using AslCompiler.Compiler.Syntax;

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
        new IntegrationRule(),
        new ExpressRule(),
        new DistributedFieldsRule(),
        new MapConfigRule(),
        new LabelRule(),
    ];

    private static readonly DefinitionRule[] DefinitionRules =
    [
        new StateNamesRule(),
        new TargetsRule(),
        new TerminalStatesRule(),
        new ReachabilityRule(),
        new VariablesRule(),
        new ExpressChildRule(),
        new QueriesRule(new WithoutContextRule(), new StatesMembersRule(), new NewerOperatorsRule()),
    ];

    // These are asked only where nothing is wrong: what they say must not follow from a mistake.
    private static readonly DefinitionRule[] DataRules =
    [
        new PathsRule(),
        new KindsRule(),
        new ContractRule(),
        new SchemasRule(),
        new ShippedRule(),
        new SharedTasksRule(),
        new LoopsRule(),
        new HistoryRule(),
        new PollingRule(),
        new MachineAdviceRule(),
        new VariableUsesRule(),
        new AssignedVariablesRule(),
        new UnwrappedResultRule(),
        new SelfStartRule(),
        new QueriesRule(new FunctionsRule(), new FieldValuesRule(), new ItemsRule(), new UndefinedRule(), new RangesRule()),
        new StyleRule(),
    ];

    private static readonly StateRule[] StateRules =
    [
        new MarksRule(),
        new MigrationRule(),
        new NeedlessStatesRule(),
        new ConstantsRule(),
        new ConditionsRule(),
        new OutcomesRule(),
        new RetryAdviceRule(),
        new ErrorReachRule(),
        new RetryEffectRule(),
        new CatchAdviceRule(),
        new TimesRule(),
        new MapAdviceRule(),
        new ConcurrencyRule(),
        new UnusedResultsRule(),
        new ResourceAdviceRule(),
        new ApiParametersRule(),
        new LargeResultRule(),
    ];

    // What follows from what the others have told is left out.
    private static readonly DefinitionRule[] LastRules =
    [
        new DeadTargetsRule(),
    ];

    public static void Check(RuleContext context)
    {
        new DefinitionWalker(context, ObjectRules, new StateMembers()).Walk();
        foreach (var rule in DefinitionRules)
            rule.Check(context);
        if (context.HasErrors)
            return;
        foreach (var rule in DataRules)
            rule.Check(context);
        var machine = QueryLanguages.OfMachine(context.Root);
        foreach (var state in context.Model.States)
        {
            var isJsonPath = QueryLanguages.OfState(state.Syntax.Json, machine) == QueryLanguage.JsonPath;
            foreach (var rule in StateRules)
                if (isJsonPath || rule.TakesJsonata)
                    rule.Check(state, context);
        }

        foreach (var rule in LastRules)
            rule.Check(context);
    }
}
