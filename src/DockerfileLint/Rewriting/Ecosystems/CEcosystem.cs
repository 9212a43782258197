using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>C and C++: built by a compiler itself, by make or by CMake.</summary>
internal sealed class CEcosystem : CompiledEcosystem
{
    // Manifests of other languages, whose programs make may build as well.
    private static readonly string[] Others =
        ["go.mod", "Cargo.toml", "package.json", "pom.xml", "pyproject.toml", "requirements.txt", "setup.py",
            "Gemfile"];

    public override string Name => "C/C++";

    public override ImmutableArray<string> Manifests { get; } = ["CMakeLists.txt", "Makefile"];

    public override bool Recognizes(ShrinkSite site)
    {
        if (site.Image.Repository is not ("gcc" or "debian" or "ubuntu" or "alpine" or "buildpack-deps")) return false;
        if (site.Sources(SourceLanguage.C).Files.Count == 0) return false;
        if (site.Model.ContextUsage.Available!.Value.Any(static entry => Array.IndexOf(Others, entry.Path) >= 0))
            return false;
        var build = new CBuild(site);
        if (!build.Commands().Any()) return false;
        var started = StartedPaths(site);
        return Starts(BuiltFiles.AtEnd(site, build.Files(started)), started)
            || site.Builder is null && build.FindInstall() is not null && InstalledAt(site, build, started) is not null;
    }

    public override bool Builds(ShellCommand command, RunModel run) => CBuild.Contains(command);

    public override IEnumerable<string?> FoldersOf(ShellCommand command, RunModel run) =>
        base.FoldersOf(command, run).Concat(CBuild.SourceFoldersOf(command, run));

    protected override IEnumerable<BuiltFile> Built(ShrinkSite site, ISet<string> started) =>
        new CBuild(site).Files(started);

    public override bool IsBuildVariable(string name) =>
        base.IsBuildVariable(name)
            || name is "CC" or "CXX" or "CFLAGS" or "CXXFLAGS" or "LDFLAGS" or "MAKEFLAGS" or "CPPFLAGS";

    public override NeedState StartsPrograms(ShrinkSite site) => CNeeds.StartsPrograms(site);

    public override bool Recognizes(InitSite site) => CSketch.Fits(site);

    public override ProjectSketch? Sketch(InitSite site) => CSketch.Of(site);

    public override void Describe(ShrinkSite site, SplitDraft draft)
    {
        var build = new CBuild(site);
        var started = StartedPaths(site);
        var files = BuiltFiles.AtEnd(site, build.Files(started));
        var (run, command) = build.Commands().First();
        var evidence = files.FirstOrDefault()?.Evidence ?? Evidence.At(run.Syntax.Source, command.Span.Start);
        var isNamed = Starts(files, started);
        var programs = Programs(files);
        if (isNamed) Copy(programs, started, draft);
        var isWhole = site.Builder is null && build.FindInstall() is { } install && !IsRead(build)
            && CopyPrefix(site, draft, build, install.Run, install.Command, isNamed);
        // Installed with the program, they are where it finds them.
        if (!isWhole || isNamed) RefuseOwnLibraries(site, draft, build);
        new DataFiles(site, draft, SourceLanguage.C).Add();
        new CNeeds(site, draft, build, files).Add(evidence);
        StartBuilt(site, draft, programs);
    }

    /// <summary>What is installed is copied, and not the same files where they were built.</summary>
    private static List<BuiltFile> Programs(List<BuiltFile> files)
    {
        var installed = new HashSet<string>(
            files.Where(static file => IsOfSystem(file.Path)).Select(static file => ImagePaths.Name(file.Path)),
            StringComparer.Ordinal);
        return files.Where(file => IsOfSystem(file.Path) || !installed.Contains(ImagePaths.Name(file.Path))).ToList();
    }

    private static bool IsOfSystem(string path) =>
        ImagePaths.IsWithin(path, "/usr") || ImagePaths.IsWithin(path, "/bin") || ImagePaths.IsWithin(path, "/opt");

    /// <summary>Whether all that <c>make install</c> writes was read.</summary>
    private static bool IsRead(CBuild build) =>
        build.Makefiles().Any(static one => one.Command.Arguments.Any(static word => word.Value == "install")
            && CBuild.Installed(one.File, one.Command).Count > 0);

    private static string? InstalledAt(ShrinkSite site, CBuild build, ISet<string> started)
    {
        if (build.Prefix() is not { } prefix || prefix == "/") return null;
        return started.FirstOrDefault(path => path.Contains('/')
            ? ImagePaths.IsWithin(path, prefix) && site.ContextPathOf(path) is null
            : prefix is "/usr/local" or "/usr" && CStaging.MayInstall(site, build, path));
    }

    /// <summary>Copies all that is installed; false where it isn't known what that is.</summary>
    private static bool CopyPrefix(
        ShrinkSite site, SplitDraft draft, CBuild build, RunModel run, ShellCommand command, bool isNamed)
    {
        var evidence = Evidence.At(run.Syntax.Source, command.Span.Start);
        var prefix = build.Prefix();
        // The images of GCC have the compilers in this folder.
        var isOfSystem = prefix == "/usr" || prefix == "/usr/local" && site.Image.Repository is "gcc";
        if (prefix is null or "/" || isOfSystem && !CStaging.Add(site, draft, build, run, command))
        {
            draft.Refuse(
                prefix == "/usr/local"
                    ? "it isn't known which files of /usr/local 'install' writes"
                    : "it isn't known which files 'install' writes",
                evidence);
            return false;
        }

        if (!isOfSystem) draft.Copy(prefix, evidence);
        draft.Programs.UnionWith(build.Executables());
        // PATH has the programs of the system.
        if (!isOfSystem && site.Start is { WhyShell: null, Words: [var program, ..] words } start
            && !program.Contains('/') && !isNamed)
            draft.Start = start with { Words = words.SetItem(0, prefix + "/bin/" + program) };
        return true;
    }

    private static void RefuseOwnLibraries(ShrinkSite site, SplitDraft draft, CBuild build)
    {
        const string Reason = "it builds a shared library, and it isn't known where the program finds that";
        foreach (var (_, _, file, _) in build.Makefiles())
            foreach (var (word, start) in file.Words("-shared"))
                if (word == "-shared") draft.Refuse(Reason, Evidence.At(file.Text, start));
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (ImagePaths.Name(entry.Path)
                is not ("CMakeLists.txt" or "configure.ac" or "Makefile.am" or "meson.build")
                || site.Model.Context.Read(entry.Path) is not { } text)
                continue;
            foreach (var sign in new[] { " SHARED", " MODULE ", "LT_INIT", "lib_LTLIBRARIES", "shared_library(",
                "BUILD_SHARED_LIBS ON" })
                if (text.Text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at)
                    draft.Refuse(Reason, Evidence.At(text, at));
        }
    }
}
