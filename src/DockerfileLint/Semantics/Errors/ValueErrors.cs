using System.Collections.Immutable;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>Words that can't be expanded, or expand to an invalid value.</summary>
internal static class ValueErrors
{
    public static void Find(WordSyntax word, BuildState state, ErrorSink sink)
    {
        if (!VariableExpander.IsPlain(word.Logical.AsSpan(), state.Escape)) sink.AddExpansion(state.Expand(word));
    }

    public static void Find(ImmutableArray<KeyValueSyntax> pairs, BuildState state, ErrorSink sink)
    {
        foreach (var pair in pairs)
        {
            Find(pair.Key, state, sink);
            if (pair.Value is { } value) Find(value, state, sink);
        }
    }

    public static void Find(ArgSyntax arg, StageModel model, ErrorSink sink)
    {
        foreach (var declaration in arg.Declarations)
        {
            if (declaration.Value is not { } value
                || VariableExpander.IsPlain(value.Logical.AsSpan(), model.Syntax.EscapeCharacter))
                continue;
            // The build argument replaces the default before it is checked.
            if (!model.Options.BuildArguments.ContainsKey(declaration.Key.Text))
                sink.AddExpansion(model.Expand(value, arg));
        }
    }

    public static void Find(VolumeSyntax volume, BuildState state, ErrorSink sink)
    {
        foreach (var path in volume.Paths)
        {
            var expansion = state.Expand(path);
            if (sink.AddExpansion(expansion) || expansion.DefaultValue is not { Length: 0 }) continue;
            sink.Add(
                SyntaxErrorKind.ArgumentCount,
                path.Span,
                $"The volume {path.Text} is empty. Name a folder.",
                replacement: null,
                expansion.Value is null);
        }
    }
}
