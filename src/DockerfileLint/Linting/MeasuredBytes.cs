using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Diagnostics;
using DockerfileLint.Images;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Gives findings that the Dockerfile alone shows the bytes that were measured in its image: none where the image
/// doesn't show them. Of those of the image, it drops what says the same.
/// </summary>
internal sealed class MeasuredBytes
{
    /// <summary>The rule that finds hidden files in the image.</summary>
    public const string OfHidden = "DFL1401";

    private const string OfFiles = "DFL1402";
    private const string OfCopies = "DFL1403";

    /// <summary>What is hidden in a later layer, by whatever command.</summary>
    private static readonly ImmutableHashSet<string> Hiding = ImmutableHashSet.Create(
        StringComparer.Ordinal, Joining, "DFL1002", "DFL1003", "DFL1007", "DFL1052", "DFL1053", "DFL1109", "DFL1212");

    /// <summary>RUNs that could be one.</summary>
    private const string Joining = "DFL1001";

    /// <summary>An archive that is copied and unpacked, whatever deletes it; it may still be there, too.</summary>
    private const string Unpacking = "DFL1052";

    /// <summary>Packages of the base image that are upgraded.</summary>
    private const string Upgrading = "DFL1209";

    /// <summary>The rules that find in the Dockerfile what leaves such files.</summary>
    private static readonly Dictionary<MeasuredKind, string[]> OfKind = new()
    {
        [MeasuredKind.AptIndex] = ["DFL1201"],
        [MeasuredKind.ApkIndex] = ["DFL1203"],
        [MeasuredKind.YumCache] = ["DFL1204"],
        [MeasuredKind.DnfCache] = ["DFL1205"],
        [MeasuredKind.ZypperCache] = ["DFL1206", "DFL1214"],
        [MeasuredKind.PacmanCache] = ["DFL1207"],
        [MeasuredKind.TdnfCache] = ["DFL1208"],
        [MeasuredKind.PipCache] = ["DFL1301"],
        [MeasuredKind.NpmCache] = ["DFL1302"],
        [MeasuredKind.YarnCache] = ["DFL1303"],
        [MeasuredKind.CondaCache] = ["DFL1304"],
        [MeasuredKind.PoetryCache] = ["DFL1305"],
        [MeasuredKind.UvCache] = ["DFL1306"],
        [MeasuredKind.ComposerCache] = ["DFL1307"],
        [MeasuredKind.GemCache] = ["DFL1308"],
        [MeasuredKind.DevelopmentPackages] = ["DFL1310"],
        [MeasuredKind.VersionControl] = ["DFL1051"],
    };

    private static readonly HashSet<string> OfKinds = new(
        OfKind.Values.SelectMany(static rules => rules), StringComparer.Ordinal);

    private readonly ImmutableArray<Diagnostic>.Builder found;
    private readonly TextSpan[] places;
    private readonly Dictionary<(TextSpan Place, string Rule), int> byRule = [];
    private readonly Dictionary<TextSpan, List<(int Index, TextSpan Other)>> hiding = [];
    private readonly Dictionary<(TextSpan Place, string Rule, long Bytes), List<int>> ofImage = [];
    private readonly Dictionary<int, long> measured = [];
    private readonly HashSet<int> dropped = [];

    // Findings about layers that were measured: what the image doesn't show isn't there.
    private readonly HashSet<int> unconfirmed = [];

    private MeasuredBytes(ImmutableArray<Diagnostic>.Builder found, MeasuredImage image)
    {
        this.found = found;
        places = image.Layers.Distinct().OrderBy(static span => span.Start).ToArray();
    }

    /// <summary>Whether a rule reports what only an image shows.</summary>
    public static bool IsOfImage(string rule) => rule is OfHidden or OfFiles or OfCopies;

    /// <summary>Changes the findings where there is an image.</summary>
    public static void Apply(ImmutableArray<Diagnostic>.Builder found, MeasuredImage? image)
    {
        if (image is not null) new MeasuredBytes(found, image).Apply(image);
    }

    private void Apply(MeasuredImage image)
    {
        for (var index = 0; index < found.Count; index++) Index(index);
        foreach (var hidden in image.Hidden)
            if (FindingOf(hidden) is { } index) Claim(index, hidden.Bytes, OfHidden, hidden.Hider, hidden.Writer);
        foreach (var files in image.Files)
            if (FindingOf(files.Kind, files.Writer) is { } index)
                Claim(index, files.Bytes, OfFiles, files.Writer, null);
        foreach (var index in unconfirmed)
            if (!measured.ContainsKey(index)) measured.Add(index, 0);
        foreach (var one in measured) found[one.Key] = found[one.Key].WithMeasured(one.Value);
        if (dropped.Count > 0) KeepOthers();
    }

