using System.Collections.Immutable;
using System.Linq;
using System;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

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
            if (layer.Run is null) continue;
            for (var i = 0; i < layer.Effects.Length; i++)
            {
                if (!IsDownload(layer.Effects[i]) || IsRemoved(layer, i) || FindUnpacking(layer.Effects[i], layer, context.Model) is not { } unpacking) continue;
                // What a later layer deletes is another rule's.
                if (!IsHidden(layer.Effects[i], context.Model)) Report(layer.Effects[i], layer, unpacking, context);
            }
        }
    }

    private static bool IsDownload(LayerEffect effect) => effect is { Kind: LayerEffectKind.Write, What: "download", IsConditional: false } && (effect.Path.Kind == PathPatternKind.Literal || effect.Written is not null);

    /// <summary>The RUN that unpacks the file: the same or a later one of what ships.</summary>
    private static RunModel? FindUnpacking(LayerEffect download, Layer layer, BuildModel model)
    {
        for (var i = layer.Index; i < model.Layers.Layers.Length; i++)
        {
            if (model.Layers.Layers[i].Run is not { } run) continue;
            foreach (var command in run.Commands)
                if (command.Span.Start > download.Command!.Span.Start && command.Name is "tar" or "unzip" or "bsdtar" or "7z" or "dpkg" or "rpm" && command.Arguments.Any(word => Names(word, download))) return run;
        }

        return null;
    }

    private static bool IsHidden(LayerEffect download, BuildModel model) => model.Layers.Overlaps.Any(overlap => overlap.Written == download && overlap.Cause is OverlapCause.Deleted or OverlapCause.Moved);

    /// <summary>Whether a word means the file: by its value, or by the same variables.</summary>
    private static bool Names(ShellWord word, LayerEffect download)
    {
        if (word.Value is { } text) return download.Path.IsKnown && (text == download.Path.Text || ImagePaths.Name(text) == ImagePaths.Name(download.Path.Text));
        return download.Written is { } written && WrittenNames.Of(word) is { } other && ImagePaths.Name(other) == ImagePaths.Name(written);
    }

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
            if (!path.IsKnown && (effect.Path.Kind == PathPatternKind.Glob || path.Text.Length == 0 || effect.Path.Covers(path.Text))) return true;
        }

        return false;
    }

    private static void Report(LayerEffect download, Layer layer, RunModel unpacking, RuleContext context)
    {
        var path = download.Written ?? download.Path.Text;
        var advice = unpacking == layer.Run ? $"Remove it in the same RUN: && rm {path}." : $"Line {context.Source.GetLine(unpacking.Syntax.Span.Start) + 1} unpacks it in another RUN: join the two, and remove it at the end with rm {path}.";
        context.Report(
            download.Command!.Span,
            $"{path} stays in the layer beside what was unpacked from it. {advice}",
            () => unpacking != layer.Run || !IsSafeToRemove(path, layer, context.Model) || layer.Run!.Script.FindAppendOffset(download.Command) is not { } offset
                ? ImmutableArray<CodeFix>.Empty
                : ImmutableArray.Create(new CodeFix($"Remove {path} in the same layer", FixSafety.Safe, ImmutableArray.Create(new Text.TextChange(context.Source.Path, new Text.TextSpan(offset, 0), $" && rm {path}")))));
    }

    /// <summary>Whether the path is absolute, needs no quotes, means the same at the end of the RUN, and nothing after the RUN names it.</summary>
    private static bool IsSafeToRemove(string path, Layer layer, BuildModel model)
    {
        if (path is not ['/', ..] || path.Any(static character => !char.IsLetterOrDigit(character) && "/._-+${}".IndexOf(character) < 0)) return false;
        if (layer.Run!.State.WorkdirInstruction is { } folder && folder.Span.Length > 0 && model.Syntax.Source.ToString(folder.Span).IndexOf('$') >= 0) return false;
        for (var start = path.IndexOf("${", StringComparison.Ordinal); start >= 0; start = path.IndexOf("${", start + 2, StringComparison.Ordinal))
            if (!IsOnlyRead(path.Substring(start + 2, path.IndexOf('}', start) - start - 2), layer.Run, model)) return false;
        return !MayBeNamedAfter(layer.Instruction, ImagePaths.Name(path), model);
    }

    /// <summary>Whether all that is written out of a name stands somewhere behind an instruction; so it does for a name of variables alone.</summary>
    private static bool MayBeNamedAfter(InstructionSyntax instruction, string name, BuildModel model) =>
        name.Split('$').Select(static part => part.Substring(part.IndexOf('}') + 1)).All(part => model.Syntax.Source.Text.IndexOf(part, instruction.Span.End, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a variable is one of the Dockerfile, and the script names it to read it alone.</summary>
    private static bool IsOnlyRead(string name, RunModel run, BuildModel model)
    {
        if (run.State.Variable(name) is null) return false;
        var text = model.Syntax.Source.ToString(run.Syntax.Span);
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            var before = i == 0 ? ' ' : text[i - 1];
            if (before is not ('$' or '{') && !char.IsLetterOrDigit(before) && before != '_') return false;
        }

        return true;
    }
}
