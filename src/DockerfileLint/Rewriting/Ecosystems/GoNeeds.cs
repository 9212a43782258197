using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What Go programs need at run time, by their sources and modules.</summary>
internal sealed class GoNeeds
{
    private static readonly HashSet<string> NoLibraries = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Call, int Argument, bool IsLine)> StartingCalls =
        [("exec.Command(", 0, false), ("exec.CommandContext(", 1, false)];

    private readonly ShrinkSite site;
    private readonly SplitDraft draft;
    private readonly IReadOnlyList<BuiltFile> builds;
    private readonly ProjectSources sources;
    private readonly GoModule? module;
    private readonly string? modulePath;

    private GoNeeds(ShrinkSite site, SplitDraft draft, IReadOnlyList<BuiltFile> builds, string? folder)
    {
        this.site = site;
        this.draft = draft;
        this.builds = builds;
        sources = site.Sources(SourceLanguage.Go);
        if (folder is null || ImagePaths.Resolve(folder, "go.mod") is not { } path) return;
        modulePath = site.ContextPathOf(path);
        module = site.ReadAt(path) is { } text ? GoModule.Read(text) : null;
    }

    /// <summary>Whether it is shown that no code but that of the context and of Go is in the program.</summary>
    private bool IsOwnCode =>
        sources.IsComplete && module is { } known
            && (known.Requires.Count == 0
                || sources.Files.Any(static file => file.Text.Path.Contains("vendor/", StringComparison.Ordinal)));

    /// <summary>Says what the programs need.</summary>
    /// <param name="site">The Dockerfile.</param>
    /// <param name="draft">What is gathered.</param>
    /// <param name="builds">The commands that build them.</param>
    /// <param name="folder">The folder of the module in the build stage.</param>
    /// <param name="evidence">What shows how they are built.</param>
    /// <returns>Whether the programs have to be built without cgo, which they aren't yet.</returns>
    public static bool Add(ShrinkSite site, SplitDraft draft, IReadOnlyList<BuiltFile> builds, string? folder,
        Evidence evidence)
    {
        var needs = new GoNeeds(site, draft, builds, folder);
        needs.AddFiles();
        needs.AddPrograms();
        needs.AddWrites();
        return needs.AddLinking(evidence);
    }

    /// <summary>Whether it is known which programs the sources start.</summary>
    public static NeedState StartsPrograms(ShrinkSite site) =>
        new StartedPrograms(site, site.Sources(SourceLanguage.Go), StartingCalls).State;

    private void AddFiles()
    {
        Add(
            RuntimeNeedKind.Certificates,
            sources.Find(
                "http.Get(", "http.Post(", "http.PostForm(", "http.Head(", "http.Client", "http.DefaultClient",
                "http.NewRequest", "tls.Dial", "smtp."));
        Add(
            RuntimeNeedKind.TimeZones,
            sources.FindLiteral(static text =>
                text == "time/tzdata") is null ? sources.Find("time.LoadLocation(") : null);
        Add(
            RuntimeNeedKind.TemporaryFolder,
            sources.Find(
                "os.CreateTemp(", "os.MkdirTemp(", "os.TempDir(", "ioutil.TempFile(", "ioutil.TempDir(",
                "ParseMultipartForm(", "FormFile("));
        Add(RuntimeNeedKind.Accounts, sources.Find("user.Current(", "user.Lookup", "os.UserHomeDir("));
    }

    private void AddWrites()
    {
        var shown = sources.Find(
            "os.Create", "os.OpenFile(", "os.WriteFile(", "os.Mkdir", "os.Rename(", "os.Remove", "os.Chmod(",
            "os.Symlink(", "ioutil.WriteFile(", "ioutil.TempFile(", "ioutil.TempDir(", "syscall.", "sql.Open(",
            "ParseMultipartForm(", "FormFile(", "autocert.");
        draft.Writes = shown is not null ? NeedState.Shown : IsOwnCode ? NeedState.Excluded : NeedState.Open;
    }

    /// <summary>What the sources don't show, a module may need.</summary>
    private void Add(RuntimeNeedKind kind, Evidence? evidence) =>
        draft.Need(
            kind, evidence is not null ? NeedState.Shown : IsOwnCode ? NeedState.Excluded : NeedState.Open, evidence);

    private void AddPrograms()
    {
        var own = new HashSet<string>(
            builds.Select(static build => ImagePaths.Name(build.Path)), StringComparer.Ordinal);
        new StartedPrograms(site, sources, StartingCalls).Add(draft, own);
    }

    /// <summary>How the programs are linked decides the bases.</summary>
    private bool AddLinking(Evidence evidence)
    {
        var isAlpine = LeanBases.IsAlpine(site.Image);
        if (builds.Count > 0 && builds.All(build => IsStatic(build, isAlpine)))
        {
            draft.Need(RuntimeNeedKind.CLibrary, NeedState.Excluded, evidence);
            draft.Ladder = LeanBases.ForStatic(site.Image);
            return false;
        }

        var shown = FindC();
        if (shown is null && IsOwnCode && builds.All(static build => !HasOddMode(build) && !IsCgoSet(build)))
        {
            draft.Need(RuntimeNeedKind.CLibrary, NeedState.Excluded, evidence);
            draft.Ladder = LeanBases.ForStatic(site.Image);
            return true;
        }

        draft.Need(RuntimeNeedKind.CLibrary, shown is null ? NeedState.Open : NeedState.Shown, shown);
        draft.Ladder = isAlpine ? LeanBases.ForMusl(site.Image) : LeanBases.ForGlibc(site.Image);
        AddLibraries();
        return false;
    }

    private static bool HasOddMode(BuiltFile build)
    {
        var arguments = Go.Instance.Arguments(build.Command);
        return arguments.Has("-buildmode") || arguments.Has("-race") || arguments.HasUnknown;    }

    private static bool IsCgoSet(BuiltFile build) =>
        ShrinkSite.Variable("CGO_ENABLED", build.Command, build.Run) is not (null or "0");

    /// <summary>Without a C compiler, as in images on Alpine, cgo is off unless it is asked for.</summary>
    private bool IsStatic(BuiltFile build, bool isAlpine)
    {
        if (HasOddMode(build)) return false;
        var cgo = ShrinkSite.Variable("CGO_ENABLED", build.Command, build.Run);
        if (cgo is not null) return cgo == "0";
        return isAlpine && !site.Runs.Any(static run => run.Commands.Any(static command =>
            Tools.ReadPackages(command) is { Action: PackageAction.Install } packages
                && packages.Packages.Any(static word => word.Value is "gcc" or "build-base" or "clang" or "g++")));
    }

    /// <summary>Where C code is imported, or what loads plugins with the loader of the C library.</summary>
    private Evidence? FindC()
    {
        if (sources.Files.FirstOrDefault(LoadsPlugins) is { } loader) return loader.Find("plugin.Open(");
        if (module?.FirstWithC is { } found && modulePath is not null)
            return new Evidence(modulePath, found.Line, found.Path);
        foreach (var file in sources.Files)
            foreach (var (position, literal) in file.ArgumentsOf("import "))
                if (literal is { Value: "C" }) return Evidence.At(file.Text, position);
        return null;
    }

    /// <summary>Whether a file loads programs that are built with <c>-buildmode=plugin</c>.</summary>
    public static bool LoadsPlugins(SourceFile file) =>
        file.Find("plugin.Open(") is not null && file.Literals.Any(static literal => literal.Value == "plugin");

    /// <summary>The libraries that <c>#cgo</c> lines name and no package brings.</summary>
    private void AddLibraries()
    {
        foreach (var file in sources.Files)
        {
            for (var i = file.Text.Text.IndexOf("#cgo", StringComparison.Ordinal); i >= 0;
                i = file.Text.Text.IndexOf("#cgo", i + 1, StringComparison.Ordinal))
            {
                var line = file.Text.ToString(file.Text.GetLineSpan(file.Text.GetLine(i)));
                foreach (var word in line.Split(' ').Where(static word =>
                    word.StartsWith("-l", StringComparison.Ordinal)))
                    LinkedLibraries.Add(draft, word.Substring(2).Trim(), Evidence.At(file.Text, i), NoLibraries);
            }
        }
    }
}
