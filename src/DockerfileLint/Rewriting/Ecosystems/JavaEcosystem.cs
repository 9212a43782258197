using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Java and Kotlin: what Maven, Gradle or the compiler itself builds runs on a JRE.</summary>
internal sealed class JavaEcosystem : Ecosystem
{
    public override string Name => "Java";

    public override ImmutableArray<string> Manifests { get; } = ["pom.xml", "build.gradle", "build.gradle.kts"];

    public override bool Recognizes(ShrinkSite site)
    {
        if (JavaRun.Of(site) is not null) return true;
        return site.Runs.Any(static run => run.Commands.Any(IsBuild))
            && JavaLaunch.Of(site).Any(launch => launch.Archive is not { } archive || !IsOfContext(archive, site));
    }

    public override bool Builds(ShellCommand command, RunModel run) =>
        IsBuild(command) || command.Name is "native2ascii" or "dos2unix" or "sdk";

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name.StartsWith("MAVEN_", StringComparison.Ordinal)
            || name.StartsWith("GRADLE_", StringComparison.Ordinal)
            || name is "M2_HOME" or "JAVA_HOME";

    public override bool IsBuildPackage(ShrinkSite site, string package) =>
        package is "maven" or "gradle" or "ant" or "default-jdk" or "default-jdk-headless" or "default-jre"
            or "default-jre-headless"
            || package.StartsWith("openjdk", StringComparison.Ordinal);

    public override NeedState StartsPrograms(ShrinkSite site) => JavaNeeds.StartsPrograms(site);

    public override bool Recognizes(InitSite site) =>
        site.Exists("pom.xml") || site.Exists("build.gradle") || site.Exists("build.gradle.kts");

    public override ProjectSketch? Sketch(InitSite site) => JavaSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        draft.Programs.Add("java");
        draft.Programs.Add("keytool");
        var launches = JavaLaunch.Of(site).ToList();
        var project = ProjectOf(site);
        var files = new JavaFiles(site, draft);
        if (JavaRun.Of(site) is { } run) run.Resolve(site, draft);
        foreach (var launch in launches) files.Add(launch, ProjectFor(launch, site) ?? project);
        files.AddData(project);
        StartByName(site, draft);
        new JavaNeeds(site, draft).Add(project);
        if (JavaBases.MajorOf(site) is not { } major)
        {
            draft.Ask(
                "java", "Which major version of Java does it run on?", Evidence.At(site.Stage.From!), "17", "21", "25");
            return;
        }

        draft.Ladder = JavaBases.For(site, major, launches.TrueForAll(static launch => launch.Agents.Count == 0));
    }

    /// <summary>The images of distroless have an entry point, which the start replaces.</summary>
    public override void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        if (!lean.HasShell && site.Stage.EffectiveEntrypoint is null) draft.Settings.Add("ENTRYPOINT []");
    }

    /// <summary>The base has Java in another folder.</summary>
    private static void StartByName(ShrinkSite site, SplitDraft draft)
    {
        if (site.Start is { WhyShell: null, Words: [var program, ..] words } start
            && program.Contains('/') && ImagePaths.Name(program) == "java")
            draft.Start ??= start with { Words = words.SetItem(0, "java") };
        else if (site.Start?.WhyShell is not null
            && site.Starts.FirstOrDefault(static one => one.Name == "java"
                && one.Program!.Value!.Contains('/')) is { } other)
            draft.Refuse("a script starts Java by its path", Evidence.At(other.Script.Source, other.Span.Start));
    }

    private static bool IsBuild(ShellCommand command) =>
        Maven.Instance.IsCalledBy(command)
            || Gradle.Instance.IsCalledBy(command)
            || command.Name is "javac" or "kotlinc" or "jar" or "ant";

    private static bool IsOfContext(string archive, ShrinkSite site) =>
        ImagePaths.Resolve(site.WorkingDirectory, archive) is { } path
            && site.ContextPathOf(path) is { } file
            && site.Model.Context.Exists(file) == true;

    /// <summary>The project in the folder where it is built.</summary>
    private static JavaProject? ProjectOf(ShrinkSite site)
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (IsBuild(command) && JavaProject.Of(site, ShrinkSite.FolderOf(command, run)) is { } project)
                    return project;
        return JavaProject.Of(site, site.WorkingDirectory);
    }

    /// <summary>The project whose folder of output has the archive.</summary>
    private static JavaProject? ProjectFor(JavaLaunch launch, ShrinkSite site)
    {
        if (launch.Archive is not { } archive || ImagePaths.Resolve(site.WorkingDirectory, archive) is not { } path)
            return null;
        foreach (var output in new[] { "/target/", "/build/libs/" })
            if (path.IndexOf(output, StringComparison.Ordinal) is > 0 and var at
                && JavaProject.Of(site, path.Substring(0, at)) is { } project)
                return project;
        return null;
    }
}
