using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// Makes the usual ways in which scripts name folders plain, each on its line: the script's own folder, the current
/// one and the root of the repository; and gives arguments a name.
/// </summary>
internal static class ScriptText
{
    /// <summary>The variable of the script's own folder.</summary>
    public const string ScriptFolder = "__script";

    /// <summary>The variable of the root of the repository.</summary>
    public const string Root = "__root";

    /// <summary>What comes before the number of an argument.</summary>
    public const string Argument = "__";

    private static readonly (Regex Pattern, string Text)[] Replacements =
    [
        (Of(@"\$\(\s*dirname\s+(--\s+)?""?\$\{?(0|BASH_SOURCE(\[0\])?)\}?""?\s*\)"), "${" + ScriptFolder + "}"),
        (Of(@"`\s*dirname\s+(--\s+)?""?\$\{?(0|BASH_SOURCE(\[0\])?)\}?""?\s*`"), "${" + ScriptFolder + "}"),
        (Of(@"\$\{(0|BASH_SOURCE(\[0\])?)%/\*\}"), "${" + ScriptFolder + "}"),
        (Of(@"(\$\(|`)\s*git\s+rev-parse\s+--show-toplevel\s*(\)|`)"), "${" + Root + "}"),
        (Of(@"\$\(\s*(?:realpath|readlink\s+-[a-z]+)\s+""?([^""()`]+)""?\s*\)"), "$1"),
        (Of(@"\$\(\s*(?:CDPATH=\S*\s+)?cd\s+(?:-P\s+|--\s+)?""?([^""&;()`]+?)""?\s*"
            + @"(?:&?>\s*/dev/null(?:\s+2>&1)?\s*)?(?:&&|;)\s*pwd(?:\s+-[LP])?\s*\)"), "$1"),
        (Of(@"\$\(\s*pwd(\s+-[LP])?\s*\)|`\s*pwd\s*`|\$\{?PWD\}?|\$\(CURDIR\)"), "."),
        (Of(@"\$\{?([1-9])(?=[^0-9\[}]|$)(?!:)|\$\{([1-9])\}"), "${" + Argument + "$1$2}"),
        (Of(@"\$\{([1-9])(:?[-=?][^{}]*)\}"), "${" + Argument + "$1$2}"),
    ];

    private static readonly Regex Default = Of(@"\$\{(?<name>\w+):?[-=](?<value>[^{}$`""'\\]*)\}");

    /// <summary>The script; the defaults of its variables go into a table.</summary>
    public static string Plain(string text, Dictionary<string, string> defaults)
    {
        try
        {
            foreach (var (pattern, plain) in Replacements) text = pattern.Replace(text, plain);
            return Default.Replace(text, match =>
            {
                defaults[match.Groups["name"].Value] = match.Groups["value"].Value;
                return "${" + match.Groups["name"].Value + "}";
            });
        }
        catch (RegexMatchTimeoutException)
        {
            return text;
        }
    }

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(ReadLimits.BuildPatternMilliseconds));
}
