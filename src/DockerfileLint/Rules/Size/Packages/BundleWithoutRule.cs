using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1314: bundler installs the development and test groups into the final image.</summary>
internal sealed class BundleWithoutRule : PreparedCommandRule<Stage>
{
    private const string Setting = "ENV BUNDLE_WITHOUT=\"development:test\"";

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1314", "bundle-without", "Bundler development groups in the final image", Severity.Info)
    {
        Aliases = ImmutableArray.Create("tally:tally/ruby/missing-bundle-without-development"),
        Fix = FixKind.Suggested,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs => Bundler.Instance.Programs;

    protected override Stage? Prepare(BuildModel model) =>
        model.FinalStage is { } final && !HasNoGroups(model) && !ChoosesGroups(model) && !UsesGroups(final, model)
            ? final
            : null;

    protected override void Analyze(RunCommand command, Stage facts, RuleContext context)
    {
        if (command.Run.Stage != facts || command.Command.IsConditional || !Bundler.Instance.Installs(command.Command))
            return;
        if (ChoosesGroups(command)) return;
        context.Report(
            command.Command.Span,
            $"bundler also installs the development and test gems. Add '{Setting}' before this RUN.",
            command.Run.Syntax.Onbuild is null
                ? context.Fix.Suggested($"Add {Setting}", edit => edit.InsertBefore(command.Run.Syntax, Setting))
                : null);
    }

    /// <summary>Whether the Gemfile of the context is known and has no such groups.</summary>
    private static bool HasNoGroups(BuildModel model) =>
        model.Context.Read("Gemfile") is { } gemfile
            && !gemfile.Text.Contains(":development", StringComparison.Ordinal)
            && !gemfile.Text.Contains(":test", StringComparison.Ordinal);

    /// <summary>Whether a variable selects groups.</summary>
    private static bool ChoosesGroups(RunCommand install)
    {
        var state = install.Run.State;
        if (state.Variable("BUNDLE_WITHOUT") is not null || state.Variable("BUNDLE_ONLY") is not null) return true;
        if (IsDevelopment(state.GetValue("RAILS_ENV")) || IsDevelopment(state.GetValue("RACK_ENV"))) return true;
        return install.Command.Assignments.Any(
            static assignment => assignment.Name is "BUNDLE_WITHOUT" or "BUNDLE_ONLY");
    }

    /// <summary>Whether a command or a settings file of bundler does, anywhere.</summary>
    private static bool ChoosesGroups(BuildModel model)
    {
        if (model.Commands.Any(
            static other =>
                Bundler.Instance.IsCalledBy(other.Command)
                    && other.Command.Arguments.Any(
                        static word =>
                            word.Prefix.Contains("without", StringComparison.Ordinal)
                                || word.Prefix is "only" or "--only" or "with")))
            return true;
        return model.Commands.Any(
            static other =>
                other.Command.Name == "export"
                    && other.Command.Arguments.Any(
                        static word => word.Prefix.StartsWith("BUNDLE_WITHOUT", StringComparison.Ordinal)))
            || model.Layers.Layers.Any(
                static layer =>
                    layer.Effects.Any(
                        static effect =>
                            effect.Kind == LayerEffectKind.Write
                                && effect.Path.Text.Contains("/.bundle", StringComparison.Ordinal)));
    }

    private static bool IsDevelopment(string? mode) => mode is "development" or "test";

    /// <summary>
    /// Whether the image is for development or tests, or a command that runs or starts uses a tool of these groups.
    /// </summary>
    private static bool UsesGroups(Stage stage, BuildModel model)
    {
        if (!model.Purpose!.RunsProgram) return true;
        return model.GetRuns(stage)
            .SelectMany(static run => run.Commands)
            .Concat(model.Purpose.Starts)
            .Any(static command => IsTool(command.Name) || command.Arguments.Any(static word => IsTool(word.Value)));
    }

    private static bool IsTool(string? name) =>
        name is "rspec" or "rubocop" or "test" or "spec" or "cucumber" or "guard" or "minitest" or "jekyll" or "irb";
}
