using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1210: editors and documentation are installed into an image that starts a program.</summary>
internal sealed class UnneededToolsRule : PreparedCommandRule<LastInRun>
{
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "vim", "vim-tiny", "vim-nox", "vim-enhanced", "vim-minimal", "vim-common", "neovim", "nano", "emacs", "emacs-nox", "joe", "mc", "man", "man-db", "man-pages", "manpages", "manpages-dev", "mandoc", "info", "texinfo",
    };

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1210", "unneeded-tools", "An editor or documentation is installed into what ships", Severity.Info)
    {
        Presets = RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = PackageManagers.All.SelectMany(static manager => manager.Programs).Distinct(StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    protected override LastInRun? Prepare(BuildModel model) => StartsService(model) ? new LastInRun(static command => PackageManagers.Read(command) is { Action: PackageAction.Remove }) : null;

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, LastInRun facts, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } || PackageManagers.Read(command.Command) is not { Action: PackageAction.Install } read) return;
        var found = read.Packages.Where(static word => word.Value is { } name && IsTool(name)).ToList();
        // What compiles its own documents may need texinfo; what edits with a tool uses it.
        if (found.Count == 0 || facts.Follows(command) || found.Any(word => !context.Model.CommandsOf(word.Value!).IsEmpty)) return;
        context.Report(
            found[0].Span,
            $"{string.Join(", ", found.Take(3).Select(static word => word.Value))}: the program that starts here does not need it. Leave it out; docker debug, or a container beside this one, brings tools when they are wanted.");
    }

    private static bool IsTool(string name) => Tools.Contains(name) || name is not ['-', ..] && name.EndsWith("-doc", StringComparison.Ordinal);

    /// <summary>Whether a program starts that is no shell: people work in an image that starts one.</summary>
    private static bool StartsService(BuildModel model)
    {
        var starts = model.FinalStage!.StartCommands;
        return starts.Length > 0 && !starts.Any(static command => command.Name is null or "sh" or "bash" or "ash" or "zsh" or "fish" or "tmux" or "screen" or "tail" or "sleep" or "sshd");
    }
}
