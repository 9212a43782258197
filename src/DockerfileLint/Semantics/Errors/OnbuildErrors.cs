using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>The triggers of a base stage run, and are fully read, only in the stage that is derived from it.</summary>
internal static class OnbuildErrors
{
    public static void Find(Stage stage, ErrorSink sink)
    {
        if (stage.BaseStage is not { } parent || stage.From is not { } from) return;
        for (var i = 0; i < parent.Triggers.Length && i < Limits.StageTriggers; i++)
        {
            sink.Place = from.Image.Span;
            Check(parent.Triggers[i], stage, sink);
            sink.Place = null;
        }
    }

    private static void Check(OnbuildSyntax onbuild, Stage stage, ErrorSink sink)
    {
        if (sink.Ask(onbuild, one => Problem(one, stage.Model.Syntax.EscapeCharacter)) is { } problem)
            sink.Add(SyntaxErrorKind.Onbuild, onbuild.Span, problem);
        else
            InstructionErrors.Find(
                onbuild.Trigger, stage.Model.GetState(onbuild) with { Stage = stage }, stage.Model, sink);
    }

    /// <summary>Why a trigger can't be read by itself; null where it can.</summary>
    private static string? Problem(OnbuildSyntax onbuild, char escape)
    {
        var alone = DockerfileSyntax.Parse(SourceText.From(TextOf(onbuild, escape)));
        return alone.Errors.IsEmpty
            ? null
            : $"The base image's trigger '{onbuild.Trigger.Line}' runs here and is invalid: {alone.Errors[0].Message}";
    }

    private static string TextOf(OnbuildSyntax onbuild, char escape)
    {
        var source = onbuild.Source.ToString(TextSpan.FromBounds(onbuild.Trigger.Span.Start, onbuild.Span.End));
        return (escape == '`' ? "# escape=`\n" : "") + "FROM scratch\n" + source + "\n";
    }
}
