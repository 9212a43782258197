using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Go: one program or several, with or without cgo.</summary>
internal sealed class GoEcosystem : Ecosystem
{
    public override string Name => "Go";

    public override bool Recognizes(ShrinkSite site)
    {
        if (RunOf(site) is not null) return true;
        var started = StartedPaths(site);
        return GoBuild.Of(site).Any(build => started.Contains(build.Path) || started.Contains(ImagePaths.Name(build.Path)));
    }

    public override bool Builds(ShellCommand command, RunModel run) => Go.Instance.IsCalledBy(command);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name.StartsWith("GO", StringComparison.Ordinal) && name is not ("GOMAXPROCS" or "GOMEMLIMIT" or "GOGC" or "GODEBUG"
                or "GOTRACEBACK")
            || name is "CGO_ENABLED" or "CGO_CFLAGS" or "CGO_LDFLAGS";

    public override NeedState StartsPrograms(ShrinkSite site) => GoNeeds.StartsPrograms(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var builds = GoBuild.Of(site).ToList();
        foreach (var build in builds)
            draft.Copy(build.Path, EvidenceOf(build), build.IsInstalled ? InstalledPath(build.Path) : null);
        new DataFiles(site, draft, SourceLanguage.Go).Add();
        if (RunOf(site) is { } words) AddBuild(site, draft, words);
        if (builds.Count == 0) return;
        var folder = GoBuild.FolderOf(builds[0].Command, builds[0].Run);
        if (GoNeeds.Add(site, draft, builds, folder, EvidenceOf(builds[0]))) DisableCgo(builds, draft);
        StartBuilt(site, draft, builds);
    }

    public override bool Recognizes(InitSite site) => site.Exists("go.mod");

    public override ProjectSketch? Sketch(InitSite site) => GoSketch.Of(site);

    /// <summary>Whether every base finds a program by its name.</summary>
    private static bool IsInPath(string path) =>
        path.LastIndexOf('/') is var slash and > 0 && path.Substring(0, slash) is "/usr/local/bin" or "/usr/bin" or "/bin";

    private static Evidence EvidenceOf(GoBuild build) =>
        Evidence.At(build.Run.Syntax.Source, build.Command.Span.Start);

    private static string InstalledPath(string path) => "/usr/local/bin/" + ImagePaths.Name(path);

    /// <summary>The words of <c>go run</c> in the start; null where something else starts.</summary>
    private static IReadOnlyList<string>? RunOf(ShrinkSite site) =>
        site.Start is { Words: [var program, "run", ..] words } && ImagePaths.Name(program) == "go" ? words : null;

    private static HashSet<string> StartedPaths(ShrinkSite site)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in site.Starts)
        {
            if (command.Program!.Value is not { } program) continue;
            if (!program.Contains('/')) found.Add(program);
            else if (ImagePaths.Resolve(site.WorkingDirectory, program) is { } path) found.Add(path);
        }

        return found;
    }

    /// <summary>A program that <c>go run</c> would build at each start is built once.</summary>
    private static void AddBuild(ShrinkSite site, SplitDraft draft, IReadOnlyList<string> words)
    {
        var evidence = Evidence.At(site.Start!.Instruction);
        var last = 2;
        while (last < words.Count && words[last].EndsWith(".go", StringComparison.Ordinal)) last++;
        if (last == 2) last++;
        if (words.Count < last
            || words[2].StartsWith("-", StringComparison.Ordinal)
            || GoBuild.NameOf(words[2], site, site.WorkingDirectory) is not { } name)
        {
            draft.Refuse("it isn't known what 'go run' builds", evidence);
            return;
        }

        var path = "/usr/local/bin/" + name;
        var isStatic = GoNeeds.Add(site, draft, [], site.WorkingDirectory, evidence);
        draft.BuildLines.Add(
            $"RUN {(isStatic ? "CGO_ENABLED=0 " : "")}go build -o {path} {string.Join(" ", words.Skip(2).Take(last - 2))}");
        draft.Copy(path, evidence);
        draft.Start = site.Start with { Words = [path, .. words.Skip(last)] };
        draft.Step("Build the program once", "'go run' compiles it at each start", evidence);
    }

    /// <summary>Turns cgo off where nothing needs it, so that the program needs no library.</summary>
    private static void DisableCgo(IEnumerable<GoBuild> builds, SplitDraft draft)
    {
        foreach (var command in builds.Select(static build => build.Command).Distinct())
            draft.Replace(new TextSpan(command.Span.Start, 0), "CGO_ENABLED=0 ");
        draft.Step(
            "Build the program without cgo",
            "neither its sources nor its modules have C code, so it needs no library of the system");
    }

    /// <summary>The start names the program by its path where the base may not find it.</summary>
    private static void StartBuilt(ShrinkSite site, SplitDraft draft, IReadOnlyList<GoBuild> builds)
    {
        if (site.Start is not { WhyShell: null, Words: [var program, ..] words } start || program.Contains('/')) return;
        if (builds.FirstOrDefault(build => ImagePaths.Name(build.Path) == program) is not { } build
            || !build.IsInstalled && IsInPath(build.Path))
            return;
        var path = build.IsInstalled ? InstalledPath(build.Path) : build.Path;
        draft.Start = start with { Words = words.SetItem(0, path) };
    }
}
