using System.Globalization;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Errors of COPY --from and RUN --mount=from.</summary>
internal static class ReferenceErrors
{
    public static void Find(StageModel model, ErrorSink sink)
    {
        // An image in --from becomes a numbered stage, too, after those of the file.
        var numbered = model.Stages.Length;
        foreach (var stage in model.Stages)
        {
            foreach (var reference in stage.References)
            {
                if (reference.Kind == StageReferenceKind.Base) continue;
                sink.Place = reference.Instruction.Onbuild is null ? null : stage.From?.Image.Span;
                Check(reference, numbered, sink);
                sink.Place = null;
                if (reference.IsImage) numbered++;
            }
        }
    }

    private static void Check(StageReference reference, int numbered, ErrorSink sink)
    {
        if (reference.Kind == StageReferenceKind.Copy && HasExpansion(reference))
        {
            sink.Add(
                SyntaxErrorKind.StageReference,
                reference.Span,
                "--from can't contain variables or quotes. Define a stage with FROM and a global ARG, "
                    + "and name it here.",
                StageOf(reference, sink));
            return;
        }

        if (reference.Target is { } target) CheckOrder(reference, target, sink);
        else if (reference.Kind == StageReferenceKind.Copy && IsNumber(reference.Text, out var number))
            CheckNumber(reference, number, numbered, sink);
        else if (reference.Text != "scratch" && !reference.IsBuildContext
            && ImageReferenceSyntax.Problem(reference.Text) is { } problem)
            sink.Add(
                SyntaxErrorKind.ImageReference,
                reference.Span,
                $"'{reference.Text}' is neither a stage nor a valid image reference: {problem}.",
                StageNames.Nearest(reference, 3));
    }

    /// <summary>The earlier stage that variables name, with the values that they have; null where none is.</summary>
    private static string? StageOf(StageReference reference, ErrorSink sink)
    {
        var model = reference.User.Model;
        var name = model.GetState(reference.Instruction).Expand(reference.Text, reference.Instruction.Line).Value;
        if (name is not { Length: > 0 })
            name = model.States.Outside.Expand(reference.Text, reference.Instruction.Line).Value;
        return name is { Length: > 0 } && sink.FirstStage(name) is { } stage && stage.Index < reference.User.Index
            ? stage.Name
            : null;
    }

    private static void CheckNumber(StageReference reference, long number, int numbered, ErrorSink sink)
    {
        if (number < 0 || number >= numbered)
            sink.Add(
                SyntaxErrorKind.StageReference,
                reference.Span,
                $"Stage {number.ToString(CultureInfo.InvariantCulture)} doesn't exist. "
                    + $"The stages are numbered from 0 to {reference.User.Model.Stages.Length - 1}.");
    }

    private static void CheckOrder(StageReference reference, Stage target, ErrorSink sink)
    {
        if (target == reference.User)
            sink.Add(
                SyntaxErrorKind.StageReference,
                reference.Span,
                $"The stage '{reference.Text}' can't take files from itself. Use RUN cp, or an earlier stage.");
        else if (target.Index > reference.User.Index)
            sink.Add(
                SyntaxErrorKind.StageReference,
                reference.Span,
                $"The stage '{reference.Text}' is defined later. Move it before this one.");
    }

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static bool HasExpansion(StageReference reference)
    {
        var escape = reference.User.Model.Syntax.EscapeCharacter;
        var text = System.MemoryExtensions.AsSpan(reference.Text);
        if (VariableExpander.IsPlain(text, escape)) return false;
        var nothing = new BuildState(
            stage: null, new VariableScope(Latest: null, IsComplete: true), ShellState.Linux, escape);
        return nothing.Expand(reference.Text, reference.Instruction.Line).DefaultValue != reference.Text;
    }
}
