using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Pins;
using DockerfileLint.Semantics.Stages;

namespace DockerfileLint.Rules.Reproducibility;

/// <summary>
/// The fix that writes the tag or the digest that a user gives for a base image, or the version that latest means.
/// </summary>
internal static class ImagePin
{
    /// <summary>The fix; null where nothing is known for the image, or its name is written with variables.</summary>
    /// <param name="image">The image.</param>
    /// <param name="context">The rule's input.</param>
    /// <param name="needsDigest">Whether only a digest helps.</param>
    public static Func<ImmutableArray<CodeFix>>? Fix(BaseImage image, RuleContext context, bool needsDigest = false)
    {
        if (image.Reference is not { } reference || context.Source.ToString(image.Span) != reference) return null;
        if ((context.Pins.Find(PinList.Image, reference) ?? Latest(image, needsDigest)) is not { } pin) return null;
        var at = pin.IndexOf('@');
        var isDigest = at < 0 && pin.IndexOf(':') >= 0;
        if (needsDigest && at < 0 && !isDigest) return null;
        // What follows the name, which stays as it is written.
        var colon = reference.LastIndexOf(':');
        var end = colon > reference.LastIndexOf('/') ? colon : reference.Length;
        var tag = isDigest ? reference.Substring(end) + "@" : ":";
        var text = reference.Substring(0, end) + tag + pin;
        return context.Fix.Suggested($"Use {Short(text)}", edit =>
        {
            edit.Replace(image.Span, text);
            // The first stage mostly builds what the others run; each finding with all others would be too much.
            if (at >= 0 || isDigest || context.Model.Stages[0].Base != image) return;
            foreach (var (other, name) in Variants(image.Known, pin, context)) edit.Replace(other.Span, name);
        });
    }

    /// <summary>The variants of latest that other stages are based on, in the version that is written.</summary>
    private static IEnumerable<(BaseImage Image, string Name)> Variants(
        ImageReference image, string version, RuleContext context)
    {
        var floating = OfficialImages.LeanerTags(ImageReference.Parse(image.WithTag("latest")));
        var pinned = OfficialImages.LeanerTags(ImageReference.Parse(image.WithTag(version)));
        foreach (var stage in context.Model.Stages)
            if (stage.Base is { Kind: BaseImageKind.Image, Known: { Digest: null } known } other
                && known.Repository == image.Repository
                && other.Reference == context.Source.ToString(other.Span)
                && floating.FirstOrDefault(tag => tag.Tag == known.Tag) is { } variant
                && pinned.FirstOrDefault(tag => tag.Kind == variant.Kind) is { } named)
                yield return (other, known.WithTag(named.Tag));
    }

    /// <summary>The version that the tag latest of an image means; null where another tag is written.</summary>
    private static string? Latest(BaseImage image, bool needsDigest) =>
        needsDigest || image.Known.Tag is not (null or "latest") ? null : OfficialImages.LatestVersion(image.Known);

    /// <summary>A reference as a title shows it: with the start of its digest.</summary>
    private static string Short(string reference)
    {
        const int Shown = 19;
        var digest = ImageReference.Parse(reference).Digest;
        return digest is null ? reference : reference.Substring(0, reference.Length - digest.Length + Shown) + "…";
    }
}
