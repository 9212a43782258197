using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Bases;

/// <summary>The bases for programs that an interpreter runs: the leaner variants of the image that has it.</summary>
internal static class InterpreterBases
{
    private const BaseParts System = BaseParts.Accounts | BaseParts.TemporaryFolder | BaseParts.CLibrary
        | BaseParts.CxxLibrary | BaseParts.Shell | BaseParts.Packages;

    /// <summary>The bases, the wanted one first; empty where a variable decides more than the version.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="extra">What the variants have besides a Debian.</param>
    /// <param name="allowsMusl">Whether nothing is compiled for another C library.</param>
    /// <param name="users">The users that the image knows.</param>
    public static ImmutableArray<LeanBase> Of(ShrinkSite site, BaseParts extra, bool allowsMusl, params string[] users)
    {
        var parts = System | extra;
        var isAlpine = LeanBases.IsAlpine(site.Image);
        ImmutableArray<string> known = ["root", "nobody", "nogroup", .. users];
        LeanBase Base(string reference, RewriteTarget target) => new(reference, target, parts) { Users = known };
        var leaner = isAlpine ? ImmutableArray<LeanerTag>.Empty : OfficialImages.LeanerTags(site.Image);
        var slim = leaner.FirstOrDefault(static tag => tag.Kind == "slim");
        var written = slim is null ? Current(site) : Written(site, slim);
        if (written is null) return ImmutableArray<LeanBase>.Empty;
        var first = Base(written, isAlpine ? RewriteTarget.Alpine : RewriteTarget.Slim);
        return allowsMusl && leaner.FirstOrDefault(static tag => tag.Kind == "alpine") is { } alpine
            && Written(site, alpine) is { } musl
            ? [first, Base(musl, RewriteTarget.Alpine)]
            : [first];
    }

    /// <summary>Whether the image has a slim variant, so that it carries compilers and headers.</summary>
    public static bool IsFull(ShrinkSite site) =>
        !LeanBases.IsAlpine(site.Image)
            && OfficialImages.LeanerTags(site.Image).Any(static tag => tag.Kind == "slim");

    /// <summary>The image as FROM names it.</summary>
    public static string Current(ShrinkSite site) => site.From.Image.Text;

    /// <summary>The variant with the variable of the tag; null where a variable decides more.</summary>
    public static string? Written(ShrinkSite site, LeanerTag tag) =>
        Current(site).Contains('$')
            ? TagVariable.Of(Current(site), site.Image)?.With(tag.Tag)
            : site.Image.WithTag(tag.Tag);
}
