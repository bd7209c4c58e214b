using AslCompiler;

namespace Samples;

/// <summary>What the Lambda function would do, as a C# method.</summary>
internal sealed class CreditTasks : ICreditLimitTasks
{
    public Task<CreditLimit.GetCreditLimitResult> GetCreditLimitAsync(
        CreditLimit.GetCreditLimitRequest request, TaskContext context, CancellationToken cancellationToken)
    {
        var granted = Math.Min(request.RequestedAmount, 10_000m);
        return Task.FromResult(new CreditLimit.GetCreditLimitResult { CreditApplied = granted });
    }
}
