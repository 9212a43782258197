using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Rewriting.Bases;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Rewriting.Splitting;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What C and C++ programs need at run time, by their sources and how they are linked.</summary>
/// <param name="site">The Dockerfile.</param>
/// <param name="draft">What is gathered.</param>
/// <param name="build">What builds them.</param>
/// <param name="files">What is built.</param>
internal sealed class CNeeds(ShrinkSite site, SplitDraft draft, CBuild build, IReadOnlyList<BuiltFile> files)
{
    private static readonly ImmutableArray<(string Call, int Argument, bool IsLine)> StartingCalls =
    [
        ("system(", 0, true), ("popen(", 0, true), ("execl(", 0, false), ("execlp(", 0, false), ("execle(", 0, false),
        ("execv(", 0, false), ("execvp(", 0, false), ("execve(", 0, false), ("execvpe(", 0, false),
        ("posix_spawn(", 1, false), ("posix_spawnp(", 1, false),
    ];

    // In a static program, these load libraries of the system nevertheless.
    private static readonly string[] LoadedByGlibc =
    [
        "getaddrinfo(", "gethostbyname(", "getpwnam(", "getpwuid(", "getpwnam_r(", "getpwuid_r(", "getgrnam(",
        "getgrgid(",
        "iconv_open(", "dlopen(", "getservbyname(", "initgroups(",
    ];

    private readonly ProjectSources sources = site.Sources(SourceLanguage.C);
    private readonly HashSet<string> own = new(
        files.Select(static file => ImagePaths.Name(file.Path)), StringComparer.Ordinal);

    /// <summary>Whether it is known which programs the sources start.</summary>
    public static NeedState StartsPrograms(ShrinkSite site) =>
        new StartedPrograms(site, site.Sources(SourceLanguage.C), StartingCalls).State;

    private bool IsCxx =>
        sources.Files.Any(static file => file.Text.Path.EndsWith(".cpp", StringComparison.Ordinal)
            || file.Text.Path.EndsWith(".cc", StringComparison.Ordinal)
            || file.Text.Path.EndsWith(".cxx", StringComparison.Ordinal))
            || build.Commands().Any(static one => one.Command.Name?.EndsWith("++", StringComparison.Ordinal) == true);

    /// <summary>Says what the programs need.</summary>
    /// <param name="evidence">What shows how they are built.</param>
    public void Add(Evidence evidence)
    {
        var isAll = sources.IsComplete && sources.Files.Count > 0 && draft.Packages.Count == 0;
        Add(RuntimeNeedKind.Certificates, sources.Find("SSL_CTX_set_default_verify_paths", "curl_easy_init"), isAll);
        // Without the package, the images of Alpine and Ubuntu have none.
        if (site.Image.Repository is "alpine" or "ubuntu")
            draft.Need(RuntimeNeedKind.TimeZones, NeedState.Excluded, Evidence.At(site.Stage.From!));
        else Add(RuntimeNeedKind.TimeZones, sources.Find("tzset(", "localtime(", "localtime_r(", "zoned_time"), isAll);
        Add(RuntimeNeedKind.TemporaryFolder, sources.Find("tmpfile(", "mkstemp(", "tmpnam(", "temp_directory_path("),
            isAll);
        Add(RuntimeNeedKind.Accounts, sources.Find("getpwnam(", "getpwuid(", "getgrnam(", "getlogin("), isAll);
        if (sources.Find("setlocale(", "std::locale(") is { } locale
            && sources.FindLiteral(static text => text.Contains("_", StringComparison.Ordinal)
                && text.EndsWith(".UTF-8", StringComparison.OrdinalIgnoreCase)) is not null)
            draft.Need(RuntimeNeedKind.Cultures, NeedState.Shown, locale);
        own.UnionWith(draft.Programs);
        new StartedPrograms(site, sources, StartingCalls).Add(draft, own);
        AddLoaded();
        if (FindStatic() is { } isStatic) AddStatic(isStatic);
        else AddShared(evidence);
    }

    private void Add(RuntimeNeedKind kind, Evidence? found, bool isAll) =>
        draft.Need(kind, found is not null ? NeedState.Shown : isAll ? NeedState.Excluded : NeedState.Open, found);

