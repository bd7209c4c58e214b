namespace AslCompiler.Conformance;

/// <summary>The command line.</summary>
internal sealed record Options(string? Folder, string? Report, string? Minimums, string? WriteMinimums, string? Causes)
{
    public const string Usage =
        """
        conformance.sh [DIR] [--report FILE] [--minimums FILE] [--write-minimums FILE] [--causes FILE]
          DIR                    where the corpora are; else ASL_CONFORMANCE_DIR, else ../shared/conformance beside the repository
          --report FILE          a JSON array with one row for every case
          --minimums FILE        fail when a group sinks below the numbers in it
          --write-minimums FILE  write the numbers down
          --causes FILE          the failures, grouped by cause
        """;

    public static Options? Parse(string[] arguments)
    {
        var options = new Options(null, null, null, null, null);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith('-') && options.Folder is null)
            {
                options = options with { Folder = arguments[i] };
                continue;
            }

            if (i + 1 >= arguments.Length)
                return null;
            var value = arguments[i + 1];
            var next = arguments[i] switch
            {
                "--report" => options with { Report = value },
                "--minimums" => options with { Minimums = value },
                "--write-minimums" => options with { WriteMinimums = value },
                "--causes" => options with { Causes = value },
                _ => null,
            };
            if (next is null)
                return null;
            options = next;
            i++;
        }

        return options;
    }
}
