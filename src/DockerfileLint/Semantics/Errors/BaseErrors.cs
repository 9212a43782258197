using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Errors of FROM.</summary>
internal static class BaseErrors
{
    public static void Find(Stage stage, ErrorSink sink)
    {
        CheckName(stage, sink);
        CheckPlatform(stage, sink);
    }

    private static void CheckName(Stage stage, ErrorSink sink)
    {
        var image = stage.Base;
        if (sink.AddExpansion(image.Expansion) || image.Kind is BaseImageKind.Scratch or BaseImageKind.Stage) return;
        if (image.Expansion.DefaultValue is not { } name) return;
        var optional = NeedsBuildArgument(image.Expansion);
        if (name.Length == 0)
        {
            sink.Add(
                SyntaxErrorKind.ImageReference,
                image.Span,
                $"{image.Syntax!.Image.Text} is empty, so FROM has no image{Hint(image.Expansion)}.",
                replacement: null,
                optional);
            return;
        }

        if (ImageReferenceSyntax.Problem(name) is not { } problem) return;
        var lower = name.ToLowerInvariant();
        var replacement = image.Expansion.References.IsEmpty && ImageReferenceSyntax.Problem(lower) is null
            ? lower
            : null;
        sink.Add(
            SyntaxErrorKind.ImageReference,
            image.Span,
            $"'{name}' isn't a valid image reference: {problem}{StageHint(stage, name, sink)}.",
            replacement,
            optional);
    }

    private static void CheckPlatform(Stage stage, ErrorSink sink)
    {
        if (stage.From!.Platform is not { Value.Length: > 0 } flag || stage.Base.PlatformExpansion is not { } expansion)
            return;
        if (sink.AddExpansion(expansion) || expansion.DefaultValue is not { } platform) return;
        if (platform.Length == 0)
            sink.Add(
                SyntaxErrorKind.InvalidFlag,
                flag.ValueSpan,
                $"{flag.Value} is empty, so --platform has no value{Hint(expansion)}.",
                replacement: null,
                NeedsBuildArgument(expansion));
        else if (PlatformSyntax.Problem(platform) is { } problem)
            sink.Add(
                SyntaxErrorKind.InvalidFlag,
                flag.ValueSpan,
                $"'{platform}' isn't a valid platform: {problem}.",
                replacement: null,
                NeedsBuildArgument(expansion));
    }

    private static bool NeedsBuildArgument(Expansion expansion) => expansion.Value is null;

    private static string Hint(Expansion expansion)
    {
        foreach (var reference in expansion.References)
        {
            if (reference.Definition is null) return $": ARG {reference.Name} isn't declared before the first FROM";
            if (reference.Definition.Origin == VariableOrigin.ArgumentWithoutValue)
                return $": ARG {reference.Name} has no default";
        }

        return "";
    }

    /// <summary>A stage name in FROM is compared with regard to case, though it is kept in lower case.</summary>
    private static string StageHint(Stage stage, string name, ErrorSink sink) =>
        sink.FirstStage(name) is { } other && other.Index < stage.Index
            ? $"; the stage is called '{other.Name}', in lower case"
            : "";
}