    private void Index(int index)
    {
        var diagnostic = found[index];
        if (PlaceOf(diagnostic.Span) is not { } place) return;
        var id = diagnostic.Rule.Id;
        if (!byRule.ContainsKey((place, id))) byRule.Add((place, id), index);
        if (id is OfHidden or OfFiles) AddOfImage(diagnostic, place, index);
        if (OfKinds.Contains(id)) unconfirmed.Add(index);
        if (!Hiding.Contains(id)) return;
        Add(place, place, index);
        if (id != Unpacking
            && diagnostic.Related.All(related => related.Path == diagnostic.Path && PlaceOf(related.Span) is not null))
            unconfirmed.Add(index);
        if (id == Joining)
        {
            AddJoined(diagnostic, place, index);
            return;
        }

        foreach (var related in diagnostic.Related)
            if (related.Path == diagnostic.Path && PlaceOf(related.Span) is { } other)
            {
                Add(place, other, index);
                Add(other, place, index);
            }
    }

    /// <summary>Of RUNs that are joined, each may hide something of each before it.</summary>
    private void AddJoined(Diagnostic diagnostic, TextSpan place, int index)
    {
        var runs = diagnostic.Related.Select(related => PlaceOf(related.Span)).OfType<TextSpan>().Append(place)
            .Distinct().OrderBy(static run => run.Start).ToList();
        for (var later = 1; later < runs.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                Add(runs[later], runs[earlier], index);
    }

    private void AddOfImage(Diagnostic diagnostic, TextSpan place, int index)
    {
        var key = (place, diagnostic.Rule.Id, diagnostic.SavedBytes?.Bytes ?? 0);
        if (!ofImage.TryGetValue(key, out var known)) ofImage.Add(key, known = []);
        known.Add(index);
    }

    private void Add(TextSpan place, TextSpan other, int index)
    {
        if (!hiding.TryGetValue(place, out var known)) hiding.Add(place, known = []);
        known.Add((index, other));
    }

    /// <summary>The finding that says the same of the Dockerfile.</summary>
    private int? FindingOf(MeasuredHidden hidden)
    {
        if (hidden.Writer is not { } writer)
            return byRule.TryGetValue((hidden.Hider, Upgrading), out var upgrade) ? upgrade : null;
        if (hidden.Kind is { } kind && FindingOf(kind, writer) is { } left) return left;
        if (hiding.TryGetValue(hidden.Hider, out var candidates))
            foreach (var (index, other) in candidates)
                if (other == writer) return index;
        return hidden is { Cause: MeasuredCause.Deleted, Files: 1 }
            && byRule.TryGetValue((writer, Unpacking), out var unpacked) ? unpacked : null;
    }

    private int? FindingOf(MeasuredKind kind, TextSpan writer)
    {
        if (!OfKind.TryGetValue(kind, out var rules)) return null;
        foreach (var rule in rules)
            if (byRule.TryGetValue((writer, rule), out var index)) return index;
        return null;
    }

    /// <summary>The finding saves these bytes, too; that of the image isn't needed.</summary>
    private void Claim(int index, long bytes, string rule, TextSpan place, TextSpan? writer)
    {
        measured[index] = (measured.TryGetValue(index, out var known) ? known : 0) + bytes;
        if (!ofImage.TryGetValue((place, rule, bytes), out var candidates)) return;
        foreach (var i in candidates)
            if (writer is null || found[i].Related.Any(related => related.Span == writer)) dropped.Add(i);
    }

    private void KeepOthers()
    {
        var kept = 0;
        for (var index = 0; index < found.Count; index++)
            if (!dropped.Contains(index)) found[kept++] = found[index];
        found.Count = kept;
    }

    /// <summary>The measured instruction in which a place is.</summary>
    private TextSpan? PlaceOf(TextSpan span)
    {
        var after = BinarySearch.First(
            places.Length, (places, span.Start), static (all, i) => all.places[i].Start > all.Start);
        return after > 0 && span.Start <= places[after - 1].End ? places[after - 1] : null;
    }
}
