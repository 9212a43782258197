using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// Where the RUNs of what ships name a file as an argument of some programs: they are looked through once, for all
/// files.
/// </summary>
internal sealed class ArchiveUses
{
    private static readonly IComparer<ArchiveUse> InOrder = Comparer<ArchiveUse>.Create(Compare);
    private readonly Dictionary<string, List<ArchiveUse>> byName = new(StringComparer.Ordinal);

    /// <summary>Looks through the layers.</summary>
    /// <param name="layers">The layers, in order.</param>
    /// <param name="isMeant">Which programs use archives.</param>
    /// <param name="fileOf">The path of a file that a word names; null where it names none.</param>
    public ArchiveUses(IEnumerable<Layer> layers, Func<string, bool> isMeant, Func<ShellWord, string?> fileOf)
    {
        foreach (var layer in layers)
        {
            if (layer.Run is not { } run) continue;
            foreach (var command in run.Commands)
            {
                foreach (var word in ArgumentsOf(command, isMeant))
                    if (fileOf(word) is { } file)
                        Add(NameOf(file), new ArchiveUse(layer.Index, command.Span.Start, run));
            }
        }

        foreach (var uses in byName.Values) uses.Sort(InOrder);
    }

    /// <summary>
    /// The first use after a layer of a file, by the last part of its path; null where there is none.
    /// </summary>
    public ArchiveUse? BehindLayer(string name, int layer) => From(name, layer, int.MaxValue);

    /// <summary>
    /// The first use from a layer on of a file, after a place of the text; null where there is none.
    /// </summary>
    public ArchiveUse? From(string name, int layer, int place)
    {
        if (!byName.TryGetValue(name, out var uses)) return null;
        // What a base's trigger runs may come before it in the text, but is after it in the layers.
        for (var i = IndexOf(uses, layer, place); i < uses.Count; i++)
            if (place == int.MaxValue || uses[i].Start > place) return uses[i];
        return null;
    }

    /// <summary>The last part of a path, also of one of Windows.</summary>
    public static string NameOf(string path) => path.Substring(path.AsSpan().LastIndexOfAny('/', '\\') + 1);

    private static ImmutableArray<ShellWord> ArgumentsOf(ShellCommand command, Func<string, bool> isMeant)
    {
        if (command.Name is { } program && isMeant(program))
            return ArchiveCommands.OnlyReads(command)
                ? ImmutableArray<ShellWord>.Empty
                : command.Arguments.AddRange(InputsOf(command));
        return command.Program is { IsForeign: true }
            && command.Arguments.IsEmpty
            && MethodCalls.Arguments(command, "ExtractToDirectory") is { } arguments
            ? arguments
            : ImmutableArray<ShellWord>.Empty;
    }

    /// <summary>What a command reads from its input: <c>tar x &lt; file</c>, <c>cat file | tar x</c>.</summary>
    private static IEnumerable<ShellWord> InputsOf(ShellCommand command)
    {
        foreach (var redirect in command.Redirects)
            if (redirect is { Operator: "<" or "0<" }) yield return redirect.Target;
        if (command is not { Parent: ShellPipeline pipe, Index: > 0 }) yield break;
        if (pipe.Commands[command.Index - 1] is not ShellCommand { Name: { } name } before) yield break;
        if (!Writes(name)) yield break;
        foreach (var word in before.Arguments) yield return word;
    }

    /// <summary>Whether a program writes files to its output, unpacked or not.</summary>
    private static bool Writes(string program) =>
        program is "cat" or "gzip" or "gunzip" or "zcat" or "bzip2" or "bunzip2" or "bzcat" or "xz" or "unxz" or "xzcat"
            or "zstd" or "unzstd" or "zstdcat" or "pv";

    private static int Compare(ArchiveUse left, ArchiveUse right) =>
        left.Layer != right.Layer ? left.Layer.CompareTo(right.Layer) : left.Start.CompareTo(right.Start);

    /// <summary>The index of the first use after a place of a layer.</summary>
    private static int IndexOf(List<ArchiveUse> uses, int layer, int place) => BinarySearch.First(
        uses.Count,
        (uses, layer, place),
        static (all, i) => all.uses[i].Layer > all.layer
            || all.uses[i].Layer == all.layer && all.uses[i].Start > all.place);

    private void Add(string name, ArchiveUse use)
    {
        if (!byName.TryGetValue(name, out var uses)) byName[name] = uses = [];
        uses.Add(use);
    }
}
