using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1309: gem generates documentation in the final image.</summary>
internal sealed class GemNoDocumentRule : CommandRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "DFL1309", "gem-no-document", "gem generates documentation", Severity.Info)
    {
        Aliases = ImmutableArray.Create("parfum:gemUpdateNoDocument"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Medium,
        IsSaidOnce = true,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override ImmutableArray<string> Programs { get; } = Gem.Instance.Programs;

    protected override void Analyze(RunCommand command, RuleContext context)
    {
        if (command.Run.Stage is not { IsShipped: true } stage || IsConfigured(stage, context)) return;
        var arguments = Gem.Instance.Arguments(command.Command);
        if (arguments.GetOperand(0) is not { Value: "install" or "update" } verb || Gem.OmitsDocuments(arguments))
            return;
        context.Report(
            command.Command.Span,
            "gem also generates documentation, which the final image doesn't need. Add --no-document.",
            context.Fix.Safe("Add --no-document", edit => edit.Option(command, verb, "--no-document")));
    }

    /// <summary>Whether a gemrc says so: the official ruby images carry one, and a Dockerfile may write one.</summary>
    private static bool IsConfigured(Stage stage, RuleContext context) =>
        IsRuby(stage.RootBase.Known)
        || CopiesSettings(stage)
        || context.Ask<object>(
            static model =>
                model.Layers.Layers.Any(
                    static layer =>
                        layer.Effects.Any(
                            static effect =>
                                effect.Kind == LayerEffectKind.Write
                                    && effect.Path.Text.EndsWith("gemrc", StringComparison.Ordinal)))) is true;

    private static bool IsRuby(ImageReference image) => image.Repository is "ruby" or "jruby";

    /// <summary>Whether the Ruby of an official image is copied with its /usr/local/etc/gemrc.</summary>
    private static bool CopiesSettings(Stage stage) => stage.References.Any(
        static reference => reference is { Kind: StageReferenceKind.Copy, Instruction: CopySyntax copy }
            && IsRuby(reference.Target is { } other ? other.RootBase.Known : ImageReference.Parse(reference.Text))
            && copy.Sources.Any(
                static source => source.Text.TrimEnd('/') is "" or "/usr" or "/usr/local" or "/usr/local/etc"));
}
