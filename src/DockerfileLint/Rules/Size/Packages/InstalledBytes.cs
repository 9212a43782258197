using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Layers;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>How many bytes apt installs, by Debian's package index and by what the base image has already.</summary>
internal static class InstalledBytes
{
    /// <summary>
    /// What is installed because it is recommended; null where that isn't known. Nothing, where all packages are known
    /// and none of them recommends anything that isn't there.
    /// </summary>
    /// <param name="command">What installs.</param>
    /// <param name="packages">The packages that it names.</param>
    /// <param name="kept">Recommended packages that are needed, and so stay.</param>
    public static ByteEstimate? OfRecommended(
        RunCommand command, IEnumerable<ShellWord> packages, IEnumerable<string> kept)
    {
        return PreparedFor(command.Run.Stage) is { } with && PreparedFor(command.Run.Stage) is { } without
            && BytesOfRecommended(with, without, packages, kept) is var (bytes, isComplete)
            ? Estimate(bytes, isComplete)
            : null;
    }

    /// <summary>
    /// Whether what is recommended is less than 1 MB on any base: it is so much on one that has nothing.
    /// </summary>
    public static bool AreRecommendedFew(IEnumerable<ShellWord> packages, IEnumerable<string> kept) =>
        BytesOfRecommended(
            new PackageSet(DebianPackages.Count), new PackageSet(DebianPackages.Count), packages, kept)
            is (< 1_000_000, true);

    private static (long Bytes, bool IsComplete) BytesOfRecommended(
        PackageSet with, PackageSet without, IEnumerable<ShellWord> packages, IEnumerable<string> kept)
    {
        var isComplete = true;
        foreach (var name in NamesOf(packages))
        {
            if (name is null || DebianPackages.Find(name, withRecommended: true) is not { } all) isComplete = false;
            else
            {
                with.Add(all);
                without.Add(DebianPackages.Find(name, withRecommended: false)!);
            }
        }

        foreach (var name in kept)
            if (DebianPackages.Find(name, withRecommended: false) is { } needed) without.Add(needed);
        return (with.BytesBeyond(without), isComplete);
    }

    /// <summary>
    /// What wouldn't be installed without some of the packages; null where that isn't known. What they recommend is
    /// left out: it is counted above.
    /// </summary>
    public static ByteEstimate? OfSome(
        RunCommand command, IEnumerable<ShellWord> packages, ICollection<ShellWord> some)
    {
        var stage = command.Run.Stage;
        if (PreparedFor(stage) is not { } all || PreparedFor(stage) is not { } others) return null;
        foreach (var word in packages)
        {
            if (NameOf(word) is not { } name || DebianPackages.Find(name, withRecommended: false) is not { } found)
                continue;
            all.Add(found);
            if (!some.Contains(word)) others.Add(found);
        }

        return Estimate(all.BytesBeyond(others), isComplete: false);
    }

    /// <summary>
    /// What of packages that a later RUN removes stays in the image; null where that isn't known. What was installed
    /// with them is removed where the RUN removes what nothing needs any more.
    /// </summary>
    public static long? OfRemoved(IEnumerable<LayerOverlap> packages)
    {
        long bytes = 0;
        foreach (var removed in packages.GroupBy(static one => (one.Written.Command, one.Later)))
        {
            if (removed.Key.Command is not { } install
                || !Apt.Instance.IsCalledBy(install)
                || PreparedFor(removed.First().Earlier.Stage) is not { } gone
                || PreparedFor(removed.First().Earlier.Stage) is not { } left)
                return null;
            var names = new HashSet<string>(removed.Select(static one => one.Package!), StringComparer.Ordinal);
            var isDeep = removed.Key.Later.Run is { } run && run.Commands.Any(Apt.Instance.RemovesUnneeded);
            foreach (var name in names)
            {
                if (DebianPackages.Find(name, withRecommended: false) is not { } found) return null;
                if (isDeep) gone.Add(found);
                else gone.Add(DebianPackages.RowOf(name)!.Value);
            }

            foreach (var word in Apt.Instance.Read(install).Packages)
                if (NameOf(word) is { } name
                    && !names.Contains(name)
                    && DebianPackages.Find(name, withRecommended: false) is { } other)
                    left.Add(other);
            bytes += gone.BytesBeyond(left);
        }

        return bytes;
    }

    /// <summary>What the RUNs of the final image install with apt, as far as it is known.</summary>
    public static PackageSet NamedIn(BuildModel model)
    {
        var all = new PackageSet(DebianPackages.Count);
        foreach (var command in model.Commands)
        {
            if (command.Run.Stage is not { IsShipped: true } || !Apt.Instance.IsCalledBy(command.Command)) continue;
            if (Apt.Instance.Read(command.Command) is not { Action: PackageAction.Install } install) continue;
            foreach (var word in install.Packages)
                if (NameOf(word) is { } name && DebianPackages.Find(name, withRecommended: false) is { } found)
                    all.Add(found);
        }

        return all;
    }

    /// <summary>The package lists of apt in a stage; null where its release isn't known.</summary>
    public static ByteEstimate? OfLists(Stage? stage)
    {
        if (stage?.RootBase is not { } root) return null;
        var bytes = root.Reference is null ? AptLists.BytesOfStart(root.Known) : AptLists.BytesOf(root.Known);
        return bytes is null ? null : new ByteEstimate(bytes.Value, ByteEstimateKind.About);
    }

    private static ByteEstimate? Estimate(long bytes, bool isComplete) =>
        bytes > 0 || isComplete ? new ByteEstimate(bytes, ByteEstimateKind.About) : null;

    private static PackageSet? PreparedFor(Stage? stage) =>
        stage is { RootBase.Reference: not null }
            ? DebianBases.PackagesOf(stage.RootBase.Known)
            : null;

    private static IEnumerable<string?> NamesOf(IEnumerable<ShellWord> packages)
    {
        foreach (var word in packages)
            if (word.Prefix is not ['-', ..]) yield return NameOf(word);
    }

    /// <summary>The name without a version or an architecture; null where a variable decides it.</summary>
    private static string? NameOf(ShellWord word)
    {
        if (word.Value is not { } text) return null;
        var end = text.IndexOfAny(['=', ':', '/']);
        return end < 0 ? text : text.Substring(0, end);
    }
}
