using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Errors of the file as a whole.</summary>
internal static class FileErrors
{
    public static void Find(StageModel model, ErrorSink sink)
    {
        var instructions = model.Syntax.Instructions;
        if (instructions.IsEmpty)
        {
            // The parser reports what couldn't be read.
            if (model.Syntax.Errors.IsEmpty)
                sink.Add(
                    SyntaxErrorKind.EmptyFile,
                    default,
                    "The file contains no instruction. A Dockerfile needs at least a FROM.");
            return;
        }

        var beforeStage = model.Stages.Length == 1 && model.Stages[0].Begin is null ? instructions : model.Preamble;
        foreach (var instruction in beforeStage)
        {
            if (instruction is ArgSyntax or UnknownInstructionSyntax { Intended: InstructionKind.Unknown }) continue;
            sink.Add(
                SyntaxErrorKind.MissingFrom,
                instruction.KeywordSpan,
                $"{instruction.Keyword.ToUpperInvariant()} isn't allowed before the first FROM; only ARG is. "
                    + "Move it after FROM.");
            break;
        }

        if (beforeStage.Length == instructions.Length
            && beforeStage[beforeStage.Length - 1] is ArgSyntax last
            && sink.Count == 0)
            sink.Add(
                SyntaxErrorKind.MissingFrom, last.KeywordSpan, "The file contains no FROM. Add one to begin a stage.");
        CheckTarget(model, sink);
        CheckEpoch(model, sink);
    }

    private static void CheckTarget(StageModel model, ErrorSink sink)
    {
        if (model.Options.Target is not { Length: > 0 } target || model.FinalStage is not { From: { } from } final)
            return;
        if (string.Equals(final.Name, target, System.StringComparison.OrdinalIgnoreCase)) return;
        if (int.TryParse(target, out var number) && number == final.Index) return;
        sink.Add(
            SyntaxErrorKind.StageReference,
            from.KeywordSpan,
            $"The build's target is '{target}', but no stage has that name. Name an existing stage.");
    }

    /// <summary>SOURCE_DATE_EPOCH is a number, <c>context</c> or the name of a stage.</summary>
    private static void CheckEpoch(StageModel model, ErrorSink sink)
    {
        if (model.Stages.IsEmpty || model.Preamble.IsEmpty) return;
        if (model.States.Outside.Variable(
            "SOURCE_DATE_EPOCH") is not { Value: { Length: > 0 } value, Declaration: { } declaration }
            || value == "context")
            return;
        if (long.TryParse(
            value,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out _))
            return;
        foreach (var stage in model.Stages)
            if (string.Equals(stage.Name, value, System.StringComparison.OrdinalIgnoreCase)) return;
        sink.Add(
            SyntaxErrorKind.KeyValue,
            declaration.Value?.Span ?? declaration.Span,
            $"'{value}' isn't a valid SOURCE_DATE_EPOCH. Use a number of seconds, 'context' or the name of a stage.");
    }
}
