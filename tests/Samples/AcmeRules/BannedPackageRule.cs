using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Rules;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace AcmeRules;

/// <summary>MY0002: packages that the house doesn't want, with an option and a fix.</summary>
public sealed class BannedPackageRule : PreparedCommandRule<HashSet<string>>
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("MY0002", "banned-package", "Package that ACME bans", Severity.Warning)
    {
        Fix = FixKind.Suggested,
        Options = ImmutableArray.Create(new RuleOption("packages", "telnet", "The names of the packages, separated by spaces.")),
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("apt-get", "apk");

    /// <inheritdoc/>
    protected override HashSet<string>? Prepare(BuildModel model)
    {
        if (model is null) throw new ArgumentNullException(nameof(model));
        var removed = model.Commands.Select(static command => command.GetPackageCommand()).Where(static command => command?.Action == PackageAction.Remove);
        return new HashSet<string>(removed.SelectMany(static command => command!.Packages).Select(static word => word.Text), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, HashSet<string> facts, RuleContext context)
    {
        if (command is null) throw new ArgumentNullException(nameof(command));
        if (facts is null) throw new ArgumentNullException(nameof(facts));
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (command.GetPackageCommand() is not { Action: PackageAction.Install } install) return;
        var banned = context.GetOption("packages").Split(' ');
        foreach (var package in install.Packages)
        {
            if (!banned.Contains(package.Text, StringComparer.Ordinal) || facts.Contains(package.Text)) continue;
            context.Report(package.Span, $"ACME bans '{package.Text}'. Use another package.", install.Packages.Length > 1 ? context.Fix.Suggested("Remove the package", edit => edit.Remove(WithBlank(package))) : null);
        }
    }

    private static TextSpan WithBlank(ShellWord package) => TextSpan.FromBounds(package.Span.Start - 1, package.Span.End);
}
