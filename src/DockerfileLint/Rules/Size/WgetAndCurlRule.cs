using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1213: a stage uses both wget and curl.</summary>
internal sealed class WgetAndCurlRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1213", "wget-and-curl", "A stage uses both wget and curl", Severity.Info)
    {
        Aliases = ImmutableArray.Create("hadolint:DL4001", "docker-lint(asymmetric):DL4001", "tally:hadolint/DL4001", "kics:run_using_wget_and_curl", "trivy:DS-0014", "semgrep:use-either-wget-or-curl", "droast:DF058"),
        Presets = RulePresets.Recommended | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        if (context.Model.CommandsOf("wget").IsEmpty || context.Model.CommandsOf("curl").IsEmpty) return;
        foreach (var stage in context.Model.Stages)
        {
            var commands = stage.Runs.SelectMany(static run => run.Commands).Where(static command => command.Name is "wget" or "curl").ToList();
            var other = commands.FirstOrDefault(command => command.Name != commands[0].Name);
            if (other is null) continue;
            context.Report(
                other.Span,
                $"This stage fetches with {other.Name} here and with {commands[0].Name} before. One of them would do, and one package less is to be installed.",
                related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, commands[0].Span, $"{commands[0].Name} is used here")));
        }
    }
}
