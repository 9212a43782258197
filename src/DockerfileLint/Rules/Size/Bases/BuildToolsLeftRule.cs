using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1109: compilers and headers are left in the final image.</summary>
internal sealed class BuildToolsLeftRule : PreparedCommandRule<BuildToolsLeftRule.Facts>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1109", "build-tools-left", "Compilers or headers in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("npm-dockerfilelint:apkadd-missing-virtual"),
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = 
        Tools.ProgramsOf(Apt.Instance, Apk.Instance, Yum.Instance, Dnf.Instance, Microdnf.Instance);

    protected override Facts? Prepare(BuildModel model) => new(model);

    protected override void Analyze(RunCommand command, Facts facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true }
            || Tools.ReadPackages(command.Command) is not { Action: PackageAction.Install } read)
            return;
        var found = read.Packages
            .Where(static word => word.Value is { } name && BuildPackages.Contains(name))
            .ToList();
        // The headers of the C library alone build nothing. They provide its unversioned name, which some programs
        // load.
        if (found.Count == 0
            || !context.Model.Purpose.RunsProgram
            || facts.Removals.FollowsOfSameProgram(command)
            || found.TrueForAll(static word => word.Value is "libc-dev" or "libc6-dev"))
            return;
        if (found.TrueForAll(static word => BuildPackages.AreHeaders(word.Value!)) && !facts.MayBuild) return;
        var saved = Apt.Instance.IsCalledBy(command.Command)
            ? InstalledBytes.OfSome(command, read.Packages, found)
            : null;
        // What a later RUN removes is reported there.
        if (saved is { } known
            && context.Ask(static model => new JoinedWaste(model)).PackageBytes(command.Command) is > 0 and var said)
        {
            if (known.Bytes <= said) return;
            saved = new ByteEstimate(known.Bytes - said, ByteEstimateKind.About);
        }

        var names = string.Join(", ", found.Take(3).Select(static word => word.Value))
            + (found.Count > 3 ? $" and {found.Count - 3} more" : "");
        if (facts.RemovalOf(command.Command, found) is { } removal)
        {
            // Where both RUNs can be joined, that is said with the fix.
            if (context.Ask(static model => new JoinedWaste(model)).PackageBytes(command.Command) is 0)
                context.Report(
                    found[0].Span,
                    $"Build packages stay stored in this layer: {names}. "
                        + $"Line {context.Source.GetLine(removal) + 1} removes them too late: do it in the same RUN.",
                    savedBytes: saved,
                    related: ImmutableArray.Create(
                        new RelatedLocation(context.Source.Path, new TextSpan(removal, 0), "removed here")));
            return;
        }

        context.Report(
            found[0].Span,
            $"The final image contains build packages: {names}. "
                + (RuntimeNames(command, found, facts) is { } instead
                    ? $"Install {instead} instead, which is enough to run a program."
                    : facts.Builds.FollowInOther(command)
                        ? "A later instruction may build with them: build in a separate stage and copy the result."
                        : "Install them in a build stage, or remove them in the same RUN."),
            savedBytes: saved);
    }

    /// <summary>
    /// What to install where nothing builds with the packages, so that they are there for the program; null where
    /// something may, or one has no such counterpart.
    /// </summary>
    private static string? RuntimeNames(RunCommand command, List<ShellWord> found, Facts facts)
    {
        var names = found.Select(static word => RuntimePackages.Of(word.Value!)).Distinct(StringComparer.Ordinal)
            .ToList();
        var isJava = found.TrueForAll(static word => IsJdk(word.Value!));
        return names.Count <= 3
            && names.TrueForAll(static name => name is not null)
            && !facts.Builds.Follow(command, isJava)
            ? string.Join(", ", names)
            : null;
    }

    private static bool IsJdk(string name) => name.EndsWith("-jdk", StringComparison.Ordinal);

    /// <summary>
    /// Whether anything in the final image may build with headers. Otherwise they provide the unversioned name of a
    /// library, which some programs load.
    /// </summary>
    private static bool MayBuild(BuildModel model) =>
        model.Commands.Any(
            static command =>
                command.Run.Stage is { IsShipped: true }
                    && !(command.Command.Name is { } name && CommandTable.IsExact(name)));

    /// <summary>
    /// What is computed once: whether the final image may build with headers, and where its RUNs remove packages.
    /// </summary>
    internal sealed class Facts(BuildModel model)
    {
        private readonly Lazy<bool> mayBuild = new(() => BuildToolsLeftRule.MayBuild(model));
        private readonly Lazy<Dictionary<ShellCommand, Dictionary<string, int>>> removals =
            new(() => FindRemovals(model));

        /// <summary>Whether anything in the final image may build with headers.</summary>
        public bool MayBuild => mayBuild.Value;

        /// <summary>Where later RUNs remove all of these packages; null where one stays.</summary>
        public int? RemovalOf(ShellCommand install, List<ShellWord> found)
        {
            if (!removals.Value.TryGetValue(install, out var removed)) return null;
            var group = Tools.ReadPackages(install)?.Manager.GroupOf(install);
            if (group is not null && removed.TryGetValue(group, out var start)) return start;
            int? last = null;
            foreach (var word in found)
            {
                if (!removed.TryGetValue(word.Value!, out var place)) return null;
                last = Math.Max(last ?? 0, place);
            }

            return last;
        }

        /// <summary>Commands that may build with compilers and headers: a later one in any RUN.</summary>
        public LaterBuilds Builds { get; } = new(model);

        /// <summary>Commands that remove packages.</summary>
        public LastInRun Removals { get; } = new(
            static command =>
                Tools.ReadPackages(command) is { Action: PackageAction.Remove });

        private static Dictionary<ShellCommand, Dictionary<string, int>> FindRemovals(BuildModel model)
        {
            var found = new Dictionary<ShellCommand, Dictionary<string, int>>();
            foreach (var overlap in model.Layers.Overlaps)
            {
                if (overlap is not { Package: { } package, IsUncertain: false, Written.Command: { } install }) continue;
                if (!found.TryGetValue(install, out var removed))
                    found[install] = removed = new Dictionary<string, int>(StringComparer.Ordinal);
                removed[package] = overlap.Hidden.Span.Start;
            }

            return found;
        }
    }
}
