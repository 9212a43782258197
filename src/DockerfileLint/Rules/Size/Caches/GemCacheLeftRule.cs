using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1308: a layer contains the archives of the gems that gem or bundler installed.</summary>
internal sealed class GemCacheLeftRule : CacheLeftRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1308", "gem-cache-left", "Gem archives left in a layer", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/leftover-bundler-cache", "parfum:gemUpdateSystemRmRootGem"),
        Fix = FixKind.Suggested,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    private protected override ImmutableArray<Leftover> Leftovers { get; } = ImmutableArray.Create(Gem.Archives);

    protected override string FixTitle => "Delete the gem archives in the same RUN";

    protected override bool IsCleanUp(ShellCommand command) => command.Name is "rm" or "find"
        && command.Arguments.Any(
            static word =>
                word.Text.Contains("cache", StringComparison.Ordinal)
                    || word.Text.Contains(".gem", StringComparison.Ordinal)
                    || word.Text.Contains("/tmp/", StringComparison.Ordinal));

    protected override string MessageOf(ShellCommand command, RunModel run, RuleContext context) =>
        "This layer stores each gem twice: installed and as an archive. "
            + (Bundler.Instance.IsCalledBy(command) && HasOwnFolder(run, context)
                ? "Delete the folder 'cache' next to the gems in the same RUN."
                : $"Delete the archives in the same RUN: '{Gem.Archives.CleanUp}'.");

    protected override void Edit(
        FixEditor edit, ImmutableArray<ShellCommand> commands, RunModel run, RuleContext context)
    {
        if (commands.Any(Bundler.Instance.IsCalledBy) && HasOwnFolder(run, context)) edit.GiveUp();
        else base.Edit(edit, commands, run, context);
    }

    /// <summary>
    /// Whether the base image may set the folder: Ruby's own images set GEM_HOME, which gem knows, and bare systems
    /// nothing.
    /// </summary>
    private static bool MaySetFolder(RunModel run) =>
        run.Stage is { } stage
            && !run.State.IsEnvironmentComplete
            && stage.RootBase.Known.Repository is not ("ruby" or "jruby" or "fluent/fluentd" or "fluentd");

    /// <summary>
    /// Whether bundler installs into a folder of its own, which a variable or a setting names: the archives are then
    /// there.
    /// </summary>
    private static bool HasOwnFolder(RunModel run, RuleContext context) =>
        MaySetFolder(run)
        || run.State.Variable("BUNDLE_PATH") is not null || run.State.Variable("BUNDLE_DEPLOYMENT") is not null
        || context.Ask<object>(
            static model =>
                model.Commands.Any(
                    static other =>
                        Bundler.Instance.IsCalledBy(other.Command)
                            && Bundler.Instance.NamesFolder(other.Command))) is true;
}
