using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1201: a layer that ships keeps the package lists that <c>apt-get update</c> has fetched.</summary>
internal sealed class AptListsLeftRule : Rule
{
    private const string Lists = "/var/lib/apt/lists";
    private const string Command = "rm -rf /var/lib/apt/lists/*";
    private static readonly ShellOptionSyntax Options = new("oct", "--option", "--target-release", "--config-file", "--default-release");

    // Debian 12, main archive, measured by real builds in November 2026: what the lists add to the layer.
    private static readonly ByteEstimate Measured = new(19_856_468, ByteEstimateKind.About);

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1201", "apt-lists-left", "A layer keeps the apt package lists", Severity.Warning)
    {
        Aliases = ImmutableArray.Create(
            "hadolint:DL3009",
            "kics:apt_get_install_lists_were_not_deleted",
            "semgrep:remove-package-lists",
            "parfum:aptGetInstallThenRemoveAptLists",
            "dockerfilelint:apt-get-update_require_rm",
            "droast:DF004",
            "dockerfile-doctor:DD004",
            "dockopt:GEN003",
            "dockle:DKL-DI-0005"),
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var layer in context.Model.Layers.Layers)
            if (layer.Run is { } run && FindLeft(layer) is { } update) Report(update, run, context);
    }

    /// <summary>The last command that fetches lists which the layer keeps for sure; null where there is none.</summary>
    private static ShellCommand? FindLeft(Layer layer)
    {
        ShellCommand? left = null;
        foreach (var effect in layer.Effects)
        {
            if (effect.Kind == LayerEffectKind.Unknown) return null;
            if (effect.Kind == LayerEffectKind.Write && effect.Path.Text == Lists && !effect.IsConditional) left = effect.Command;
            else if (effect.Kind is LayerEffectKind.Delete or LayerEffectKind.Move && Touches(effect.Path)) left = null;
        }

        return left;
    }

    private static bool Touches(PathPattern path) =>
        path.Text == Lists || path.Text.StartsWith(Lists + "/", StringComparison.Ordinal) || path.Covers(Lists);

    private static void Report(ShellCommand update, RunModel run, RuleContext context)
    {
        var reader = LaterReader(run, context.Model.Runs);
        var advice = reader is null
            ? $"Remove them in the same RUN: && {Command}."
            : $"Line {context.Source.GetLine(reader.Span.Start) + 1} installs from them in another RUN: join the two, and remove the lists at the end with {Command}.";
        context.Report(
            update.Span,
            $"The package lists that this fetches stay in the layer, though nothing at run time reads them. {advice}",
            reader is null ? () => Fixes(update, run, context) : null,
            Measured);
    }

    /// <summary>A command of a later RUN that reads the lists, since none before it has fetched them anew; null where there is none.</summary>
    private static ShellCommand? LaterReader(RunModel run, ImmutableArray<RunModel> runs)
    {
        for (var i = IndexAfter(run, runs); i < runs.Length; i++)
        {
            if (runs[i].Stage?.Chain.Contains(run.Stage!) != true) continue;
            foreach (var command in runs[i].Commands)
            {
                if (command.Name is not ("apt-get" or "apt" or "aptitude")) continue;
                var verb = new ShellArguments(command, Options).Subcommand;
                if (verb == "update") return null;
                if (verb is null or "install" or "build-dep" or "upgrade" or "dist-upgrade" or "full-upgrade" or "download" or "source") return command;
            }
        }

        return null;
    }

    private static int IndexAfter(RunModel run, ImmutableArray<RunModel> runs)
    {
        int low = 0, high = runs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (runs[middle].Syntax.Span.Start <= run.Syntax.Span.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ImmutableArray<CodeFix> Fixes(ShellCommand update, RunModel run, RuleContext context) =>
        run.Script.FindAppendOffset(update) is { } offset
            ? ImmutableArray.Create(new CodeFix(
                "Remove the package lists in the same layer",
                FixSafety.Safe,
                ImmutableArray.Create(new TextChange(context.Source.Path, new TextSpan(offset, 0), " && " + Command))))
            : ImmutableArray<CodeFix>.Empty;
}
