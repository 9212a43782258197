using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Reporting.Html;

/// <summary>A row of a table and, where it has bytes, a part of the picture above it.</summary>
/// <param name="Label">What it is, as HTML.</param>
/// <param name="Name">What it is in the picture, as text.</param>
/// <param name="Estimate">The bytes, by which parts are drawn.</param>
/// <param name="Count">What is counted.</param>
internal sealed record SavingsPart(string Label, string Name, ByteEstimate Estimate, int Count)
{
    /// <summary>How much of the bytes is marked as waste; null where the table doesn't tell.</summary>
    public long? Waste { get; init; }

    /// <summary>Parts of one color belong together.</summary>
    public int Color { get; init; }

    /// <summary>Whether it is what is left of all others together.</summary>
    public bool IsRest { get; private init; }

    /// <summary>The bytes as a number.</summary>
    public long Bytes => Estimate.Bytes;

    /// <summary>The bytes as text.</summary>
    public string Shown => ByteText.Of(Estimate);

    /// <summary>The first ones, and one for all others.</summary>
    /// <param name="parts">All of them, the largest first.</param>
    /// <param name="most">How many stay.</param>
    /// <param name="singular">What the others are called if there is one.</param>
    /// <param name="plural">What they are called if there are more.</param>
    public static List<SavingsPart> Cut(List<SavingsPart> parts, int most, string singular, string plural)
    {
        if (parts.Count <= most + 1) return parts;
        var rest = parts.GetRange(most, parts.Count - most);
        var name = Counted.Of(rest.Count, singular, plural);
        var others = new SavingsPart(
            name,
            name,
            Savings.Sum(rest.Select(static part => part.Estimate)),
            rest.Sum(static part => part.Count))
            {
                Waste = rest[0].Waste is null ? null : rest.Sum(static part => part.Waste),
                IsRest = true,
            };
        return [.. parts.Take(most), others];
    }
}
