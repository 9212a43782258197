using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>The texts of an instruction that the builder expands.</summary>
internal static class ExpandedText
{
    /// <summary>
    /// Each of them that may use an undefined variable, expanded with what the instruction sees: the values of the
    /// others may be long.
    /// </summary>
    public static IEnumerable<Expansion> Of(InstructionSyntax instruction, BuildModel model)
    {
        var state = model.GetState(instruction);
        foreach (var word in WordsOf(instruction))
            if (!IsDefined(word.Text, state)) yield return model.Expand(word, instruction);
        foreach (var path in PathsOf(instruction))
            if (path.Heredoc is null) yield return state.Expand(path);
            else if (path.Heredoc.Expands && !IsEscaped(path.Heredoc)) yield return state.Expand(path.Heredoc);
        foreach (var flag in instruction.Flags)
            if (IsExpanded(flag, instruction)) yield return state.Expand(flag);
    }

    /// <summary>Whether the marker is escaped, which shells take as quoted: then no variables are meant.</summary>
    private static bool IsEscaped(HeredocSyntax heredoc) =>
        heredoc.Source.ToString(heredoc.MarkerSpan).IndexOf('\\') >= 0;

    private static bool IsDefined(string text, BuildState state)
    {
        for (var i = text.IndexOf('$'); i >= 0; i = text.IndexOf('$', i + 1))
        {
            var start = i + 1 < text.Length && text[i + 1] == '{' ? i + 2 : i + 1;
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end == start || state.Variable(text.Substring(start, end - start)) is null) return false;
        }

        return true;
    }

    private static IEnumerable<WordSyntax> WordsOf(InstructionSyntax instruction) => instruction switch
    {
        EnvSyntax env => WordsOf(env.Pairs),
        LabelSyntax label => WordsOf(label.Pairs),
        // The name of an ARG is taken as it is.
        ArgSyntax arg => ValuesOf(arg.Declarations),
        UserSyntax user => [user.Name],
        WorkdirSyntax workdir => [workdir.Path],
        StopsignalSyntax signal => [signal.Signal],
        _ => [],
    };

    private static IEnumerable<WordSyntax> WordsOf(IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
        {
            yield return pair.Key;
            if (pair.Value is { } value) yield return value;
        }
    }

    private static IEnumerable<WordSyntax> ValuesOf(IEnumerable<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
            if (pair.Value is { } value) yield return value;
    }

    private static ImmutableArray<TransferPathSyntax> PathsOf(InstructionSyntax instruction) => instruction switch
    {
        TransferSyntax transfer => transfer.Destination is { } destination
            ? transfer.Sources.Add(destination)
            : transfer.Sources,
        VolumeSyntax volume => volume.Paths,
        _ => ImmutableArray<TransferPathSyntax>.Empty,
    };

    private static bool IsExpanded(FlagSyntax flag, InstructionSyntax instruction) => instruction switch
    {
        TransferSyntax => flag.Name is "chown" or "chmod",
        RunSyntax => flag.Name == "mount",
        _ => false,
    };
}
