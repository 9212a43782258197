using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1316: gem installs bundler, which the official ruby image carries.</summary>
internal sealed class RedundantBundlerRule : CommandRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1316", "redundant-bundler", "bundler is installed beside the one that the ruby image carries", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/redundant-bundler-install"),
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> Programs { get; } = ImmutableArray.Create("gem");

    /// <inheritdoc/>
    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || stage.RootBase.Known.Repository != "ruby") return;
        var words = command.Command.Arguments;
        if (words.Length == 0 || words[0].Value != "install") return;
        // A version is a wish for another one than that of the image.
        if (words.Any(static word => word.Value is null or "-v" || word.Prefix.StartsWith("--version", System.StringComparison.Ordinal) || word.Prefix.StartsWith("-v", System.StringComparison.Ordinal))) return;
        if (words.FirstOrDefault(static word => word.Value == "bundler") is not { } found) return;
        context.Report(
            found.Span,
            "The ruby image carries bundler, and bundler itself fetches the version that Gemfile.lock asks for. Leave this out, or name the version that is needed.");
    }
}
