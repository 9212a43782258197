using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Go: one program or several, with or without cgo.</summary>
internal sealed class GoEcosystem : CompiledEcosystem
{
    public override string Name => "Go";

    public override bool Recognizes(ShrinkSite site)
    {
        if (RunOf(site) is not null) return true;
        return Starts(BuiltFiles.AtEnd(site, GoBuild.Of(site)), StartedPaths(site));
    }

    public override bool Builds(ShellCommand command, RunModel run) =>
        Go.Instance.IsCalledBy(command) || MakeCall.IsMake(command);

    protected override IEnumerable<BuiltFile> Built(ShrinkSite site, ISet<string> started) => GoBuild.Of(site);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name.StartsWith("GO", StringComparison.Ordinal)
                && name is not ("GOMAXPROCS" or "GOMEMLIMIT" or "GOGC" or "GODEBUG"
                or "GOTRACEBACK")
            || name is "CGO_ENABLED" or "CGO_CFLAGS" or "CGO_LDFLAGS";

    public override NeedState StartsPrograms(ShrinkSite site) => GoNeeds.StartsPrograms(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var builds = GoBuild.Of(site).ToList();
        var files = BuiltFiles.AtEnd(site, builds);
        Copy(files, StartedPaths(site), draft);
        RefuseOtherRecipes(site, draft);
        new DataFiles(site, draft, SourceLanguage.Go).Add();
        if (RunOf(site) is { } words) AddBuild(site, draft, words);
        if (builds.Count == 0) return;
        if (GoNeeds.Add(site, draft, builds, GoBuild.FolderOf(builds[0]), builds[0].Evidence))
            DisableCgo(builds, draft);
        StartBuilt(site, draft, files);
    }

    public override bool Recognizes(InitSite site) => site.Exists("go.mod");

    public override ProjectSketch? Sketch(InitSite site) => GoSketch.Of(site);

    /// <summary>The words of <c>go run</c> in the start; null where something else starts.</summary>
    private static ImmutableArray<string>? RunOf(ShrinkSite site) =>
        site.Start is { Words: [var program, "run", ..] words } && Go.Instance.Has(ImagePaths.Name(program))
            ? words
            : null;

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
            $"RUN {(isStatic ? "CGO_ENABLED=0 " : "")}go build -o {path} "
                + string.Join(" ", words.Skip(2).Take(last - 2)));
        draft.Copy(path, evidence);
        draft.Start = site.Start with { Words = [path, .. words.Skip(last)] };
        draft.Step("Build the program once", "'go run' compiles it at each start", evidence);
    }

    /// <summary>What a makefile writes outside of its folder may be what the program needs.</summary>
    private static void RefuseOtherRecipes(ShrinkSite site, SplitDraft draft)
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (MakeCall.Of(site, run, command) is { } make && make.Recipes.Any(recipe => WritesElsewhere(recipe, make)))
                    draft.Refuse("it isn't known what 'make' writes", Evidence.At(run.Syntax.Source, command.Span.Start));
    }

    private static bool WritesElsewhere(ShellCommand recipe, MakeCall make)
    {
        if (Go.Instance.IsCalledBy(recipe)) return false;
        var known = CBuild.Installed(make.File, make.Command);
        return recipe.Arguments.Any(word => word.Value is { Length: > 1 } text && text[0] == '/'
            && !ImagePaths.IsWithin(text, make.Folder)
            && !ImagePaths.IsWithin(text, "/tmp")
            && !ImagePaths.IsWithin(text, "/dev")
            && !known.Any(path => ImagePaths.IsWithin(path, text)));
    }

    /// <summary>Turns cgo off where nothing needs it, so that the program needs no library.</summary>
    private static void DisableCgo(IEnumerable<BuiltFile> builds, SplitDraft draft)
    {
        foreach (var command in builds.Select(static build => build.Caller).Distinct())
            draft.Replace(new TextSpan(command.Span.Start, 0), "CGO_ENABLED=0 ");
        draft.Step(
            "Build the program without cgo",
            "neither its sources nor its modules have C code, so it needs no library of the system");
    }
}
