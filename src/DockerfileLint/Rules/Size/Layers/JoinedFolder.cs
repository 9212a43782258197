using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// The working directory of joined RUNs. The builder creates it again for each RUN; a joined one finds it gone where an
/// earlier command removes it.
/// </summary>
internal static class JoinedFolder
{
    // What files are deleted from, and where no image works.
    private static readonly string[] NeverWorkedIn = ["/tmp/", "/var/", "/root/", "/etc/", "/usr/", "/home/"];

    /// <summary>
    /// Whether the folder is still there for the last of some RUNs; null where that isn't known.
    /// </summary>
    public static bool? Outlives(ImmutableArray<RunModel> runs, BuildModel model)
    {
        var folder = runs[0].State.WorkingDirectory;
        bool? outlives = true;
        ShellCommand? known = null;
        for (var i = 0; i < runs.Length - 1; i++)
        {
            if (model.Layers.LayerOf(runs[i].Syntax) is not { } layer) continue;
            foreach (var effect in layer.Effects)
            {
                if (effect.Kind is not (LayerEffectKind.Delete or LayerEffectKind.Move)) continue;
                if (folder is not null && effect.Path.Covers(folder)) return false;
                // A command of many words has as many effects.
                if (effect.Path.IsKnown)
                {
                    if (MayBe(effect.Path.Text, folder)) outlives = null;
                }
                else if (effect.Command != known)
                {
                    known = effect.Command;
                    if (MayRemove(effect)) outlives = null;
                }
            }
        }

        return outlives;
    }

    /// <summary>Whether a path may be the folder, where that isn't known.</summary>
    private static bool MayBe(string path, string? folder) =>
        folder is null
            // The folders of php's and others' images.
            && (path.StartsWith("/var/www", StringComparison.Ordinal)
                || path.StartsWith("/usr/src", StringComparison.Ordinal)
                || !IsNeverWorkedIn(path));

    private static bool MayRemove(LayerEffect effect) =>
        effect.Command is { Name: "rm" or "rmdir" or "mv" } command
            && new ShellArguments(command).Operands.Any(static word => !IsElsewhere(word));

    /// <summary>Whether a word surely names something below the folder, or below another one than it.</summary>
    private static bool IsElsewhere(ShellWord word)
    {
        var text = word.Value ?? word.Prefix;
        if (text.Contains("..", StringComparison.Ordinal)) return false;
        return text.TrimEnd('/') is not ("" or ".") && (text[0] != '/' || IsNeverWorkedIn(text));
    }

    private static bool IsNeverWorkedIn(string path)
    {
        foreach (var known in NeverWorkedIn)
            if (path.StartsWith(known, StringComparison.Ordinal)) return true;
        return false;
    }
}
