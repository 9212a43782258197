using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DockerfileLint.Images;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>
/// A run time that jlink makes of the modules that a program uses. jdeps reads them from the classes when the image is
/// built: unlike the sources, these name each type, and a later change of the program can't make the list wrong.
/// </summary>
/// <param name="Modules">The modules as jlink is to get them, jdeps' part included.</param>
/// <param name="Major">The major version of the JDK.</param>
internal sealed record JavaRuntime(string Modules, int Major)
{
    // No VOLUME that the stage may have declared hides it, such as one for /tmp would.
    private const string Linked = "/opt/java/runtime";

    // Where Temurin's images have theirs.
    private const string Home = "/opt/java/openjdk";

    private static readonly string[] Packed = [".tar", ".gz", ".tgz", ".xz", ".bz2", ".zst"];

    private static readonly Regex PlainPath = new(
        "^[A-Za-z0-9_./*+-]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Regex ModuleList = new(
        @"^[a-z][\w.]*(?:,[a-z][\w.]*)*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>
    /// The run time; null where the JDK has no jlink, or where it isn't known which modules the program uses.
    /// </summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="launches">What starts.</param>
    /// <param name="projects">The projects that are built; empty where the compiler itself is called.</param>
    /// <param name="major">The major version of the JDK.</param>
    public static JavaRuntime? Of(
        ShrinkSite site, IReadOnlyList<JavaLaunch> launches, IReadOnlyList<JavaProject> projects, int major)
    {
        if (major < 11 || !HasLinker(site)) return null;
        if (site.Answer("modules") is { } answer)
            return ModuleList.IsMatch(answer) ? new JavaRuntime(answer, major) : null;
        var modules = new JavaModules(site, launches);
        if (!IsAllKnown(site, launches, projects) || !modules.AreNamed) return null;
        var more = modules.ByName(major);
        if (launches.All(static launch => launch.IsModule))
            return new JavaRuntime(string.Join(",", modules.OfDescriptions.Union(more, StringComparer.Ordinal)), major);
        var places = launches.SelectMany(launch => PlacesOf(launch, site)).Distinct(StringComparer.Ordinal).ToList();
        if (places.Count == 0 || !places.TrueForAll(static place => place is not null && PlainPath.IsMatch(place)
            && !place.StartsWith("/usr/share/", StringComparison.Ordinal)))
            return null;
        // Before Java 12, it always leaves out what it doesn't find, such as annotations.
        var option = major < 12 ? "" : "--ignore-missing-deps ";
        var read = $"$(jdeps -q {option}--print-module-deps {string.Join(" ", places)})";
        return new JavaRuntime('"' + string.Join(",", more.Insert(0, read)) + '"', major);
    }

    /// <summary>The bases, from the leanest on.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="draft">What the program needs.</param>
    public static IEnumerable<LeanBase> Bases(ShrinkSite site, SplitDraft draft)
    {
        if (LeanBases.IsAlpine(site.Image))
        {
            yield return LeanBases.Alpine(site.Image);
            yield break;
        }

        yield return Distroless;
        // It lacks the cultures of Temurin's images, what makes users on older systems, and packages of Ubuntu's own.
        if (!draft.Needs.Any(static need => need is { Kind: RuntimeNeedKind.Cultures, State: not NeedState.Excluded })
            && draft.Packages.All(static name => DebianPackages.Find(name, withRecommended: false) is not null)
            && !site.Runs.Any(static run => run.Commands.Any(
                static command => command.Name is "adduser" or "addgroup")))
            yield return LeanBases.Debian(ImageReference.Parse("debian:trixie"));
    }

    /// <summary>Whether a base has no Java of its own.</summary>
    public static bool IsFor(LeanBase lean) =>
        lean == Distroless || lean.Reference.StartsWith("debian:", StringComparison.Ordinal)
            || lean.Reference.StartsWith("alpine:", StringComparison.Ordinal);

    /// <summary>Makes it in the build stage, and copies it.</summary>
    public void Write(ShrinkSite site, SplitDraft draft, LeanBase lean)
    {
        var from = site.Stage.From!;
        draft.LastLines.AddRange(Lines(site, site.Runs.All(static run => run.State.IsRoot != false)));
        var settings = lean.HasShell ? $"JAVA_HOME={Home} {LanguageOf(site, lean)}" : "";
        draft.Settings.Add($"{SplitText.Cased("ENV", from)} {settings}PATH={Home}/bin:$PATH");
        draft.CopyFirst(Linked, Home, Evidence.At(site.Start!.Instruction));
        AddStep(site, draft);
    }

    /// <summary>Makes it in the stage that builds, for a final stage that only copies the archive.</summary>
    /// <param name="site">The Dockerfile, with that stage.</param>
    /// <param name="draft">What is gathered.</param>
    /// <param name="from">The stage as a COPY names it.</param>
    public void WriteIn(ShrinkSite site, SplitDraft draft, string from)
    {
        var instructions = site.Builder!.Instructions;
        var last = instructions[instructions.Length - 1];
        draft.InsertAfter(last, [.. Lines(site, site.Model.GetState(last).IsRoot != false)]);
        draft.InsertAfter(
            site.From,
            $"{SplitText.Cased("ENV", site.From)} PATH={Home}/bin:$PATH",
            $"{SplitText.Cased("COPY", site.From)} --from={from} {Linked} {Home}");
        AddStep(site, draft);
    }

    private IEnumerable<string> Lines(ShrinkSite site, bool isRoot)
    {
        var from = site.Stage.From!;
        if (!isRoot) yield return SplitText.Cased("USER", from) + " root";
        var escape = site.Model.Syntax.EscapeCharacter;
        yield return $"{SplitText.Cased("RUN", from)} jlink --add-modules {Modules} {escape}";
        var compress = Major < 21 ? "2" : "zip-6";
        var options = $"    --no-header-files --no-man-pages --compress={compress} --output {Linked}";
        // What the JDK's own has, too: Java starts as fast and says the same of itself.
        var isShared = Major < 24 && !LeanBases.IsAlpine(site.Image);
        yield return isShared ? $"{options} {escape}" : options;
        if (isShared) yield return $"    && {Linked}/bin/java -Xshare:dump";
    }

    private static void AddStep(ShrinkSite site, SplitDraft draft) => draft.Step(
        "Make a run time of the modules that the program uses",
        site.Answer("modules") is not null ? "the answer names them" : "all of its code is known",
        Evidence.At(site.Start!.Instruction));

    /// <summary>
    /// The setting that gives output the encoding that it has on the image; empty where the file has one, or neither.
    /// </summary>
    private static string LanguageOf(ShrinkSite site, LeanBase lean) =>
        site.Image.Repository is "debian" or "ubuntu" or "alpine"
            || site.Stage.FinalState.GetValue("LANG") is not null
            || site.Stage.FinalState.GetValue("LC_ALL") is not null ? ""
            : lean.Target == RewriteTarget.Alpine ? "LANG=en_US.UTF-8 "
            : "LANG=C.UTF-8 ";

    /// <summary>What the run time of a program needs, and nothing else.</summary>
    public static LeanBase Distroless { get; } = new(
        "gcr.io/distroless/java-base-debian13", RewriteTarget.Distroless,
        BaseParts.Certificates | BaseParts.TimeZones | BaseParts.Accounts | BaseParts.TemporaryFolder
            | BaseParts.CLibrary | BaseParts.CxxLibrary)
        {
            OtherUser = "65532:65532",
            Users = ["root", "nobody", "nonroot"],
        };

    /// <summary>Whether the build stage has a jlink whose run time the bases can run.</summary>
    private static bool HasLinker(ShrinkSite site) =>
        (site.Builder ?? site.Stage) is { BaseStage: null, From.Platform: null }
            && !JavaBases.IsRuntime(site.Image)
            && (JavaBases.IsReplaceable(site.Image) ? IsPlainVendor(site.Image.Tag ?? "") : InstallsJdk(site))
            && !site.Runs.Any(static run => run.Commands.Any(static command => command.Name is "keytool" or "sdk"));

    private static bool IsPlainVendor(string tag) =>
        !new[] { "openj9", "ibm", "semeru", "corretto", "sapmachine", "graalvm", "microsoft", "zulu", "alpha" }
            .Any(word => tag.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether packages of Debian bring a whole JDK, which runs on the libraries of Debian 13.</summary>
    private static bool InstallsJdk(ShrinkSite site) =>
        site.Image.Repository is "debian" or "ubuntu" && !Systems.IsNewerThanDistroless(site.Image)
            && new[] { "default-jdk", "default-jdk-headless" }
                .Concat(new[] { "11", "17", "21", "25" }.SelectMany(
                    static major => new[] { $"openjdk-{major}-jdk", $"openjdk-{major}-jdk-headless" }))
                .Any(site.Installs);

    /// <summary>Whether the build has nothing but the sources: no archives, and nothing that is downloaded.</summary>
    private static bool IsAllKnown(
        ShrinkSite site, IReadOnlyList<JavaLaunch> launches, IReadOnlyList<JavaProject> projects)
    {
        var steps = BuildSteps.Of(site);
        return launches.All(static launch => launch.Agents.Count == 0)
            && projects.All(static project => project is { HasDependencies: false, IsAlone: true })
            // The script that starts would give them.
            && projects.All(static project => project.Find("applicationDefaultJvmArgs") is null)
            && steps.IsComplete
            && steps.All.All(static step => step.Command.Name is not ("curl" or "wget" or "git" or "svn" or "unzip"))
            && (projects.Count > 0 || steps.All.All(static step => step.Command.Name != "tar"))
            && (site.Builder?.Instructions ?? site.Instructions).OfType<TransferSyntax>().All(
                transfer => IsOfContext(transfer)
                    && !launches.Any(launch => launch.Archive is { } archive
                        && site.TargetOf(transfer) == ImagePaths.Resolve(site.WorkingDirectory, archive)))
            && site.Model.ContextUsage.Available!.Value.All(static entry => !BringsClasses(entry.Path));
    }

    /// <summary>Whether an instruction brings files of the context as they are.</summary>
    private static bool IsOfContext(TransferSyntax transfer) =>
        transfer is CopySyntax { From: null }
            || transfer is AddSyntax && transfer.Sources.All(static source =>
                !source.Text.Contains("://", StringComparison.Ordinal)
                && !source.Text.StartsWith("git@", StringComparison.Ordinal)
                && !Packed.Any(end => source.Text.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Whether a file has classes or libraries, or makes a build of Gradle depend on some.</summary>
    private static bool BringsClasses(string path)
    {
        var name = ImagePaths.Name(path);
        return name.EndsWith(".jar", StringComparison.Ordinal)
                && !name.EndsWith("wrapper.jar", StringComparison.Ordinal)
            || name.EndsWith(".class", StringComparison.Ordinal)
            || name.EndsWith(".war", StringComparison.Ordinal)
            || name.EndsWith(".so", StringComparison.Ordinal)
            || path.Contains("buildSrc/", StringComparison.Ordinal)
            || (name.EndsWith(".gradle", StringComparison.Ordinal)
                    || name.EndsWith(".gradle.kts", StringComparison.Ordinal))
                && !name.StartsWith("build.", StringComparison.Ordinal)
                && !name.StartsWith("settings.", StringComparison.Ordinal);
    }

    /// <summary>Where the classes of a launch are at the end of the build; null for an unknown place.</summary>
    private static IEnumerable<string?> PlacesOf(JavaLaunch launch, ShrinkSite site)
    {
        if (launch.Archive is { } archive) yield return ImagePaths.Resolve(site.WorkingDirectory, archive);
        foreach (var entry in launch.ClassPath)
            yield return ImagePaths.Resolve(site.WorkingDirectory, entry) is not { } path ? null
                : path.EndsWith("/*", StringComparison.Ordinal) ? path + ".jar" : path;
    }
}
