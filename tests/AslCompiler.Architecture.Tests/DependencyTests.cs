namespace AslCompiler.Architecture.Tests;

public sealed class DependencyTests
{
    public static TheoryData<string> Products() => [.. Repository.Projects("src", "analyzers").Select(Repository.Relative)];

    public static TheoryData<string> All() => [.. Repository.Projects("src", "analyzers", "tests", "samples").Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Products))]
    public void A_project_uses_only_what_the_table_allows(string path)
    {
        var project = new ProjectFile(Path.Combine(Repository.Root, path));

        Assert.True(DependencyTable.Rows.TryGetValue(project.Name, out var row), $"{project.Name} has no row in {nameof(DependencyTable)}.");
        Assert.All(project.Projects, used => Assert.Contains(used, row!.Projects));
        Assert.All(
            project.Packages.Except(DependencyTable.BuildTools),
            used => Assert.True(row!.Packages.Contains(used) || row.Packages.Contains(DependencyTable.AnyPackage), $"{project.Name} may not use {used}."));
    }

    [Fact]
    public void The_compiler_uses_nothing_at_all()
    {
        var compiler = new ProjectFile(Path.Combine(Repository.Root, "src/AslCompiler.Compiler/AslCompiler.Compiler.csproj"));

        Assert.Empty(compiler.Projects);
        Assert.Empty(compiler.Packages);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Versions_of_packages_stand_in_one_place(string path) =>
        Assert.Empty(new ProjectFile(Path.Combine(Repository.Root, path)).Versions);

    [Theory]
    [MemberData(nameof(All))]
    public void Every_project_is_in_the_solution(string path) =>
        Assert.Contains($"\"{path.Replace('/', '\\')}\"", File.ReadAllText(Path.Combine(Repository.Root, "AslCompiler.sln")));

    [Theory]
    [MemberData(nameof(Products))]
    public void Every_product_has_a_test_project(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);

        Assert.True(File.Exists(Path.Combine(Repository.Root, $"tests/{name}.Tests/{name}.Tests.csproj")), $"tests/{name}.Tests is missing.");
    }
}
