using System.Collections.Generic;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
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
    public static ByteEstimate? OfRecommended(RunCommand command, IEnumerable<ShellWord> packages)
    {
        if (PreparedFor(command) is not { } with || PreparedFor(command) is not { } without) return null;
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

        return Estimate(with.BytesBeyond(without), isComplete);
    }

    /// <summary>
    /// What wouldn't be installed without some of the packages; null where that isn't known. What they recommend is
    /// left out: it is counted above.
    /// </summary>
    public static ByteEstimate? OfSome(
        RunCommand command, IEnumerable<ShellWord> packages, ICollection<ShellWord> some)
    {
        if (PreparedFor(command) is not { } all || PreparedFor(command) is not { } others) return null;
        foreach (var word in packages)
        {
            if (NameOf(word) is not { } name || DebianPackages.Find(name, withRecommended: false) is not { } found)
                continue;
            all.Add(found);
            if (!some.Contains(word)) others.Add(found);
        }

        return Estimate(all.BytesBeyond(others), isComplete: false);
    }

    /// <summary>The package lists of apt in a stage: measured for Debian, whose lists aren't Ubuntu's.</summary>
    public static ByteEstimate? OfLists(Stage? stage) =>
        stage is not null && DebianBases.IsDebian(stage.RootBase.Known) && Apt.Index.Bytes is { } bytes
            ? new ByteEstimate(bytes, ByteEstimateKind.About)
            : null;

    private static ByteEstimate? Estimate(long bytes, bool isComplete) =>
        bytes > 0 || isComplete ? new ByteEstimate(bytes, ByteEstimateKind.About) : null;

    private static PackageSet? PreparedFor(RunCommand command) =>
        command.Run.Stage is { RootBase.Reference: not null } stage
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
