using System;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The platform of a final stage.</summary>
internal static class FinalPlatform
{
    /// <summary>The flag with a space after it, unless it names the platform of the machine that builds.</summary>
    public static string Of(FromSyntax from) =>
        from.Platform is { } flag && from.Source.ToString(flag.Span) is var text
            && !text.Contains("BUILDPLATFORM", StringComparison.Ordinal)
            ? text + " "
            : "";
}
