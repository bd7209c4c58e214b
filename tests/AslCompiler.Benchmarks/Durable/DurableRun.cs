using System.Globalization;

namespace AslCompiler.Benchmarks.Durable;

/// <summary>W8, one at a time and many, against a journal made by hand in the same run; best of rounds that take turns.</summary>
internal static class DurableRun
{
    private const int Rounds = 7;

    /// <param name="time">How long each measurement takes.</param>
    /// <param name="only">The name of the only store to measure; empty for all.</param>
    internal static async Task RunAsync(TimeSpan time, string only)
    {
        foreach (var store in new DurableStore[] { new SqliteStore(), new PostgreSqlStore() }.Where(store => only.Length == 0 || store.Name == only))
            using (store)
                await RunAsync(store, time);
    }

    internal static async Task LoopAsync(TimeSpan time, int width)
    {
        using var store = new PostgreSqlStore();
        Console.WriteLine(await DurableLoad.MeasureAsync(() => store.StartDurableAsync(store.Settings[0]), width, time));
    }

    private static async Task RunAsync(DurableStore store, TimeSpan time)
    {
        if (store.Missing is { } missing)
        {
            Console.WriteLine(missing);
            return;
        }
        Console.WriteLine($"W8 on {store.Name + ", µs per transition",-32} by hand   durable   reached");
        foreach (var setting in store.Settings)
            foreach (var width in new[] { 1, 16, 64, 256 })
            {
                var byHand = double.MaxValue;
                var durable = double.MaxValue;
                for (var round = 0; round < Rounds; round++)
                {
                    byHand = Math.Min(byHand, await DurableLoad.MeasureAsync(() => store.StartHandJournalAsync(setting), width, time));
                    durable = Math.Min(durable, await DurableLoad.MeasureAsync(() => store.StartDurableAsync(setting), width, time));
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{setting,-20} {width,4} at once   {byHand,10:0.0}{durable,10:0.0}{byHand / durable,9:0%}"));
            }
    }
}
