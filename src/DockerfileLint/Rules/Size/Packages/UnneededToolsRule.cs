using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1210: editors or documentation are installed in an image that starts a program.</summary>
internal sealed class UnneededToolsRule : PreparedCommandRule<LastInRun>
{
    private static readonly HashSet<string> Unneeded = new(StringComparer.Ordinal)
    {
        "vim", "vim-tiny", "vim-nox", "vim-enhanced", "vim-minimal", "vim-common", "neovim", "nano", "emacs",
        "emacs-nox", "joe", "mc", "man", "man-db", "man-pages", "manpages", "manpages-dev", "mandoc", "info", "texinfo",
    };

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1210", "unneeded-tools", "An editor or documentation in the final image", Severity.Info)
    {
        Waste = WasteClass.Small,
        Presets = RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Tools.PackageManagers
        .SelectMany(static manager => manager.Programs)
        .Distinct(StringComparer.Ordinal)
        .ToImmutableArray();

    protected override LastInRun? Prepare(BuildModel model) =>
        new(static command => Tools.ReadPackages(command) is { Action: PackageAction.Remove });

    protected override void Analyze(RunCommand command, LastInRun facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true }
            || Tools.ReadPackages(command.Command) is not { Action: PackageAction.Install } read)
            return;
        var found = read.Packages.Where(static word => word.Value is { } name && IsTool(name)).ToList();
        // A build may need texinfo for its documentation, and a command may use the tool itself.
        if (found.Count == 0
            || !context.Model.Purpose.RunsProgram
            || facts.Follows(command)
            || found.Any(word => !context.Model.GetCommands(word.Value!).IsEmpty))
            return;
        context.Report(
            found[0].Span,
            "The program in the final image doesn't need "
                + $"{string.Join(", ", found.Take(3).Select(static word => word.Value))}. Remove it, "
                + "and use 'docker debug' when you need tools.");
    }

    private static bool IsTool(string name) =>
        Unneeded.Contains(name) || name is not ['-', ..] && name.EndsWith("-doc", StringComparison.Ordinal);
}
