using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Images;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>Which tag of an official image has the version that a project asks for.</summary>
internal static class VersionTags
{
    /// <summary>The names of lines of versions, the lowest first.</summary>
    public static IEnumerable<string> Lines(int first, int last, string prefix = "") =>
        Enumerable.Range(first, last - first + 1).Select(number =>
            prefix + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The lowest version that a project allows and that is still published; or else the highest that it allows, or the
    /// lowest where it sets no end. Null where it says nothing that is understood.
    /// </summary>
    /// <param name="repository">The image.</param>
    /// <param name="range">What the project asks for, such as <c>>=3.11,&lt;4</c> or <c>^20 || ^22</c>.</param>
    /// <param name="candidates">The versions that ever were published, the lowest first.</param>
    public static string? Of(string repository, string range, IEnumerable<string> candidates)
    {
        if (VersionRange.Read(range) is not { IsOpen: false } wanted) return null;
        var all = candidates.ToList();
        var allowed = all.Where(wanted.Allows).ToList();
        if (allowed.Find(version => OfficialImages.HasTag(repository, version) == true) is { } published)
            return published;
        return wanted.Allows(all[all.Count - 1]) ? allowed[0] : allowed.LastOrDefault();
    }
}
