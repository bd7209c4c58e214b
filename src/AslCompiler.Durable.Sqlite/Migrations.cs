using System.Globalization;

namespace AslCompiler.Durable.Sqlite;

/// <summary>Brings the tables to the version of this build, in one transaction; <c>user_version</c> of the file counts the migrations that it has.</summary>
internal static class Migrations
{
    internal static void Apply(Statements statements)
    {
        var names = SqlText.Migrations;
        statements.Begin();
        try
        {
            var version = statements.Scalar("PRAGMA user_version");
            if (version > names.Count)
                throw new InvalidOperationException($"The file has version {version}; this build knows version {names.Count}. A newer build has used it.");
            for (var next = (int)version; next < names.Count; next++)
                statements.Run(SqlText.Of(names[next]));
            statements.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {names.Count}"));
            statements.Commit();
        }
        catch
        {
            statements.RollBack();
            throw;
        }
    }
}
