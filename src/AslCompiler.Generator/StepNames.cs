namespace AslCompiler.Generator;

/// <summary>The names of the pipeline's steps, so that tests can assert what ran again.</summary>
internal static class StepNames
{
    public const string Files = nameof(Files);
    public const string Schemas = nameof(Schemas);
    public const string Contracts = nameof(Contracts);
    public const string Identities = nameof(Identities);
    public const string TypeNames = nameof(TypeNames);
    public const string Named = nameof(Named);
    public const string Classes = nameof(Classes);
    public const string Host = nameof(Host);
    public const string Generated = nameof(Generated);
    public const string Methods = nameof(Methods);
    public const string MethodContracts = nameof(MethodContracts);
    public const string GeneratedMethods = nameof(GeneratedMethods);
}
