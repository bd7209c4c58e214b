using AslCompiler.Runtime.Jsonata;
using static AslCompiler.Runtime.Jsonata.JsonataOperators;

namespace AslCompiler.Runtime.Tests.Jsonata.Methods;

public sealed class MethodEvaluationTests
{
    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_ids()
    {
        var one = new MethodEvaluation(random: new Random(7));
        var two = new MethodEvaluation(random: new Random(7));

        Assert.Equal(Call(one.SeededRandom, null)!.ToString(), Call(two.SeededRandom, null)!.ToString());
        Assert.Equal(Call(one.Uuid, null)!.ToString(), Call(two.Uuid, null)!.ToString());
    }

    [Fact]
    public void Ids_are_of_version_4()
    {
        foreach (var evaluation in new[] { new MethodEvaluation(), new MethodEvaluation(random: new Random(1)) })
            Assert.Equal((4, 8), (Guid.Parse(Call(evaluation.Uuid, null)!.GetString()).Version, Guid.Parse(Call(evaluation.Uuid, null)!.GetString()).Variant & 0xc));
    }

    [Fact]
    public void A_seed_in_the_expression_gives_the_number_of_the_service() =>
        Assert.Equal(Call(new MethodEvaluation().SeededRandom, null, 42)!.ToString(), Call(new MethodEvaluation(random: new Random(1)).SeededRandom, null, 42)!.ToString());
}
