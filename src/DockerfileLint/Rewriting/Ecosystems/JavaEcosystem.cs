using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>Java and Kotlin: what Maven, Gradle or the compiler itself builds runs on a JRE.</summary>
internal sealed class JavaEcosystem : Ecosystem
{
    public override string Name => "Java";

    public override ImmutableArray<string> Manifests { get; } = ["pom.xml", "build.gradle", "build.gradle.kts"];

    public override bool Recognizes(ShrinkSite site)
    {
        if (JavaRun.Of(site) is not null || IsPrebuilt(site)) return true;
        return site.Runs.Any(run => run.Commands.Any(command =>
                IsBuild(command) || site.Model.ScriptOf(command, run).Commands.Any(IsBuild)))
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

    public override RewritePlan? PlanInPlace(ShrinkSite site) =>
        IsPrebuilt(site) ? InPlaceChange.Plan(site, this) : null;

    public override bool Recognizes(InitSite site) =>
        site.Exists("pom.xml") || site.Exists("build.gradle") || site.Exists("build.gradle.kts");

    public override ProjectSketch? Sketch(InitSite site) => JavaSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        draft.Programs.Add("java");
        draft.Programs.Add("keytool");
        var launches = JavaLaunch.Of(site).ToList();
        if (IsPrebuilt(site))
        {
            DescribePrebuilt(site, draft, launches);
            return;
        }

        var project = ProjectOf(site);
        var files = new JavaFiles(site, draft);
        if (JavaRun.Of(site) is { } run) run.Resolve(site, draft);
        foreach (var launch in launches)
        {
            if (launch.Main?.EndsWith(".java", StringComparison.Ordinal) == true)
                draft.Refuse("it starts a source file, which needs a JDK at run time", launch.Evidence);
            files.Add(launch, ProjectFor(launch, site) ?? project);
        }

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
        if (RuntimeOf(site) is not null) draft.Ladder = [.. JavaRuntime.Bases(site, draft), .. draft.Ladder];
    }

    /// <summary>The run time of its own; null for none.</summary>
    private static JavaRuntime? RuntimeOf(ShrinkSite site) =>
        site.Get(static one => new OwnRuntime(FindRuntime(one))).Runtime;

    private static JavaRuntime? FindRuntime(ShrinkSite site)
    {
        if (IsPrebuilt(site) || JavaRun.Of(site) is not null) return null;
        var launches = JavaLaunch.Of(site).ToList();
        if (launches.Count == 0 || JavaBases.MajorOf(site) is not { } major) return null;
        return JavaRuntime.Of(site, launches, ProjectsOf(launches, site), major);
    }

    /// <summary>An archive that a COPY brings: the stage stays, on a base without compilers.</summary>
    private static void DescribePrebuilt(ShrinkSite site, SplitDraft draft, List<JavaLaunch> launches)
    {
        new JavaNeeds(site, draft).Add(project: null);
        // Without its sources, it isn't known what else it needs.
        var isPlain = site.Runs.IsEmpty && site.Stage.EffectiveEntrypoint is { IsExecForm: true }
            && site.Start is { WhyShell: null, Words: ["java", ..] }
            && site.Stage.EffectiveHealthcheck is null
            && site.Stage.FinalState.UserInstruction is null
            && !site.Instructions.OfType<TransferSyntax>().Any(static one => one.Chown is not null)
            && site.Sources(SourceLanguage.Java).Files.Count > 0
            && launches.TrueForAll(static launch => launch.Agents.Count == 0);
        draft.Ladder = JavaBases.For(site, JavaBases.MajorOf(site)!.Value, isPlain);
        if (launches.Count == 1) JavaBrought.Add(site, draft, launches[0]);
    }