    /// <summary>Libraries that are loaded by name while the program runs.</summary>
    private void AddLoaded()
    {
        foreach (var file in sources.Files)
        {
            foreach (var (position, literal) in file.ArgumentsOf("dlopen("))
            {
                var evidence = Evidence.At(file.Text, position);
                if (literal is { } known && own.Contains(ImagePaths.Name(known.Value))) continue;
                if (literal is null && site.Answer("plugins") is "none") continue;
                if (literal is null)
                    draft.Ask(
                        "plugins",
                        "It loads a library whose name the source doesn't show. Is it always one that the build makes?",
                        evidence,
                        "none");
                else
                    draft.Refuse($"it loads '{literal.Value.Value}', and nothing shows where that comes from",
                        evidence);
            }
        }
    }

    /// <summary>What shows that no shared library is linked; null where some are, or may be.</summary>
    private Evidence? FindStatic()
    {
        var links = build.Commands().Where(static one => CBuild.Links(one.Command)).ToList();
        if (links.Count > 0)
            return links.TrueForAll(static one => one.Command.Arguments.Any(static word => word.Value == "-static"))
                ? Evidence.At(links[0].Run.Syntax.Source, links[0].Command.Span.Start)
                : null;
        foreach (var (word, run, command) in build.Words())
            if (word == "-static" || word.EndsWith("LINKER_FLAGS=-static", StringComparison.Ordinal))
                return Evidence.At(run.Syntax.Source, command.Span.Start);
        foreach (var (_, _, file, _) in build.Makefiles())
            foreach (var (word, start) in file.Words("-static"))
                if (word == "-static") return Evidence.At(file.Text, start);
        return null;
    }

    private void AddStatic(Evidence evidence)
    {
        var isMusl = LeanBases.IsAlpine(site.Image)
            || build.Commands().Any(static one => one.Command.Name == "musl-gcc");
        var loaded = isMusl ? null : sources.Find(LoadedByGlibc);
        draft.Need(RuntimeNeedKind.CLibrary, loaded is null ? NeedState.Excluded : NeedState.Shown, loaded ?? evidence);
        // What it loads has to be of the version that it was linked with.
        draft.Ladder = loaded is not null && Systems.SuiteOf(site.Image) != "trixie"
            ? [LeanBases.Debian(site.Image)]
            : LeanBases.ForStatic(site.Image);
    }

    private void AddShared(Evidence evidence)
    {
        draft.Need(RuntimeNeedKind.CLibrary, NeedState.Shown, evidence);
        AddCxx(evidence);
        AddLibraries();
        var needsOpenSsl = draft.Needs.Any(static need =>
            need is { Kind: RuntimeNeedKind.OpenSsl, State: not NeedState.Excluded });
        var isAlpine = LeanBases.IsAlpine(site.Image);
        draft.Ladder = isAlpine ? LeanBases.ForMusl(site.Image) : LeanBases.ForGlibc(site.Image, needsOpenSsl);
        if (!isAlpine && (draft.Packages.Count > 0 || needsOpenSsl) && Systems.SuiteOf(site.Image) is null)
            draft.Refuse(
                $"it needs libraries of the system, and '{site.Image}' doesn't say of which release",
                Evidence.At(site.Stage.From!));
    }

    private void AddCxx(Evidence evidence)
    {
        var isLinked = build.Words().Any(static one => one.Word == "-static-libstdc++");
        var needed = IsCxx && !isLinked ? evidence
            : sources.Find("pthread_cancel(", "pthread_exit(")
                ?? build.Words().Where(static one => one.Word == "-fopenmp")
                    .Select(static one => Evidence.At(one.Run.Syntax.Source, one.Command.Span.Start)).FirstOrDefault();
        draft.NeedIf(RuntimeNeedKind.CxxLibrary, needed);
        // Debian 13 has the library of version 14; a program of a newer compiler may ask for more.
        if (needed is null || Systems.GccOf(site.Image) is not > 14) return;
        const string Folder = "/usr/local/lib64/";
        draft.Copy(Folder + "libstdc++.so.6", Evidence.At(site.Stage.From!));
        draft.Copy(Folder + "libgcc_s.so.1", Evidence.At(site.Stage.From!));
        draft.Settings.Add("ENV LD_LIBRARY_PATH=/usr/local/lib64");
        draft.Step(
            "Copy the C++ library of the compiler",
            "it is newer than that of the base",
            Evidence.At(site.Stage.From!));
        if (build.Words().FirstOrDefault(static one => one.Word == "-fopenmp") is { Word: not null })
            draft.Copy(Folder + "libgomp.so.1", Evidence.At(site.Stage.From!));
    }

