using System;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>Passwords and keys in connection strings: <c>Server=db;User Id=app;Password=…</c>.</summary>
internal static class ConnectionStrings
{
    private static readonly string[] Names = ["password", "pwd", "accountkey", "sharedaccesskey"];

    private static readonly string[] Others =
    [
        "server=", "host=", "data source=", "user id=", "uid=", "accountname=", "endpoint=", "database=",
    ];

    /// <summary>A quick look: whether a text is a list at all.</summary>
    public static bool MayBeIn(string text) => text.IndexOf(';') >= 0;

    /// <summary>The first literal password; null where there is none, or the text is no connection string.</summary>
    public static TextSpan? Find(string text)
    {
        if (!MayBeIn(text) || !Array.Exists(Others, name => Contains(text, name))) return null;
        var start = 0;
        foreach (var part in text.Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && Array.IndexOf(Names, part.Substring(0, equals).Trim().ToLowerInvariant()) >= 0)
            {
                var value = part.Substring(equals + 1);
                if (IsLiteral(value)) return new TextSpan(start + equals + 1, value.Length);
            }

            start += part.Length + 1;
        }

        return null;
    }

    private static bool Contains(string text, string name) =>
        text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsLiteral(string value) =>
        value.Length > 3 && value.IndexOf('#') < 0 && Placeholders.IsWrittenOut(value);
}