    /// <summary>The images of distroless with Java have an entry point, which the start replaces.</summary>
    public override void Adapt(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        if (JavaRuntime.IsFor(lean)) RuntimeOf(site)!.Write(site, draft, lean);
        else if (!lean.HasShell && site.Stage.EffectiveEntrypoint is null) draft.Settings.Add("ENTRYPOINT []");
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

    /// <summary>Whether archives of the context start on an image with a JDK that nothing else is called of.</summary>
    private static bool IsPrebuilt(ShrinkSite site) =>
        JavaBases.IsReplaceable(site.Image) && !JavaBases.IsRuntime(site.Image)
            && (site.Runs.IsEmpty || site.Image.Repository == "eclipse-temurin")
            && !site.Runs.Any(run => !run.Script.IsUnderstood || run.Commands.Any(command => CallsJdk(command)
                || site.Model.ScriptOf(command, run) is var script
                    && (!script.IsKnown || script.Text is not null || script.Commands.Any(CallsJdk))))
            && JavaBases.MajorOf(site) is { } major
            && JavaBases.HasRuntime(major)
            && JavaLaunch.Of(site).ToList() is { Count: > 0 } launches
            && launches.TrueForAll(launch => launch.Archive is { } archive && IsCopied(archive, site))
            && !site.Starts.Any(CallsJdk);

    /// <summary>Whether a COPY brings an archive, from the context or another stage.</summary>
    private static bool IsCopied(string archive, ShrinkSite site) =>
        IsOfContext(archive, site) || ImagePaths.Resolve(site.WorkingDirectory, archive) is { } path
            && site.Instructions.OfType<TransferSyntax>().Any(transfer => site.TargetOf(transfer) is { } target
                && (target == path
                    || transfer is CopySyntax { From: not null } && ImagePaths.IsWithin(path, target)));

    private static bool CallsJdk(ShellCommand command) =>
        IsBuild(command) || command.Program?.Value is not { } program
            || ImagePaths.Name(program) is "jar" or "jarsigner" or "javadoc" or "javap" or "jcmd" or "jconsole" or "jdb"
                or "jdeps" or "jhsdb" or "jinfo" or "jlink" or "jmap" or "jmod" or "jpackage" or "jps" or "jshell"
                or "jstack" or "jstat";

    private static bool IsBuild(ShellCommand command) =>
        Maven.Instance.IsCalledBy(command)
            || Gradle.Instance.IsCalledBy(command)
            || command.Name is "javac" or "kotlinc" or "jar" or "ant";

    private static bool IsOfContext(string archive, ShrinkSite site) =>
        ImagePaths.Resolve(site.WorkingDirectory, archive) is { } path
            && site.ContextPathOf(path) is { } file
            && site.Model.Context.Exists(file) == true;

    /// <summary>The projects that are built; empty where the compiler itself is called.</summary>
    public static IReadOnlyList<JavaProject> ProjectsOf(IEnumerable<JavaLaunch> launches, ShrinkSite site) =>
        [
            .. launches.Select(launch => ProjectFor(launch, site)).Append(ProjectOf(site))
                .OfType<JavaProject>().Distinct(),
        ];

    /// <summary>The project in the folder where it is built.</summary>
    private static JavaProject? ProjectOf(ShrinkSite site)
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (IsBuild(command) && JavaProject.Of(site, ShrinkSite.FolderOf(command, run)) is { } project)
                    return project;
        return JavaProject.Of(site, site.WorkingDirectory);
    }

    /// <summary>The project whose folder of output has what a launch names.</summary>
    private static JavaProject? ProjectFor(JavaLaunch launch, ShrinkSite site)
    {
        if ((launch.Archive ?? (launch.ClassPath is [var first, ..] ? first : null)) is not { } place
            || ImagePaths.Resolve(site.WorkingDirectory, place) is not { } path)
            return null;
        foreach (var output in new[] { "/target/", "/build/libs/", "/build/install/" })
            if (path.IndexOf(output, StringComparison.Ordinal) is > 0 and var at
                && JavaProject.Of(site, path.Substring(0, at)) is { } project)
                return project;
        return null;
    }

    /// <summary>What was found of a run time of its own.</summary>
    private sealed record OwnRuntime(JavaRuntime? Runtime);
}
