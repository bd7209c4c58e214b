namespace AslCompiler.Analyzers.Tests.CSharp;

/// <summary>A flow and its handler for these tests.</summary>
internal static class Checkout
{
    public const string Definition = """
        {
          "StartAt": "Charge card",
          "States": {
            "Charge card": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:ChargeCard", "Parameters": { "id.$": "$.id" }, "ResultSelector": { "id.$": "$.id" }, "ResultPath": "$.charge", "Next": "Ship",
              "Catch": [{ "ErrorEquals": ["CardDeclined"], "ResultPath": "$.error", "Next": "Cancel" }] },
            "Ship": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:Ship", "Parameters": { "id.$": "$.id" }, "ResultSelector": { "id.$": "$.id" }, "End": true },
            "Cancel": { "Type": "Fail", "Error": "Declined" }
          }
        }
        """;

    /// <summary>A handler of which one method has this body.</summary>
    public static string Handler(string chargeCard, string members = "") => CSharpProject.Usings + $$"""
        public sealed class Tasks : ICheckoutTasks
        {
            public async Task<Checkout.ChargeCardResult> ChargeCardAsync(Checkout.ChargeCardRequest request, TaskContext context, CancellationToken cancellationToken)
            {
                await Task.Yield();
                {{chargeCard}}
            }

            public Task<Checkout.ShipResult> ShipAsync(Checkout.ShipRequest request, TaskContext context, CancellationToken cancellationToken) => throw new NotImplementedException();
            {{members}}
        }
        """;

    /// <summary>A method that uses the machine.</summary>
    public static string Use(string statements) => CSharpProject.Usings + $$"""
        public static class Program
        {
            public static async Task Main(Checkout checkout, StateMachine any)
            {
                await Task.Yield();
                {{statements}}
            }
        }
        """;
}
