using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>Why a file isn't put into the style.</summary>
/// <param name="Span">What the reason is about; null for the whole file.</param>
/// <param name="Reason">The reason, in one sentence.</param>
internal sealed record FormatBarrier(TextSpan? Span, string Reason)
{
    /// <summary>What there is in a file; null where it can be put into the style.</summary>
    public static FormatBarrier? Of(BuildModel model)
    {
        if (!model.Syntax.Source.IsUtf8) return new FormatBarrier(null, "it isn't UTF-8 text");
        if (model.OtherFrontend is { } frontend)
            return new FormatBarrier(frontend.Span, "another frontend than Docker's reads this file");
        foreach (var error in model.Syntax.Errors)
            if (error.Kind == SyntaxErrorKind.LineTooLong)
                return new FormatBarrier(error.Span, "this line is too long for the builder");
        return null;
    }
}
