using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1316: gem installs bundler, which the official ruby image already contains.</summary>
internal sealed class RedundantBundlerRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1316", "redundant-bundler", "The ruby image already contains bundler", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/redundant-bundler-install"),
        Waste = WasteClass.Small,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Gem.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || stage.RootBase.Known.Repository != "ruby") return;
        var words = command.Command.Arguments;
        if (words.Length == 0 || words[0].Value != "install") return;
        // A version means that the one of the image is not wanted.
        if (words.Any(
            static word =>
                word.Value is null or "-v"
                    || word.Prefix.StartsWith("--version", System.StringComparison.Ordinal)
                    || word.Prefix.StartsWith("-v", System.StringComparison.Ordinal)))
            return;
        if (words.FirstOrDefault(static word => word.Value == "bundler") is not { } found) return;
        context.Report(
            found.Span,
            "The ruby image already contains bundler, which fetches the version in Gemfile.lock itself. "
                + "Remove this, or name a version.");
    }
}
