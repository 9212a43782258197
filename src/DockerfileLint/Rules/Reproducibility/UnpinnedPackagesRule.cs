using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>A rule about packages that are installed in whatever version is current.</summary>
internal abstract class UnpinnedPackagesRule : CommandRule
{
    /// <summary>How a version is named, such as <c>curl=VERSION</c>, for a package.</summary>
    protected abstract string Pinned(string package);

    /// <summary>The same for one of a command that names versions in another way.</summary>
    protected virtual string Pinned(string package, ShellCommand command) => Pinned(package);

    /// <summary>The packages of a command without a version; empty where it installs none.</summary>
    protected abstract IEnumerable<ShellWord> Unpinned(ShellCommand command);

    protected sealed override void Analyze(RunCommand command, RuleContext context)
    {
        var found = Unpinned(command.Command).Where(static word => word.Value is { Length: > 0 }).ToImmutableArray();
        if (found.IsEmpty) return;
        var first = found[0].Value!;
        context.Report(
            TextSpan.FromBounds(found[0].Span.Start, found[found.Length - 1].Span.End),
            found.Length == 1
                ? $"Each build installs the newest '{first}'. Name a version: '{Pinned(first, command.Command)}'."
                : $"Each build installs the newest '{first}' and {found.Length - 1} more. "
                    + $"Name versions: '{Pinned(first, command.Command)}'.");
    }

    private protected static RuleDescriptor Describe(string id, string name, string title, params string[] aliases) =>
        new(id, name, title, Severity.Info)
        {
            Aliases = aliases.ToImmutableArray(),
            Presets = RulePresets.Hadolint,
        };
}
