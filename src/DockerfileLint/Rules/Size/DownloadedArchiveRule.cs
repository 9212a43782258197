using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Shell;

namespace DockerfileLint.Rules.Size;

/// <summary>DFL1050: an archive that was downloaded and unpacked stays in the layer.</summary>
internal sealed class DownloadedArchiveRule : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("DFL1050", "downloaded-archive-left", "A downloaded archive stays in the layer after it was unpacked", Severity.Warning)
    {
        Fix = FixKind.Safe,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context is null) throw new ArgumentNullException(nameof(context));
        foreach (var layer in context.Model.Layers.Layers)
        {
            if (layer.Run is not { } run) continue;
            for (var i = 0; i < layer.Effects.Length; i++)
                if (IsDownload(layer.Effects[i]) && IsUnpacked(layer.Effects[i], run) && !IsRemoved(layer, i)) Report(layer.Effects[i], layer, context);
        }
    }

    private static bool IsDownload(LayerEffect effect) => effect is { Kind: LayerEffectKind.Write, What: "download", IsConditional: false, Path.Kind: PathPatternKind.Literal };

    /// <summary>Whether a later command of the same RUN unpacks the file.</summary>
    private static bool IsUnpacked(LayerEffect download, RunModel run) =>
        run.Commands.Any(command => command.Range.Start > download.Command!.Range.Start && command.Name is "tar" or "unzip" or "bsdtar" or "7z" or "dpkg" or "rpm" && command.Arguments.Any(word => Names(word, download.Path.Text)));

    private static bool Names(ShellWord word, string path) => word.Value is { } text && (text == path || ImagePaths.Name(text) == ImagePaths.Name(path));

    private static bool IsRemoved(Layer layer, int index)
    {
        var path = layer.Effects[index].Path;
        for (var i = index + 1; i < layer.Effects.Length; i++)
        {
            var effect = layer.Effects[i];
            if (effect.Kind == LayerEffectKind.Unknown) return true;
            if (effect.Kind is not (LayerEffectKind.Delete or LayerEffectKind.Move)) continue;
            // What is deleted at a path that is not known may be this file.
            if (!effect.Path.IsKnown || effect.Path.Covers(path) || ImagePaths.Name(effect.Path.Text) == ImagePaths.Name(path.Text)) return true;
        }

        return false;
    }

    private static void Report(LayerEffect download, Layer layer, RuleContext context)
    {
        var path = download.Path.Text;
        context.Report(
            download.Command!.Span,
            $"{path} stays in the layer beside what was unpacked from it. Remove it in the same RUN: && rm {path}.",
            () => IsUsedLater(path, layer, context.Model) || layer.Run!.Script.FindAppendOffset(download.Command) is not { } offset
                ? ImmutableArray<CodeFix>.Empty
                : ImmutableArray.Create(new CodeFix($"Remove {path} in the same layer", FixSafety.Safe, ImmutableArray.Create(new Text.TextChange(context.Source.Path, new Text.TextSpan(offset, 0), $" && rm {path}")))));
    }

    /// <summary>Whether anything after the RUN names the file, or the path needs quotes.</summary>
    private static bool IsUsedLater(string path, Layer layer, BuildModel model) =>
        path.Any(static character => !char.IsLetterOrDigit(character) && "/._-+".IndexOf(character) < 0)
        || model.Syntax.Source.Text.IndexOf(ImagePaths.Name(path), layer.Instruction.Span.End, StringComparison.Ordinal) >= 0;
}
