using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>The triggers of a base stage run, and are read in full, only in the stage that is built on it.</summary>
internal static class OnbuildErrors
{
    public static void Find(Stage stage, ErrorSink sink)
    {
        if (stage.BaseStage is not { } parent || stage.From is not { } from) return;
        foreach (var onbuild in parent.Triggers)
        {
            sink.Place = from.Image.Span;
            Check(onbuild, stage, sink);
            sink.Place = null;
        }
    }

    private static void Check(OnbuildSyntax onbuild, Stage stage, ErrorSink sink)
    {
        var alone = DockerfileSyntax.Parse(SourceText.From(TextOf(onbuild, stage.Model.Syntax.EscapeCharacter)));
        if (!alone.Errors.IsEmpty)
        {
            var error = alone.Errors[0];
            sink.Add(SyntaxErrorKind.Onbuild, onbuild.Span, $"The trigger '{onbuild.Trigger.Line}' of this base runs here and can't be read: {error.Message}");
            return;
        }

        InstructionErrors.Find(onbuild.Trigger, stage.Model.StateBefore(onbuild) with { Stage = stage }, stage.Model, sink);
    }

    private static string TextOf(OnbuildSyntax onbuild, char escape)
    {
        var source = onbuild.Source.ToString(TextSpan.FromBounds(onbuild.Trigger.Span.Start, onbuild.Span.End));
        return (escape == '`' ? "# escape=`\n" : "") + "FROM scratch\n" + source + "\n";
    }
}
