using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1052: an archive is copied into what ships and then unpacked.</summary>
internal sealed class CopiedArchiveRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1052", "copied-archive", "An archive is copied and then unpacked in another layer", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("hadolint:DL3010", "tally:hadolint/DL3010", "docker-lint(asymmetric):DL3010"),
        Presets = RulePresets.Recommended | RulePresets.Size | RulePresets.Hadolint,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Instruction is not Syntax.CopySyntax) continue;
            foreach (var effect in layer.Effects)
                if (effect is { IsFromContext: true, Path.Kind: PathPatternKind.Literal, Source: { } source } && IsTar(source) && FindUnpacking(effect, layer, context.Model) is { } run) Report(effect, run, context);
        }
    }

    private static bool IsTar(string path)
    {
        var name = ImagePaths.Name(path);
        foreach (var end in new[] { ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz" })
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static RunModel? FindUnpacking(LayerEffect copied, Layer layer, BuildModel model)
    {
        var name = ImagePaths.Name(copied.Path.Text);
        for (var i = layer.Index + 1; i < model.Layers.Layers.Length; i++)
        {
            if (model.Layers.Layers[i].Run is not { } run) continue;
            foreach (var command in run.Commands)
                if (command.Name == "tar" && command.Arguments.Any(word => word.Value is { } text && ImagePaths.Name(text) == name)) return run;
        }

        return null;
    }

    private static void Report(LayerEffect copied, RunModel run, RuleContext context) => context.Report(
        copied.Span,
        $"The layer keeps the archive, though line {context.Source.GetLine(run.Syntax.Span.Start) + 1} unpacks it and its content is then stored beside it. ADD unpacks a local tar archive by itself; for other options of tar, bind-mount the archive into the RUN.",
        savedBytes: copied.Bytes is { } bytes ? new ByteEstimate(bytes, ByteEstimateKind.Exact) : null,
        related: ImmutableArray.Create(new RelatedLocation(context.Source.Path, run.Syntax.KeywordSpan, "unpacked here")));
}
