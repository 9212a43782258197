using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Semantics.Junk;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Context;

/// <summary>DFL2002: the .dockerignore lacks entries for files that the build doesn't need.</summary>
internal sealed class DockerIgnoreEntriesRule : Rule
{
    private const long SmallestWarned = 1_000_000;

    public override RuleDescriptor Descriptor { get; } = new(
        "DFL2002", "dockerignore-entries", "Missing .dockerignore entry", Severity.Warning)
    {
        Aliases = ImmutableArray.Create("dockershrink:update-dockerignore", "dockle:DKL-LI-0003"),
        Fix = FixKind.Safe,
        Waste = WasteClass.Large,
        Presets = RulePresets.Recommended | RulePresets.Size,
    };

    public override void Analyze(RuleContext context)
    {
        if (context.Model.Context.HasDockerIgnore != true || context.Model.Context.DockerIgnore is not { } file) return;
        foreach (var entry in context.Model.Junk) Report(entry, file, context);
    }

    private static void Report(JunkEntry entry, SourceText file, RuleContext context) => context.Report(
        LastLine(file),
        $"The build sends {entry.Files} unneeded {(entry.Files == 1 ? "file" : "files")}: {entry.What}. "
            + $"Add '{entry.Pattern}'{(entry.Caution is null ? "" : " " + entry.Caution)}.",
        WasteClass.None,
        isAdvice: !entry.IsSafe || entry.IsMadeByEveryBuild,
        context.Fix.Create(
            $"Add {entry.Pattern}",
            entry.IsSafe ? FixSafety.Safe : FixSafety.Suggested,
            edit => edit.AddIgnored(file, [entry.Pattern])),
        new ByteEstimate(entry.Bytes, ByteEstimateKind.Exact),
        path: file.Path,
        severity: entry is { IsSafe: true, IsMadeByEveryBuild: false, Bytes: >= SmallestWarned }
            ? Severity.Warning
            : Severity.Info);

    /// <summary>The last line that isn't empty; the entry is added after it.</summary>
    private static TextSpan LastLine(SourceText file)
    {
        var line = file.LineCount - 1;
        while (line > 0 && file.GetLineSpan(line).IsEmpty) line--;
        return file.GetLineSpan(line);
    }
}
