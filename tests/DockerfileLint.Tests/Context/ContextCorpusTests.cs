using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Context;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Context;

/// <summary>Real contexts, each with the junk that lies in a working copy of its ecosystem: nearly all of it is proposed, and nothing that is needed.</summary>
internal sealed class ContextCorpusTests
{
    // Tracked or not, no instruction asks for them by being where they are; all but the first two are suggestions.
    private static readonly string[] Hideable = [".vscode", ".DS_Store", ".env", ".idea", ".vs"];

    [Test]
    public void ProposalsCoverTheJunkAndHideNothingThatIsNeeded()
    {
        var dockerfiles = SharedMaterial.Lines("corpus/dockerfiles.jsonl.gz").ToDictionary(line => line.Text("id")!, line => line.Text("text")!, StringComparer.Ordinal);
        long sent = 0, covered = 0;
        var contexts = 0;
        var wrong = new List<string>();
        foreach (var line in SharedMaterial.Lines("corpus/contexts.jsonl.gz"))
        {
            var tracked = line.GetProperty("tree").EnumerateArray().Select(entry => new ContextEntry(entry[0].GetString()!, entry[1].GetInt64())).ToList();
            var added = AddedJunk.For(tracked, [.. line.GetProperty("markers").EnumerateObject().Select(marker => marker.Name)]);
            var usage = Model(line, dockerfiles, tracked.Concat(added)) is var model ? model.ContextUsage : null;
            if (usage!.Sent is not { } all) continue;
            contexts++;
            var matcher = new DockerIgnoreMatcher(DockerIgnoreFile.Parse(SourceText.From((line.Text("dockerignore") ?? "") + "\n" + string.Join("\n", model.Junk.Select(junk => junk.Pattern)), ".dockerignore")));
            var names = new HashSet<string>(added.Select(entry => entry.Path), StringComparer.Ordinal);
            var hidden = all.Where(entry => matcher.IsIgnored(entry.Path)).ToList();
            sent += all.Where(entry => names.Contains(entry.Path)).Sum(entry => entry.Size);
            covered += hidden.Where(entry => names.Contains(entry.Path)).Sum(entry => entry.Size);
            wrong.AddRange(hidden.Where(entry => !names.Contains(entry.Path) && !entry.Path.Split('/').Any(part => Hideable.Contains(part, StringComparer.Ordinal))).Select(entry => $"{line.Text("id")}: {entry.Path}"));
            wrong.AddRange(usage.Uses.Where(use => Loses(use, all, hidden)).Select(use => $"{line.Text("id")}: the source {use.Source}"));
        }

        TestContext.Progress.WriteLine($"{covered} of {sent} bytes in {contexts} contexts");
        Assert.That(wrong, Is.Empty);
        Assert.That(covered, Is.GreaterThanOrEqualTo(sent * 0.95));
    }

    private static BuildModel Model(JsonElement line, Dictionary<string, string> dockerfiles, IEnumerable<ContextEntry> files) =>
        BuildModel.Create(DockerfileSyntax.Parse(SourceText.From(dockerfiles[line.Text("id")!])), new BuildModelOptions
        {
            Context = new RecordedContext(files, line.Text("dockerignore"), line.Text("dockerfile_in_context") ?? "Dockerfile"),
        });

    /// <summary>Whether a source finds nothing any more, or less by its own name.</summary>
    private static bool Loses(ContextUse use, IEnumerable<ContextEntry> sent, List<ContextEntry> hidden)
    {
        if (!hidden.Any(entry => ContextUsage.Takes(use, entry.Path))) return false;
        return hidden.Any(entry => entry.Path == use.Source) || sent.Where(entry => ContextUsage.Takes(use, entry.Path)).All(hidden.Contains);
    }
}
