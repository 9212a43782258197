using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The platform of a final stage.</summary>
internal static class FinalPlatform
{
    /// <summary>The flag with a space after it: one that is written out holds for the final stage, too.</summary>
    public static string Of(FromSyntax from) =>
        from.Platform is { } flag && from.Source.ToString(flag.Span) is var text && !text.Contains('$')
            ? text + " "
            : "";
}
