using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using DockerfileLint.Imaging.Tests.Making;

namespace DockerfileLint.Imaging.Tests.Accounting;

/// <summary>The patterns for which dive's wasted bytes aren't the hidden ones, as a table in Markdown.</summary>
internal static class DiveTable
{
    /// <summary>The patterns and what is said of them.</summary>
    public static IEnumerable<(LayerPattern Pattern, long Hidden, long Wasted, double Efficiency, double Live)> Rows =>
        from pattern in LayerPatterns.All
        where !pattern.IsTooMuchForDive
        let image = Reading.Read(MadeImage.Of(pattern.Layers), ArchiveForm.DockerOld)
        let dive = DiveFormula.Of(pattern.Layers)
        where dive.WastedBytes != image.HiddenBytes
        select (pattern, image.HiddenBytes, dive.WastedBytes, dive.Efficiency, (double)image.LiveBytes / image.TotalBytes);

    /// <summary>The table.</summary>
    public static string Markdown =>
        "| What the layers do | Hidden bytes | dive: wasted | Live share | dive: efficiency |\n|---|---:|---:|---:|---:|\n"
        + string.Concat(Rows.Select(static row => string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Pattern.Name} | {row.Hidden} | {row.Wasted} | {row.Live:p1} | {row.Efficiency:p1} |\n")));
}
