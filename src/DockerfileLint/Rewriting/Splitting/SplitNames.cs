using System;
using System.Linq;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>The names of the two stages that one stage becomes.</summary>
/// <param name="Build">That of the build stage.</param>
/// <param name="Final">That of the final stage; null for none.</param>
internal sealed record SplitNames(string Build, string? Final)
{
    private static readonly string[] OfBuilds =
        ["build", "builder", "build-env", "build-stage", "base", "compile", "compiler", "sdk", "publish", "deps"];

    /// <summary>
    /// The name that the stage has goes to the final one where a build asks for it, or it says nothing of a build: one
    /// that is that of the image, such as golang, does.
    /// </summary>
    public static SplitNames Of(ShrinkSite site)
    {
        if (site.Stage is not { Name: { } name, From.Name: { } written }) return new SplitNames(Free(site), null);
        var isAskedFor = string.Equals(site.Model.Options.Target, name, StringComparison.OrdinalIgnoreCase);
        return !isAskedFor && (Array.IndexOf(OfBuilds, name) >= 0 || name == site.Image.Name)
            ? new SplitNames(written.Text, null)
            : new SplitNames(Free(site), written.Text);
    }

    private static string Free(ShrinkSite site)
    {
        foreach (var name in OfBuilds)
            if (!site.Model.Stages.Any(stage => stage.Name == name)) return name;
        return "build-" + site.Stage.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