    /// <summary>The names after <c>-l</c> and those that CMake links.</summary>
    private void AddLibraries()
    {
        var libraries = new HashSet<string>(
            own.Where(static name => name.StartsWith("lib", StringComparison.Ordinal) && name.Contains(".so"))
                .Select(static name => name.Substring(3, name.IndexOf(".so", StringComparison.Ordinal) - 3)),
            StringComparer.Ordinal);
        foreach (var (word, run, command) in build.Words())
            if (word.StartsWith("-l", StringComparison.Ordinal) && word.Length > 2)
                LinkedLibraries.Add(draft, word.Substring(2), Evidence.At(run.Syntax.Source, command.Span.Start),
                    libraries, site.Image);
        foreach (var (_, _, file, _) in build.Makefiles())
            foreach (var (word, start) in file.Words("-l"))
                if (word.Length > 2 && IsName(word, 2))
                    LinkedLibraries.Add(draft, word.Substring(2), Evidence.At(file.Text, start), libraries, site.Image);
        AddCMake(libraries);
    }

    private void AddCMake(HashSet<string> libraries)
    {
        foreach (var text in CMakeFiles())
        {
            foreach (var (words, _) in CMakeCalls(text, "add_library"))
                if (words.Count > 0) libraries.Add(words[0]);
            foreach (var (words, start) in CMakeCalls(text, "find_package"))
                if (words.Count > 0) AddPackage(words[0], Evidence.At(text, start));
        }

        foreach (var text in CMakeFiles())
            foreach (var (words, start) in CMakeCalls(text, "target_link_libraries"))
                foreach (var word in words.Skip(1))
                    if (word is not ("PRIVATE" or "PUBLIC" or "INTERFACE") && IsName(word, 0))
                        LinkedLibraries.Add(draft, word, Evidence.At(text, start), libraries, site.Image);
    }

    /// <summary>The CMakeLists.txt files of the context, without those of tests.</summary>
    private IEnumerable<SourceText> CMakeFiles()
    {
        if (!build.Commands().Any(static one => one.Command.Name == "cmake")) yield break;
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
            if (ImagePaths.Name(entry.Path) == "CMakeLists.txt"
                && !entry.Path.StartsWith("test", StringComparison.Ordinal)
                && site.Model.Context.Read(entry.Path) is { } text)
                yield return text;
    }

    private void AddPackage(string name, Evidence evidence)
    {
        if (name == "OpenSSL") draft.Need(RuntimeNeedKind.OpenSsl, NeedState.Shown, evidence);
        else if (name == "OpenMP") draft.Need(RuntimeNeedKind.CxxLibrary, NeedState.Shown, evidence);
    }

    private static IEnumerable<(List<string> Words, int Start)> CMakeCalls(SourceText source, string name)
    {
        var text = source.Text;
        for (var i = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); i >= 0;
            i = text.IndexOf(name, i + 1, StringComparison.OrdinalIgnoreCase))
        {
            var open = text.IndexOf('(', i);
            var close = open < 0 ? -1 : text.IndexOf(')', open);
            if (close < 0 || text.Substring(i + name.Length, open - i - name.Length).Trim().Length > 0) continue;
            var words = text.Substring(open + 1, close - open - 1).Split([' ', '\n', '\t', '\r'],
                StringSplitOptions.RemoveEmptyEntries);
            yield return (words.ToList(), i);
        }
    }

    private static bool IsName(string word, int start) =>
        word.Skip(start).All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '+');
}
