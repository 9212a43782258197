using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Rewriting.Sources;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What compilers, <c>make</c>, CMake and Meson write.</summary>
/// <param name="site">The Dockerfile.</param>
internal sealed class CBuild(ShrinkSite site)
{
    private static readonly HashSet<string> Compilers = new(StringComparer.Ordinal)
    {
        "gcc", "g++", "cc", "c++", "clang", "clang++", "musl-gcc",
    };

    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "make", "gmake", "cmake", "ninja", "meson", "configure", "autoreconf", "autogen.sh", "autoconf", "automake",
        "aclocal", "libtoolize", "ar", "ranlib", "strip", "ld", "as",
    };

    private static readonly ShellOptionSyntax CMakeOptions = new("SBGDj", "--build", "--install", "--prefix");

    private static readonly ShellOptionSyntax CompilerOptions =
        new("oIlLDUxT", "-isystem", "-include", "-MF", "-MT") { IsSingleDash = false };

    /// <summary>Whether a command is one of the build.</summary>
    public static bool Contains(ShellCommand command) =>
        command.Name is { } name && (Compilers.Contains(name) || Tools.Contains(name));

    /// <summary>The folders with sources that a command names: it may work in another one.</summary>
    public static IEnumerable<string?> SourceFoldersOf(ShellCommand command, RunModel run)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        var words = command.Name switch
        {
            "cmake" when new ShellArguments(command, CMakeOptions) is var cmake =>
                cmake.Has("--build", "--install")
                    ? []
                    : cmake.Operands.Select(word => ShrinkSite.Value(word, run)).Append(cmake.GetValue("-S")),
            "meson" => new ShellArguments(command, new ShellOptionSyntax("C")).Operands
                .Select(word => ShrinkSite.Value(word, run)),
            "configure" => [command.Program?.Value is { } program ? program + "/.." : null],
            _ => Enumerable.Empty<string?>(),
        };
        return words.Select(word => word is null ? null : ImagePaths.Resolve(folder, word));
    }

    /// <summary>Whether a command is a compiler's that links a program.</summary>
    public static bool Links(ShellCommand command) =>
        command.Name is { } name
            && Compilers.Contains(name)
            && !command.Arguments.Any(static word =>
                word.Value is "-c" or "-S" or "-E" or "-M" or "-MM" or "--version");

    /// <summary>The words that are the arguments of the compilers' and tools' commands.</summary>
    public IEnumerable<(string Word, RunModel Run, ShellCommand Command)> Words()
    {
        foreach (var (run, command) in Commands())
            foreach (var word in command.Arguments)
                if (ShrinkSite.Value(word, run) is { } text)
                    foreach (var part in text.Split(' '))
                        yield return (part, run, command);
    }

    /// <summary>The commands of compilers and tools.</summary>
    public IEnumerable<(RunModel Run, ShellCommand Command)> Commands()
    {
        foreach (var run in site.Runs)
            foreach (var command in run.Commands)
                if (Contains(command)) yield return (run, command);
    }

    /// <summary>The makefiles that are used.</summary>
    public IEnumerable<(RunModel Run, ShellCommand Command, Makefile File, string Folder)> Makefiles()
    {
        foreach (var (run, command) in Commands())
        {
            if (MakeCall.Of(site, run, command) is { } call) yield return (run, command, call.File, call.Folder);
        }
    }

    /// <summary>The files that are built.</summary>
    /// <param name="started">
    /// The programs that start: what is in a folder of the build and not of the context is built, and so is what is
    /// copied from there to where such a program is.
    /// </param>
    public IEnumerable<BuiltFile> Files(ISet<string> started)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(started.Select(ImagePaths.Name), StringComparer.Ordinal);
        var wanted = started.Concat(BuiltFiles.CopiedBy(site, names)).ToList();
        foreach (var (run, command) in Commands())
        {
            if (Links(command) && OutputOf(run, command) is { } output && found.Add(output))
                yield return new BuiltFile(run, command, output, isInstalled: false);
            if (command.Name is not ("make" or "gmake" or "ninja" or "cmake" or "meson")) continue;
            if (FolderOf(run, command) is not { } folder || folder == "/") continue;
            foreach (var path in wanted)
                if (ImagePaths.IsWithin(path, folder) && site.ContextPathOf(path) is null && found.Add(path))
                    yield return new BuiltFile(run, command, path, isInstalled: false);
            foreach (var name in Targets(command))
                if (IsNamed(name) && ImagePaths.Resolve(folder, name) is { } path && found.Add(path))
                    yield return new BuiltFile(run, command, path, isInstalled: false);
        }

        foreach (var (run, command, file, folder) in Makefiles())
        {
            // Not every target is built: those that the sources start are, and what another stage copies is.
            foreach (var name in file.Outputs())
                if ((site.Builder is not null || IsNamed(name) || names.Contains(ImagePaths.Name(name)))
                    && ImagePaths.Resolve(folder, name) is { } path
                    && found.Add(path))
                    yield return new BuiltFile(run, command, path, isInstalled: false);
            if (!MakeCall.Arguments(command).Operands.Any(static word => word.Value == "install")) continue;
            foreach (var path in Installed(file, command))
                if (found.Add(path)) yield return new BuiltFile(run, command, path, isInstalled: false);
        }
    }

    /// <summary>A command that installs, in whatever way; null for none.</summary>
    public (RunModel Run, ShellCommand Command)? FindInstall()
    {
        foreach (var one in Installations()) return one;
        return null;
    }

    /// <summary>The commands that install, in whatever way.</summary>
    public IEnumerable<(RunModel Run, ShellCommand Command)> Installations() =>
        Commands().Where(static one => one.Command.Name is "make" or "gmake" or "cmake" or "ninja" or "meson"
            && one.Command.Arguments.Any(static word => word.Value is "install" or "--install"));

    /// <summary>
    /// Where <c>install</c> writes; null where it isn't known. It's <c>/usr/local</c> unless something says otherwise.
    /// </summary>
    public string? Prefix()
    {
        string? prefix = "/usr/local";
        foreach (var (word, run, command) in Words())
            foreach (var option in new[] { "--prefix=", "-DCMAKE_INSTALL_PREFIX=", "-DCMAKE_INSTALL_PREFIX:PATH=",
                "PREFIX=", "prefix=" })
                if (word.StartsWith(option, StringComparison.Ordinal))
                    prefix = ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), word.Substring(option.Length));
        foreach (var (run, command) in Commands())
            if (new ShellArguments(command, new ShellOptionSyntax("", "--prefix",
                "--install")).GetValue("--prefix") is { } text)
                prefix = ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text);
        return prefix;
    }

    /// <summary>
    /// The paths that literal commands of <c>install</c> write; one that isn't read gives none of them.
    /// </summary>
    public static IReadOnlyList<string> Installed(Makefile file, ShellCommand command)
    {
        var found = new List<string>();
        foreach (var words in file.Installations(MakeCall.Variables(command)))
        {
            if (words[0] is "mkdir" || words[0] == "install" && words.Contains("-d", StringComparer.Ordinal)) continue;
            var operands = new List<string>();
            for (var i = 1; i < words.Length; i++)
                if (words[i] is "-m" or "-o" or "-g") i++;
                else if (words[i][0] != '-') operands.Add(words[i]);
            if (words[0] is not ("install" or "cp") || operands.Count < 2
                || operands.Exists(static one => one.Contains('$')))
                return [];
            var to = operands[operands.Count - 1];
            if (to[0] != '/') return [];
            var isFolder = to.EndsWith("/", StringComparison.Ordinal) || operands.Count > 2
                || ImagePaths.Name(to) is "bin" or "lib" or "sbin" or "share" or "etc";
            foreach (var source in operands.Take(operands.Count - 1))
                found.Add(isFolder ? ImagePaths.Resolve(to, ImagePaths.Name(source))! : to);
        }

        return found;
    }

    /// <summary>The programs that files of CMake name.</summary>
    public IEnumerable<string> Executables()
    {
        const string Sign = "add_executable(";
        foreach (var entry in site.Model.ContextUsage.Available!.Value)
        {
            if (ImagePaths.Name(entry.Path) != "CMakeLists.txt" || site.Model.Context.Read(entry.Path) is not { } file)
                continue;
            var text = file.Text;
            for (var i = text.IndexOf(Sign, StringComparison.Ordinal); i >= 0;
                i = text.IndexOf(Sign, i + 1, StringComparison.Ordinal))
            {
                var start = i + Sign.Length;
                while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
                var end = start;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ')') end++;
                if (end > start) yield return text.Substring(start, end - start);
            }
        }
    }

    /// <summary>The targets that <c>cmake --build</c> is to build.</summary>
    private static IEnumerable<string> Targets(ShellCommand command) =>
        command.Name != "cmake" ? [] : command.Arguments
            .SkipWhile(static word => word.Value is not ("--target" or "-t")).Skip(1)
            .Select(static word => word.Value ?? "").TakeWhile(static text => text.Length > 0 && text[0] != '-');

    private bool IsNamed(string output) =>
        site.Sources(SourceLanguage.C).FindLiteral(text =>
            ImagePaths.Name(text) == ImagePaths.Name(output)) is not null;

    private static string? OutputOf(RunModel run, ShellCommand command)
    {
        var arguments = new ShellArguments(command, CompilerOptions);
        var word = arguments.FindValue("-o", null, out var start);
        if (word is null) return ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), "a.out");
        return ShrinkSite.Value(word, run) is { } text && text.Length > start
            ? ImagePaths.Resolve(ShrinkSite.FolderOf(command, run), text.Substring(start))
            : null;
    }

    private static string? FolderOf(RunModel run, ShellCommand command)
    {
        var folder = ShrinkSite.FolderOf(command, run);
        var other = command.Name switch
        {
            "make" or "gmake" => MakeCall.Arguments(command).GetValue("-C", "--directory"),
            "cmake" => new ShellArguments(command, CMakeOptions) is var cmake
                ? cmake.GetValue("--build") ?? cmake.GetValue("-B")
                : null,
            "ninja" => new ShellArguments(command, new ShellOptionSyntax("Cjf")).GetValue("-C"),
            "meson" => new ShellArguments(command, new ShellOptionSyntax("C")).GetValue("-C"),
            _ => null,
        };
        return other is null ? folder : ImagePaths.Resolve(folder, other);
    }
}
