using static AslCompiler.Compiler.Tests.Verify;

namespace AslCompiler.Compiler.Tests.Fixes;

/// <summary>The fixes of findings: applied, the finding is gone and the rest is as it was.</summary>
public sealed class FixTests
{
    [Fact]
    public void A_misspelt_field_is_renamed() => IsFixed(
        "ASL0103",
        """
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Reslut": 1,   "End": true } } }
        """,
        """
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Result": 1,   "End": true } } }
        """);

    [Fact]
    public void A_field_of_another_state_type_is_removed() => IsFixed(
        "ASL0104",
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Succeed",
              "Seconds": 1,
              "Comment": "kept"
            }
          }
        }
        """,
        """
        {
          "StartAt": "A",
          "States": {
            "A": {
              "Type": "Succeed",
              "Comment": "kept"
            }
          }
        }
        """);
}
