using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>What is wrong with the file as a whole.</summary>
internal static class FileErrors
{
    public static void Find(BuildModel model, ErrorSink sink)
    {
        var instructions = model.Syntax.Instructions;
        if (instructions.IsEmpty)
        {
            // What could not be read at all is said by the parser.
            if (model.Syntax.Errors.IsEmpty) sink.Add(SyntaxErrorKind.EmptyFile, default, "The file holds no instruction; a Dockerfile needs at least a FROM.");
            return;
        }

        var beforeStage = model.Stages.Length == 1 && model.Stages[0].Begin is null ? instructions : model.Preamble;
        foreach (var instruction in beforeStage)
        {
            if (instruction is ArgSyntax or UnknownInstructionSyntax { Intended: InstructionKind.Unknown }) continue;
            sink.Add(SyntaxErrorKind.MissingFrom, instruction.KeywordSpan, $"{instruction.Keyword.ToUpperInvariant()} stands before the first FROM: only ARG may. Begin the stage with FROM first.");
            break;
        }

        if (beforeStage.Length == instructions.Length && beforeStage[beforeStage.Length - 1] is ArgSyntax last && sink.Count == 0)
            sink.Add(SyntaxErrorKind.MissingFrom, last.KeywordSpan, "The file holds no FROM, so there is no stage to build.");
        CheckTarget(model, sink);
        CheckEpoch(model, sink);
    }

    private static void CheckTarget(BuildModel model, ErrorSink sink)
    {
        if (model.Options.Target is not { Length: > 0 } target || model.FinalStage is not { From: { } from } final) return;
        if (string.Equals(final.Name, target, System.StringComparison.OrdinalIgnoreCase)) return;
        if (int.TryParse(target, out var number) && number == final.Index) return;
        sink.Add(SyntaxErrorKind.StageReference, from.KeywordSpan, $"The build asks for the stage '{target}', and no stage bears that name.");
    }

    /// <summary>SOURCE_DATE_EPOCH is a number, <c>context</c> or the name of a stage.</summary>
    private static void CheckEpoch(BuildModel model, ErrorSink sink)
    {
        if (model.Stages.IsEmpty || model.Preamble.IsEmpty) return;
        if (model.States.Outside.Variable("SOURCE_DATE_EPOCH") is not { Value: { Length: > 0 } value, Declaration: { } declaration } || value == "context") return;
        if (long.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _)) return;
        foreach (var stage in model.Stages)
            if (string.Equals(stage.Name, value, System.StringComparison.OrdinalIgnoreCase)) return;
        sink.Add(SyntaxErrorKind.KeyValue, declaration.Value?.Span ?? declaration.Span, $"SOURCE_DATE_EPOCH must be a number of seconds, 'context' or the name of a stage, not '{value}'.");
    }
}
