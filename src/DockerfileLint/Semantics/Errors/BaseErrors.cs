using System.Linq;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

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
                $"{image.Syntax!.Image.Text} is empty, so FROM has no image{Hint(image.Expansion, ":")}.",
                WithNearVariable(stage),
                optional);
            return;
        }

        if (ImageReferenceSyntax.Problem(name) is not { } problem) return;
        var lower = name.ToLowerInvariant();
        var replacement = image.Expansion.References.IsEmpty && ImageReferenceSyntax.Problem(lower) is null
            ? IsPlaceholder(name) ? null : lower
            : WithNearVariable(stage);
        sink.Add(
            SyntaxErrorKind.ImageReference,
            image.Span,
            $"'{name}' isn't a valid image reference: {problem}{StageHint(stage, name, sink)}"
                + $"{Hint(image.Expansion, ";")}.",
            replacement,
            optional);
    }

    /// <summary>Whether a name is there to be replaced, as TO_BE_REPLACED: no image is meant.</summary>
    private static bool IsPlaceholder(string name) =>
        name.IndexOf('_') >= 0 && name.All(static character => character == '_' || character is >= 'A' and <= 'Z'
            or >= '0' and <= '9');

    private static void CheckPlatform(Stage stage, ErrorSink sink)
    {
        if (stage.From!.Platform is not { Value.Length: > 0 } flag || stage.Base.PlatformExpansion is not { } expansion)
            return;
        if (sink.AddExpansion(expansion) || expansion.DefaultValue is not { } platform) return;
        if (platform.Length == 0)
            sink.Add(
                SyntaxErrorKind.InvalidFlag,
                flag.ValueSpan,
                $"{flag.Value} is empty, so --platform has no value{Hint(expansion, ":")}.",
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

    /// <summary>The image with another name for its only variable that nothing defines.</summary>
    private static string? WithNearVariable(Stage stage)
    {
        VariableReference? undefined = null;
        foreach (var reference in stage.Base.Expansion.References)
        {
            if (reference.Definition is not null) continue;
            if (undefined is not null) return null;
            undefined = reference;
        }

        var source = stage.Model.Syntax.Source;
        var image = stage.Base.Span;
        return undefined is not null
            && NearVariable.Of(undefined.Name, stage.Model.States.Outside.Scope) is { } near
            && source.ToString(undefined.NameSpan) == undefined.Name
            ? source.ToString(TextSpan.FromBounds(image.Start, undefined.NameSpan.Start)) + near
                + source.ToString(TextSpan.FromBounds(undefined.NameSpan.End, image.End))
            : null;
    }

    /// <summary>
    /// Whether an ARG waits for a build argument: it has no default, or one that is there to be replaced.
    /// </summary>
    private static bool NeedsBuildArgument(Expansion expansion)
    {
        if (expansion.Value is null) return true;
        foreach (var reference in expansion.References)
            if (reference.Definition is { IsPlaceholder: true }) return true;
        return false;
    }

    private static string Hint(Expansion expansion, string separator)
    {
        foreach (var reference in expansion.References)
        {
            if (reference.Definition is null)
                return $"{separator} ARG {reference.Name} isn't declared before the first FROM";
            if (reference.Definition.Origin == VariableOrigin.ArgumentWithoutValue)
                return $"{separator} ARG {reference.Name} has no default";
        }

        return "";
    }

    /// <summary>A stage name in FROM is compared with regard to case, though it is kept in lower case.</summary>
    private static string StageHint(Stage stage, string name, ErrorSink sink) =>
        sink.FirstStage(name) is { } other && other.Index < stage.Index
            ? $"; the stage is called '{other.Name}', in lower case"
            : "";
}
