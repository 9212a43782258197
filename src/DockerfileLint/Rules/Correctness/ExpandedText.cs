using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Correctness;

/// <summary>The texts of an instruction that the builder expands.</summary>
internal static class ExpandedText
{
    /// <summary>Each of them, expanded with what the instruction sees.</summary>
    public static IEnumerable<Expansion> Of(InstructionSyntax instruction, BuildModel model)
    {
        foreach (var word in WordsOf(instruction)) yield return model.Expand(word, instruction);
        var state = model.GetState(instruction);
        foreach (var path in PathsOf(instruction))
            if (path.Heredoc is null) yield return state.Expand(path);
            else if (path.Heredoc.Expands) yield return state.Expand(path.Heredoc);
        foreach (var flag in instruction.Flags)
            if (IsExpanded(flag, instruction)) yield return state.Expand(flag);
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
